import ipaddr from 'ipaddr.js'

/** A host as a setting opens it: `intranet.example`, or with one port, `127.0.0.1:8080`. */
export type OpenHosts = readonly string[]

/** Why an address is not fetched. */
export type Refusal = 'no-address' | 'no-web-address' | 'credentials' | 'port' | 'private' | 'too-long'

export type CheckedAddress =
  | { readonly kind: 'address'; readonly url: URL }
  | { readonly kind: 'refused'; readonly reason: Refusal }

const longest = 2000
/** Those of http and https; the URL parser leaves a scheme's own port out. */
const ports: readonly string[] = ['', '80', '443']

/** Services of a cloud to its own machines, at addresses of the public range: Azure's WireServer. */
const metadataServices: readonly string[] = ['168.63.129.16']

const refused = (reason: Refusal): CheckedAddress => ({ kind: 'refused', reason })

/** Returns the host of an address, an IPv6 address without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/** True if a setting opens this host, on this port. */
export const isOpen = (host: string, port: string | number, open: OpenHosts): boolean =>
  open.includes(host) || open.includes(`${host}:${port}`)

const portOf = ({ port, protocol }: URL): string => port || (protocol === 'https:' ? '443' : '80')

/**
 * True for an address of the public internet: no loopback, private, link-local (metadata services among them), multicast,
 * reserved or documentation range, and none of these inside of IPv6 (mapped, NAT64, 6to4, Teredo).
 * https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function isPublic(address: string): boolean {
  // A zone (fe80::1%eth0) is of a link.
  if (!ipaddr.isValid(address) || address.includes('%')) return false
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast' && !metadataServices.includes(parsed.toString())
}

/** Reads what was given as an address of the web, and refuses what may not be fetched whatever it resolves to. */
export function checkAddress(given: string, open: OpenHosts = []): CheckedAddress {
  const trimmed = given.trim()
  if (trimmed.length > longest) return refused('too-long')
  if (!URL.canParse(trimmed)) return refused('no-address')
  const url = new URL(trimmed)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refused('no-web-address')
  if (url.username !== '' || url.password !== '') return refused('credentials')
  const host = hostOf(url)
  url.hash = ''
  if (isOpen(host, portOf(url), open)) return { kind: 'address', url }
  if (!ports.includes(url.port)) return refused('port')
  // The URL parser has written 0x7f.1, 2130706433 and their like as 127.0.0.1.
  if (ipaddr.isValid(host) && !isPublic(host)) return refused('private')
  if (/(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/i.test(host)) return refused('private')
  return { kind: 'address', url }
}
