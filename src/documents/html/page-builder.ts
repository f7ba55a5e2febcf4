import { afterRuby, emptyLine, mayEnd, setText, standsApart } from './block-text.ts'
import type { Block } from './blocks.ts'
import { commonElement, type Element, elementOf } from './element.ts'
import { emptyMeta, type Meta, type Picture, readMeta } from './meta.ts'
import { type Piece, partedAt, piecesOf } from './pieces.ts'
import { isEmpty, isHeading, isInline, isUnread } from './tags.ts'
import { TextRun } from './text-run.ts'

/** Elements below this depth are read as their ancestor's text: broken pages nest thousands. */
const deepest = 400

/** Collects text into blocks while the parser walks the page. */
export class PageBuilder {
  readonly blocks: Block[] = []
  readonly pictures: Picture[] = []
  readonly meta: Meta = emptyMeta()
  readonly #root = elementOf('html', {}, null)
  #within: Element = this.#root
  #depth = 0
  #skipped = 0
  #ruby = 0
  #afterRuby = false
  #heading = 0
  #pre = 0
  #kept: 'title' | 'json' | null = null
  #entered: boolean[] = []
  readonly #run = new TextRun()
  /** The deepest element that holds all text of the run. */
  #holder: Element | null = null
  #linked = 0
  #inner = true
  #row = 0

  /** Elements that are open. */
  get opened(): number {
    return this.#entered.length
  }

  /** The parser starts again and will close none of the elements that are open. */
  forget(): void {
    this.closeBlock()
    this.#entered = []
    this.#skipped = 0
    this.#linked = 0
    this.#ruby = 0
    this.#heading = 0
    this.#pre = 0
  }

  open(name: string, attributes: Record<string, string>): void {
    readMeta({ name, attributes, at: this.blocks.length }, this.meta)
    if (name === 'title' && this.meta.title === null && this.#skipped <= 1) this.#kept = 'title'
    if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) {
      this.#kept = 'json'
      this.meta.structured.push('')
    }
    if (isUnread(name)) this.#skipped++
    if (name === 'img') this.#picture(attributes.alt ?? '')
    if (name === 'ruby' && this.#ruby++ === 0) this.#run.close()
    if (name === 'tr') this.#row = this.blocks.length
    if (this.#isCell(name) || (name === 'br' && this.#heading > 0)) this.#run.add(' ')
    else if (name === 'br') this.#breakLine()
    else if (!isInline(name) || this.#isSeries(name)) this.closeBlock()
    if (name === 'a') this.#openLink(attributes.href ?? '')
    if (isHeading(name)) this.#heading++
    if (name === 'pre') this.#pre++
    if (!isEmpty(name)) this.#enter(name, attributes)
  }

  #enter(name: string, attributes: Record<string, string>): void {
    const plain = isInline(name) && !attributes.class && !attributes.style && !attributes.rel && !attributes.itemprop
    const enters = this.#depth < deepest && !plain
    this.#entered.push(enters)
    if (!enters) return
    this.#depth++
    this.#within = elementOf(name, attributes, this.#within)
  }

  #picture(alt: string): void {
    this.#within.picture = true
    this.pictures.push({ alt: setText(alt), at: this.blocks.length, within: this.#within })
  }

  #openLink(href: string): void {
    if (this.#linked++ > 0) return
    this.#run.openLink()
    if (!href.startsWith('#')) this.#inner = false
  }

  /** A series or a subtitle within a heading. */
  #isSeries(name: string): boolean {
    return name === 'small' && this.#heading > 0
  }

  /** The cells of a row of data are one line; the cells of a row that lays out a page hold lines of their own. */
  #isCell(name: string): boolean {
    return name === 'dd' || ((name === 'td' || name === 'th') && this.blocks.length === this.#row)
  }

  add(text: string): void {
    if (this.#kept === 'title') this.meta.title = (this.meta.title ?? '') + text
    else if (this.#kept === 'json') this.meta.structured.push((this.meta.structured.pop() ?? '') + text)
    else if (this.#skipped === 0) this.#addText(text)
  }

  #addText(text: string): void {
    if (this.#ruby > 0) {
      this.#write(text.trim())
      return
    }
    if (this.#pre > 0) {
      this.#addLines(text)
      return
    }
    const [first = '', ...others] = text.split(emptyLine)
    this.#write(this.#afterRuby ? afterRuby(first) : first)
    this.#afterRuby = false
    for (const part of others) {
      // Some sites part paragraphs by empty lines that style sheets keep.
      if (mayEnd(this.#run.ink) || this.#run.isLink) this.closeBlock()
      else this.#run.add('\n')
      this.#write(part)
    }
  }

  /** Text whose line breaks a browser keeps. */
  #addLines(text: string): void {
    text.split('\n').forEach((line, at) => {
      if (at > 0) this.#breakLine()
      this.#write(line)
    })
  }

  #write(text: string): void {
    const before = this.#run.ink
    this.#run.add(text)
    if (this.#run.ink === before && text.trim() === '') return
    this.#holder = this.#holder ? commonElement(this.#holder, this.#within) : this.#within
  }

  close(name: string): void {
    if (name === 'title' || name === 'script') this.#kept = null
    if (isEmpty(name)) return
    if (isUnread(name) && this.#skipped > 0) this.#skipped--
    if (name === 'ruby' && this.#ruby > 0 && --this.#ruby === 0) this.#afterRuby = true
    if (name === 'a') this.#closeLink()
    if ((!isInline(name) && name !== 'td' && name !== 'th') || this.#isSeries(name)) this.closeBlock()
    if (isHeading(name) && this.#heading > 0) this.#heading--
    if (name === 'pre' && this.#pre > 0) this.#pre--
    if (!this.#entered.pop()) return
    this.#depth--
    this.#within = this.#within.parent ?? this.#root
  }

  #closeLink(): void {
    if (this.#linked === 0 || --this.#linked > 0) return
    const link = this.#run.link
    this.#run.closeLink()
    const [span] = this.#run.spans.slice(-1)
    if (span && link && standsApart(this.#run.inkBeforeLink, link, false))
      this.#push(partedAt(this.#run.take(), span), false)
  }

  #breakLine(): void {
    const last = this.blocks.at(-1)
    if (this.#run.ink !== '') this.#end(true)
    // An empty line parts paragraphs.
    else if (last?.wraps) this.blocks[this.blocks.length - 1] = { ...last, wraps: false }
  }

  closeBlock(): void {
    this.#end(false)
  }

  #end(wraps: boolean): void {
    if (this.#linked > 0) this.#run.closeLink()
    this.#push(piecesOf(this.#run.take()), wraps)
    this.#holder = null
    if (this.#linked > 0) this.#run.openLink()
    else this.#inner = true
  }

  #push(pieces: readonly Piece[], wraps: boolean): void {
    const within = this.#holder ?? this.#within
    pieces.forEach((piece, at) => {
      const inner = piece.links > 0 && this.#inner
      this.blocks.push({ ...piece, inner, wraps: wraps && at === pieces.length - 1, within })
    })
  }
}
