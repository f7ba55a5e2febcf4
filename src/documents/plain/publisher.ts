import type { Lexicon } from '../../model.ts'
import { outletsOf } from '../facts/outlet.ts'
import { type Publisher, publisherOf } from '../facts/publisher.ts'
import { plainTitle } from '../facts/title.ts'
import type { Judged } from './judged.ts'
import { nearLines } from './near-lines.ts'
import type { Place } from './page-date.ts'
import { logoLines, ownNames } from './site-line.ts'

const isNotice = (line: Judged) => line.kind === 'rights' || line.kind === 'credit' || line.text.startsWith('[')

interface Page {
  readonly lines: readonly Judged[]
  readonly place: Place
  readonly words: readonly string[]
  readonly title: string
}

const longestTail = 60
const shortestTitle = 8

const before = /(?:[|｜：:]|\s[-–—])\s?$/

/** The lines that tell the title with what a window's title puts behind it or before it: 見出し（例新聞） - 例の窓. */
function windowTitles(lines: readonly Judged[], line: string, title: string): string[] {
  if (title.length < shortestTitle) return []
  const tells = ({ text }: Judged) =>
    text.startsWith(title) || (text.endsWith(title) && before.test(text.slice(0, -title.length)))
  const told = lines.filter(
    line => line.text.length > title.length && line.text.length <= title.length + longestTail && tells(line),
  )
  return [...new Set([...told.map(({ text }) => text), line])]
}

/** Who published the article of a dump, and who carries it: from lines that say so, or unknown. */
export function pagePublisher({ lines, place, words, title }: Page, lexicon: Lexicon): Publisher {
  const outlets = outletsOf(lexicon)
  const shown = plainTitle(title, outlets)
  // Names in menus do not testify, but they tell a paper from the company that its notice names.
  const heard = lines.filter(line => isNotice(line) || (line.kind !== 'prose' && !outlets.mentioned(line.text)))
  return publisherOf(
    {
      around: heard.map(({ text }) => text),
      words,
      near: nearLines(lines, place),
      title: shown,
      titles: windowTitles(lines, title, shown),
      logos: logoLines(lines, place.at),
      siteNames: ownNames(lines, place.at, outlets),
    },
    lexicon,
  )
}
