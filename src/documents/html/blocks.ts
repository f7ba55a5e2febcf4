import { Parser } from 'htmlparser2'
import { clean } from '../clean.ts'
import { type Element, elementOf } from './element.ts'
import { emptyMeta, type Meta, readMeta } from './meta.ts'

/** A run of text that a browser would set as one line or paragraph. */
export interface Block {
  readonly text: string
  /** Share of its characters that are links. */
  readonly links: number
  readonly within: Element
}

export interface Page {
  readonly blocks: readonly Block[]
  readonly meta: Meta
}

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr img picture source'.split(
    ' ',
  ),
)
const empty = new Set([
  'br',
  'hr',
  'img',
  'wbr',
  'meta',
  'link',
  'input',
  'source',
  'embed',
  'col',
  'area',
  'base',
  'track',
  'param',
])
const unread = new Set(
  'script style noscript template svg math iframe object select option button textarea audio video canvas rt rp head'.split(
    ' ',
  ),
)
/** Elements below this depth are read as their ancestor's text: broken pages nest thousands. */
const deepest = 400

/** Collects text into blocks while the parser walks the page. */
class PageBuilder {
  readonly blocks: Block[] = []
  readonly meta: Meta = emptyMeta()
  readonly #root = elementOf('html', {}, null)
  #within = this.#root
  #depth = 0
  #skipped = 0
  #linked = 0
  #kept: 'title' | 'json' | null = null
  readonly #entered: boolean[] = []
  #text = ''
  #links = 0
  #row = 0

  open(name: string, attributes: Record<string, string>): void {
    readMeta(name, attributes, this.meta)
    if (name === 'title' && this.meta.title === null) this.#kept = 'title'
    if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) {
      this.#kept = 'json'
      this.meta.structured.push('')
    }
    if (unread.has(name)) this.#skipped++
    if (name === 'a') this.#linked++
    if (name === 'tr') this.#row = this.blocks.length
    if (this.#isCell(name)) this.#text += ' '
    else if (!inline.has(name)) this.closeBlock()
    if (name === 'img') this.#within.picture = true
    if (empty.has(name)) return
    const enters = this.#depth < deepest && !(inline.has(name) && !attributes.class && !attributes.style)
    this.#entered.push(enters)
    if (!enters) return
    this.#depth++
    this.#within = elementOf(name, attributes, this.#within)
  }

  /** The cells of a row of data are one line; the cells of a row that lays out a page hold lines of their own. */
  #isCell(name: string): boolean {
    return name === 'dd' || ((name === 'td' || name === 'th') && this.blocks.length === this.#row)
  }

  add(text: string): void {
    if (this.#kept === 'title') this.meta.title = (this.meta.title ?? '') + text
    else if (this.#kept === 'json') this.meta.structured.push((this.meta.structured.pop() ?? '') + text)
    else if (this.#skipped === 0) {
      this.#text += text
      if (this.#linked > 0) this.#links += text.replace(/\s/g, '').length
    }
  }

  close(name: string): void {
    if (name === 'title' || name === 'script') this.#kept = null
    if (empty.has(name)) return
    if (unread.has(name) && this.#skipped > 0) this.#skipped--
    if (name === 'a' && this.#linked > 0) this.#linked--
    if (!inline.has(name) && name !== 'td' && name !== 'th') this.closeBlock()
    if (!this.#entered.pop()) return
    this.#depth--
    this.#within = this.#within.parent ?? this.#root
  }

  closeBlock(): void {
    const text = clean(this.#text)
      .replace(/[ \t\n]+/g, ' ')
      .trim()
    if (text !== '') {
      const links = Math.min(1, this.#links / text.replace(/\s/g, '').length)
      this.blocks.push({ text, links, within: this.#within })
    }
    this.#text = ''
    this.#links = 0
  }
}

/** Walks a page once, whatever its faults; time is linear in its length. */
export function readBlocks(html: string): Page {
  const page = new PageBuilder()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      ontext: text => page.add(text),
      onclosetag: name => page.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  )
  parser.write(html)
  parser.end()
  page.closeBlock()
  return { blocks: page.blocks, meta: page.meta }
}
