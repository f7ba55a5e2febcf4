import ipaddr from 'ipaddr.js'

/**
 * Names that no public server has: of this machine or network (RFC 6761, 6762, 8375, 7686; ICANN's .internal), or none
 * at all, as a name without a dot.
 */
const privateName =
  /^[^.]*$|(?:^|\.)(?:localhost|local|internal|lan|home|corp|intranet|private|onion|invalid|test|home\.arpa)$/

const isPublicHost = (hostname: string): boolean => {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  // `process` reads an IPv4 address out of an IPv6 one that maps it.
  if (ipaddr.isValid(host)) return ipaddr.process(host).range() === 'unicast'
  return !privateName.test(host)
}

const discordHost = /(?:^|\.)(?:discord|discordapp)\.com\.?$/
const invitingHost = /(?:^|\.)(?:discord\.(?:gg|new|me)|dsc\.gg)\.?$/
const invitingPath = /^\/+(?:invite|oauth2|template)(?:\/|$)/i

/** True for addresses that ask the reader into a server, or an application into one. */
const isInvitation = ({ hostname, pathname }: URL): boolean =>
  invitingHost.test(hostname) || (discordHost.test(hostname) && invitingPath.test(pathname))

/**
 * An address from a document that a reader may be led to; null for others: only http and https, without credentials, to a
 * public host, and no invitation.
 */
export function readWebAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  if (!isWeb || url.username !== '' || url.password !== '') return null
  return isPublicHost(url.hostname) && !isInvitation(url) ? url : null
}
