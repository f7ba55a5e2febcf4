/** A line about an article's title or right after its text. */
export interface NearLine {
  readonly text: string
  /** It holds the day, or stands right above or below it. */
  readonly day: 'holds' | 'above' | 'below' | null
  /** It is marked up as the source. */
  readonly source: boolean
}
