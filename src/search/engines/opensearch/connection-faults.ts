/** What a connection that failed means for the operator, by the message that Node and OpenSSL give it. */
const faults: readonly (readonly [message: RegExp, told: (nodes: string) => string])[] = [
  [/certificate has expired/, nodes => `The certificate of the search engine at ${nodes} has expired: renew it there.`],
  [
    /certificate is not yet valid/,
    nodes =>
      `The certificate of the search engine at ${nodes} is not yet valid: correct the clock of this machine, or the certificate.`,
  ],
  [
    /does not match certificate's altnames/,
    nodes => `The certificate of the search engine at ${nodes} is for another name: write that into SEARCH_URL.`,
  ],
  [
    /self-signed certificate|unable to (?:verify the first|get (?:local )?issuer) certificate|certificate signature failure/,
    nodes =>
      `The certificate of the search engine at ${nodes} is of an authority that is not known here: set SEARCH_CA to a file with the certificate of its authority.`,
  ],
  [
    /wrong version number|packet length too long|unexpected message/,
    nodes => `The search engine at ${nodes} does not speak TLS: write http:// in SEARCH_URL.`,
  ],
  [
    /Response aborted while reading the body/,
    nodes => `The search engine at ${nodes} broke off within an answer, or did not go on in time.`,
  ],
  [
    /socket hang up|Parse Error/,
    nodes =>
      `The search engine at ${nodes} hangs up${nodes.includes('http://') ? ': if it speaks TLS, write https:// in SEARCH_URL' : ''}.`,
  ],
]

/** The sentence for a connection that is there but of no use; null if nothing can be told from its message. */
export function connectionSentence(message: string, nodes: string): string | null {
  return faults.find(([known]) => known.test(message))?.[1](nodes) ?? null
}
