import { Parser } from 'htmlparser2'
import type { Element } from './element.ts'
import { type Meta, type Picture, readComment } from './meta.ts'
import { PageBuilder } from './page-builder.ts'
import { wrappedLines } from './wrapped.ts'

/** A run of text that a browser would set as one line or paragraph. */
export interface Block {
  readonly text: string
  /** Share of its characters that are links. */
  readonly links: number
  /** Its links lead to places in the same page. */
  readonly inner: boolean
  /** A single line break ends it, not the end of an element. */
  readonly wraps: boolean
  readonly within: Element
}

export interface Page {
  readonly blocks: readonly Block[]
  readonly meta: Meta
  readonly pictures: readonly Picture[]
  /** Elements were nested deeper than any page has them. */
  readonly deep: boolean
}

/** The parser's time for an element grows with those that are open: it starts again beyond so many. */
const mostOpen = 4000

/** Walks a page once, whatever its faults; time is linear in its length. */
export function readBlocks(html: string): Page {
  const page = new PageBuilder()
  let deep = false
  let from = 0
  while (from < html.length) {
    const parser: Parser = new Parser(
      {
        onopentag: (name, attributes) => {
          page.open(name, attributes)
          if (page.opened > mostOpen) parser.pause()
        },
        ontext: text => page.add(text),
        onclosetag: name => page.close(name),
        oncomment: text => readComment(text, page.meta),
      },
      { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
    )
    parser.write(html.slice(from))
    if (page.opened <= mostOpen) {
      parser.end()
      break
    }
    deep = true
    from += parser.endIndex + 1
    page.forget()
  }
  page.closeBlock()
  return joined({ blocks: page.blocks, meta: page.meta, pictures: page.pictures, deep })
}

/** Joins the lines of paragraphs that were broken to fit a column. */
function joined(page: Page): Page {
  const wrapped = wrappedLines(page.blocks)
  if (wrapped.size === 0) return page
  const blocks: Block[] = []
  const places: number[] = []
  page.blocks.forEach((block, at) => {
    const before = wrapped.has(at - 1) ? blocks.pop() : undefined
    places.push(blocks.length)
    blocks.push(before ? { ...block, text: before.text + block.text } : block)
  })
  const moved = <T extends { readonly at: number }>(one: T): T => ({ ...one, at: places[one.at] ?? blocks.length })
  const meta = { ...page.meta, times: page.meta.times.map(moved) }
  return { ...page, blocks, meta, pictures: page.pictures.map(moved) }
}
