import type { Lexicon } from '../../model.ts'
import { removedBlocks } from '../body/keep.ts'
import { ownWords } from '../body/own-words.ts'
import { noText, readOne } from '../body/read-one.ts'
import { stretchFrom } from '../body/stretch.ts'
import type { Reading, Source } from '../draft.ts'
import { outletsOf } from '../facts/outlet.ts'
import type { TextLine } from '../lines/text-lines.ts'
import { gapAfter } from './continued.ts'
import { datedStories } from './dated-stories.ts'
import { pageFacts } from './header.ts'
import { type Headline, headlineOf } from './headline.ts'
import type { Layout } from './layout.ts'
import { resultsEnd } from './results.ts'

/** The article of a page, or of one story's stretch of it. */
function readLines(lines: readonly TextLine[], lexicon: Lexicon): Reading {
  const headline = headlineOf(lines, outletsOf(lexicon))
  const gap = headline.stretch.sum > 0 ? gapAfter(lines, headline.stretch) : null
  if (!gap) return readArticle(lines, headline, lexicon)
  const within = lines.slice(gap.start, gap.end).map(line => ({ reason: 'outside the article', text: line.text }))
  const joined = [...lines.slice(0, gap.start), ...lines.slice(gap.end)]
  const stretch = stretchFrom(joined, headline.at + 1)
  const reading = readArticle(joined, { ...headline, stretch }, lexicon)
  return { ...reading, dropped: [...reading.dropped, ...removedBlocks(within)] }
}

function readArticle(lines: readonly TextLine[], { at, stretch }: Headline, lexicon: Lexicon): Reading {
  if (stretch.sum <= 0) return noText(lines, 'no-paragraphs-in-text')
  const end = resultsEnd(lines, stretch.end)
  const { facts, first, deck } = pageFacts(lines, { at, end: stretch.end }, lexicon)
  const opening = lines.slice(0, first).filter((_, i) => i === deck)
  const before = lines.slice(0, first).filter((_, i) => i !== deck)
  const told = [...opening, ...lines.slice(first, stretch.end)]
  const results = lines.slice(stretch.end, end)
  const words = ownWords({ words: told, results, elsewhere: [...before, ...lines.slice(end)] }, lexicon)
  return readOne({ lines, within: lines.slice(at + 1, end), own: [...told, ...results], end, words, facts })
}

/** A page with a few articles, each under its title and date. Null if it holds one or none. */
function readStories(lines: readonly TextLine[], source: Source): Reading | null {
  const found = datedStories(lines)
  if (found.length === 0) return null
  const read = found.map(story => readLines(story, source.lexicon))
  const inside = new Set(found.flat())
  const outside = lines
    .filter(line => !inside.has(line))
    .map(line => ({ reason: 'outside the articles', text: line.text }))
  return {
    drafts: read.flatMap(({ drafts }) => drafts),
    dropped: [...removedBlocks(outside), ...read.flatMap(({ dropped }) => dropped)],
    problems: read.flatMap(({ problems }) => problems),
  }
}

const bridge = '市は三日、川に架かる古い橋を新しく架け替えると発表した。工事は来年の春に始まり、二年かかる。'
const market = '港町の朝市は今月から、土曜だけでなく日曜にも開かれる。魚のほかに野菜も並び、出店は五十を超える。'

export const stories: Layout = {
  name: 'stories of a page',
  example: {
    text: [
      ['港町便り', ''],
      [
        '古い橋の架け替え、来年の春から',
        '2024年5月3日',
        bridge,
        '市は費用を十億円と見込み、県に補助を求めている。橋は七十年前に架けられ、毎日五千台が渡る。工事の間は上流の橋へ回ってもらうという。',
      ],
      [
        '朝市、日曜にも開かれる',
        '2024年5月4日',
        market,
        '組合は駐車場を広げ、無料の送迎バスも走らせるという。五月の末までは、先着で百人に干物を配る。雨の日は市場の中で開く。',
      ],
    ]
      .flat()
      .join('\n\n'),
    articles: 2,
  },
  read: readStories,
}

/** A page with one article among menus, lists and forms. */
export const page: Layout = {
  name: 'page',
  example: { text: ['古い橋の架け替え、来年の春から', '2024年5月3日', bridge].join('\n\n'), articles: 1 },
  read: (lines, source) => readLines(lines, source.lexicon),
}
