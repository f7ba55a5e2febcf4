/** Limits of a single fetch. */
export interface FetchLimits {
  readonly redirects: number
  /** Bytes of the body as it is read, decompressed. */
  readonly bytes: number
  /** Milliseconds for all of it, redirects included. */
  readonly milliseconds: number
}

export const fetchLimits = {
  redirects: 5,
  bytes: 10 * 1024 * 1024,
  milliseconds: 20_000,
} as const satisfies FetchLimits
