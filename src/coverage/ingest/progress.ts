/** Told how far an ingestion is. */
export interface Progress {
  /** A step begins that has so many parts. */
  readonly begin: (step: string, parts: number) => void
  /** So many more parts of it are done. */
  readonly done: (parts: number) => void
  readonly end: () => void
}
