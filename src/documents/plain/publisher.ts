import type { Lexicon } from '../../model.ts'
import { outletsOf } from '../facts/outlet.ts'
import { type Publisher, publisherOf } from '../facts/publisher.ts'
import { plainTitle } from '../facts/title.ts'
import type { Place } from '../lines/place.ts'
import type { TextLine } from '../lines/text-lines.ts'
import { nearLines } from './near-lines.ts'
import { logoLines, ownNames } from './site-line.ts'

const isNotice = (line: TextLine) => line.kind === 'rights' || line.kind === 'credit' || line.text.startsWith('[')

interface Page {
  readonly lines: readonly TextLine[]
  readonly place: Place
  readonly words: readonly string[]
  readonly title: string
}

const longestTail = 60
const shortestTitle = 8

const before = /(?:[|｜：:]|\s[-–—])\s?$/

/** The lines that tell the title with what a window's title puts behind it or before it: 見出し（例新聞） - 例の窓. */
function windowTitles(lines: readonly TextLine[], line: string, title: string): string[] {
  if (title.length < shortestTitle) return []
  const tells = ({ text }: TextLine) =>
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
  // © below a picture of the head is the picture's; that of the site stands at the foot.
  const head = lines.slice(0, place.first).filter(({ kind }) => kind !== 'credit')
  const around = [...head, ...lines.slice(place.end)]
  const heard = around.filter(line => isNotice(line) || (line.kind !== 'prose' && !outlets.mentioned(line.text)))
  return publisherOf(
    {
      around: heard.map(({ text }) => text),
      words,
      near: nearLines(lines, place),
      title: shown,
      titles: windowTitles(lines, title, shown),
      logos: logoLines(lines, place.at),
      top: lines.slice(0, Math.max(0, place.at)).map(({ text }) => text),
      siteNames: ownNames(lines, place.at, outlets),
    },
    lexicon,
  )
}
