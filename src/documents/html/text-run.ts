/** A link within a run of text, as offsets. */
export interface LinkSpan {
  readonly start: number
  readonly end: number
}

const asciiSpace = new Set([' ', '\t', '\n', '\r'])
export const isWide = (character: string) => character > '\u2e7f'

/** The last character that is no white space, or ''. */
function lastInk(text: string): string {
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text.charAt(at)
    if (!asciiSpace.has(character) && character !== '\u3000' && character !== '\u00a0') return character
  }
  return ''
}

/** Text that is collected piece by piece. Pieces are joined once: a paragraph with many links stays linear. */
export class TextRun {
  #parts: string[] = []
  length = 0
  /** The last character that is no white space, or ''. */
  ink = ''
  /** What it was where the open link began. */
  inkBeforeLink = ''
  #linkStart = -1
  #linkPart = -1
  spans: LinkSpan[] = []

  add(text: string): void {
    if (text === '') return
    this.#parts.push(text)
    this.length += text.length
    this.ink = lastInk(text) || this.ink
  }

  /** Takes the ASCII white space at the end away, if a wide character stands before it. */
  close(): void {
    if (!isWide(this.ink)) return
    for (let part = this.#parts.pop(); part !== undefined; part = this.#parts.pop()) {
      let end = part.length
      while (end > 0 && asciiSpace.has(part.charAt(end - 1))) end--
      this.length -= part.length - end
      if (end === 0) continue
      this.#parts.push(part.slice(0, end))
      return
    }
  }

  openLink(): void {
    this.#linkStart = this.length
    this.#linkPart = this.#parts.length
    this.inkBeforeLink = this.ink
  }

  /** The text of the link that is open; null if there is none. */
  get link(): string | null {
    return this.#linkStart < 0 || this.#linkStart > this.length ? null : this.#parts.slice(this.#linkPart).join('')
  }

  closeLink(): void {
    if (this.#linkStart >= 0 && this.#linkStart < this.length)
      this.spans.push({ start: this.#linkStart, end: this.length })
    this.#linkStart = -1
  }

  /** It holds one link and nothing else. */
  get isLink(): boolean {
    const [span, other] = this.spans
    return span !== undefined && other === undefined && span.end === this.length && this.inkBeforeLink === ''
  }

  /** Takes all text out. */
  take(): { readonly text: string; readonly spans: readonly LinkSpan[] } {
    const taken = { text: this.#parts.join(''), spans: this.spans }
    this.#parts = []
    this.length = 0
    this.ink = ''
    this.spans = []
    this.#linkStart = -1
    return taken
  }
}
