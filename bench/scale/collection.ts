import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chanceOf } from '../soak/chance.ts'

/** A line of the test collection. */
export interface Line {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly outlet: string
  readonly url: string
}

const shuffled = <T>(values: readonly T[], chance: () => number): T[] =>
  values
    .map(value => ({ value, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)

const count = (text: string, marks: RegExp): number => text.match(marks)?.length ?? 0

/** Ends at 。 outside of brackets: half a quotation would be another kind of text. */
function sentencesIn(text: string): string[] {
  const sentences: string[] = []
  let open = 0
  for (const piece of text.match(/[^。]*。|[^。]+$/g) ?? []) {
    if (open > 0) sentences.push(`${sentences.pop() ?? ''}${piece}`)
    else sentences.push(piece)
    open = Math.max(0, open + count(piece, /[「『（(]/g) - count(piece, /[」』）)]/g))
  }
  return sentences
}

/**
 * Another collection of the same size and words: all sentences dealt out anew, each line as many as before, so that no two
 * lines are copies of one text: no new words come with it, but numbers in titles. Lines of one title have one title again,
 * another line's with the number of the collection behind it.
 */
function anotherOf(lines: readonly Line[], number: number): Line[] {
  const chance = chanceOf(number)
  const texts = lines.map(({ text }) => sentencesIn(text))
  const sentences = shuffled(texts.flat(), chance)
  const titles = [...new Set(lines.map(({ title }) => title))]
  const renamed = new Map(shuffled(titles, chance).map((title, at) => [titles[at], `${title}${number}`]))
  let dealt = 0
  return lines.map((line, at) => {
    const from = dealt
    dealt += texts[at]?.length ?? 0
    const title = renamed.get(line.title) ?? line.title
    const text = sentences.slice(from, dealt).join('')
    return { ...line, id: `${line.id}-${number}`, title, text, url: `${line.url}-${number}` }
  })
}

// Lucene’s program reads this: Java brings no reader for JSON.
const tabbed = ({ url, title, text }: Line): string =>
  [url, title, text].map(field => field.replace(/\s+/g, ' ')).join('\t')

/** Writes `size` collections, a file each, into `documents`, and the same lines into `tabbed`. */
export async function writeCollection(
  lines: readonly Line[],
  size: number,
  places: { documents: string; tabbed: string },
): Promise<void> {
  await mkdir(places.documents, { recursive: true })
  await writeFile(places.tabbed, '')
  for (let number = 0; number < size; number++) {
    const copy = number === 0 ? lines : anotherOf(lines, number)
    const file = join(places.documents, `collection-${number}.jsonl`)
    await writeFile(file, copy.map(line => `${JSON.stringify(line)}\n`).join(''))
    await writeFile(places.tabbed, copy.map(line => `${tabbed(line)}\n`).join(''), { flag: 'a' })
  }
}
