/** What one document may cost. */
export interface Limits {
  /** Seconds to parse a document, to read one of its articles, or to find out who says what in one. */
  readonly seconds: number
  /** Megabytes (MiB) of heap of a thread that reads documents. */
  readonly megabytes: number
}

export const defaultLimits: Limits = { seconds: 10, megabytes: 1024 }
