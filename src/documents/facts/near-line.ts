/** A line about an article's title or right after its text. */
export interface NearLine {
  readonly text: string
  /** It stands beside the day, on its line or in the next one. */
  readonly dated: boolean
  /** It is marked up as the source. */
  readonly source: boolean
}
