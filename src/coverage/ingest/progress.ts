/** Told how far an ingestion is. */
export interface Progress {
  /** A step begins that has so many parts. */
  readonly begin: (step: string, parts: number) => unknown
  /** So many more parts of it are done. */
  readonly done: (parts: number) => unknown
  readonly end: () => unknown
}
