/** Where an article stands among the lines of its page. */
export interface Place {
  /** Its title; -1 if the page shows none. */
  readonly at: number
  /** Its first paragraph. */
  readonly first: number
  /** One past its last line. */
  readonly end: number
}
