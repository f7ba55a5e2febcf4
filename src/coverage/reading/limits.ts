/** What one document may cost. */
export interface Limits {
  /**
   * Seconds to parse a document, once more for each ten megabytes of it; to read one of its articles; or to find out who says
   * what in one.
   */
  readonly seconds: number
  /** Megabytes (MiB) of heap of a thread that reads documents. */
  readonly megabytes: number
}

const tenMegabytes = 10 * 1024 * 1024

/** Milliseconds to parse a document of so many bytes: one of a hundred thousand lines may take longer than a page. */
export const timeToParse = ({ seconds }: Limits, bytes: number): number => seconds * 1000 * (1 + bytes / tenMegabytes)

export const defaultLimits: Limits = { seconds: 10, megabytes: 1024 }
