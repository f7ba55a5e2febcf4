import type { ArticleFacts, Lexicon } from '../../model.ts'
import { keep } from '../body/keep.ts'
import { type Cues, cuesOf } from '../cues.ts'
import { type Draft, type Reading, type Removed, type Source, unknownFacts } from '../draft.ts'
import { datesIn, publishedOn, unknownDate } from '../facts/date.ts'
import { outletsOf } from '../facts/outlet.ts'
import { siteOf } from '../facts/site.ts'
import type { TextLine } from '../lines/text-lines.ts'
import { isTelling } from '../telling.ts'
import type { Layout } from './layout.ts'
import { sourceNotes } from './references.ts'
import { type Section, sectionsOf } from './sections.ts'

/** More words that ask for something than this a sentence: an appeal. */
const appealing = 0.5
const issue = /(?:号|No\.?\s?\d|Vol\.?\s?\d|メルマガ|メールマガジン|ニュースレター|newsletter|週報|通信)/i

const textOf = (lines: readonly TextLine[]) => lines.map(line => line.text).join('\n')

function isAppeal(text: string, cues: Cues): boolean {
  const sentences = text.match(/[。!！?？]/g)?.length ?? 0
  const asked = cues.appeals(text)
  return asked >= 3 && asked > appealing * Math.max(1, sentences)
}

/** Runs of lines between separators. A notice for members ends what can be read of a section. */
function chunksOf(lines: readonly TextLine[]): { read: TextLine[][]; rest: TextLine[] } {
  const cut = lines.findIndex(line => line.kind === 'members')
  const readable = cut < 0 ? lines : lines.slice(0, cut)
  const read: TextLine[][] = [[]]
  for (const line of readable) {
    if (line.kind === 'rule' && line.text.length > 6) read.push([])
    else read.at(-1)?.push(line)
  }
  return { read, rest: cut < 0 ? [] : lines.slice(cut) }
}

interface Sorted {
  readonly draft: Draft | null
  readonly dropped: readonly Removed[]
}

function sortSection(section: Section, facts: ArticleFacts, lexicon: Lexicon): Sorted {
  const cues = cuesOf(lexicon)
  const whole = `${section.title}\n${textOf(section.lines)}`
  if (cues.isProgramme(section.title)) return { draft: null, dropped: [{ reason: 'programme', text: whole }] }
  const { read, rest } = chunksOf(section.lines)
  const isWords = (chunk: readonly TextLine[]) =>
    chunk.some(line => line.kind === 'prose') && !isAppeal(textOf(chunk), cues)
  const words = read.filter(isWords)
  if (words.length === 0 || isAppeal(`${section.title}\n${textOf(read[0] ?? [])}`, cues)) {
    return { draft: null, dropped: [{ reason: 'appeal or notice', text: whole }] }
  }
  const kept = keep(words.flat(), lexicon)
  const others = [...read.filter(chunk => chunk.length > 0 && !isWords(chunk)), ...(rest.length > 0 ? [rest] : [])]
  const dropped = others.map(chunk => ({ reason: 'appeal or notice', text: textOf(chunk) }))
  const references = sourceNotes(words.flat())
  const draft: Draft = {
    facts: { ...facts, title: section.title, origins: { ...facts.origins, title: 'marked heading' } },
    kind: 'report',
    paragraphs: isTelling(section.title)
      ? [section.title, ...kept.lines.map(({ text }) => text)]
      : kept.lines.map(({ text }) => text),
    references,
  }
  return { draft, dropped: [...kept.dropped, ...dropped] }
}

function sharedFacts(before: readonly TextLine[], lines: readonly TextLine[], source: Source): ArticleFacts {
  const title = before[0]?.text ?? null
  const outlets = outletsOf(source.lexicon)
  const named = title === null ? null : outlets.mentioned(title)
  const others = lines.filter(line => line.kind !== 'prose').map(line => line.text)
  const site = named ? null : siteOf(others, source.lexicon)
  const day = before
    .slice(0, 8)
    .flatMap(line => datesIn(line.text.slice(0, 400)))
    .find(date => date.year !== null)
  const date = day ? publishedOn(day) : unknownDate
  const origins = {
    outlet: site?.knownBy ?? 'title of the newsletter',
    published: 'head of the newsletter',
    section: 'first line',
  }
  return { ...unknownFacts, outlet: (named ?? site?.known)?.name ?? null, ...date, section: title, origins }
}

/** A newsletter: marked sections, each an article under the title of the whole. Null where the text is none. */
function readNewsletter(lines: readonly TextLine[], source: Source): Reading | null {
  const cues = cuesOf(source.lexicon)
  const parted = sectionsOf(lines, cues)
  if (!parted || !(parted.listed || issue.test(parted.before[0]?.text ?? ''))) return null
  const facts = sharedFacts(parted.before, lines, source)
  const sorted = parted.sections.map(section => sortSection(section, facts, source.lexicon))
  const drafts = sorted.flatMap(({ draft }) => draft ?? [])
  if (drafts.length === 0) return null
  const before = { reason: 'title and contents', text: textOf(parted.before) }
  return { drafts, dropped: [before, ...sorted.flatMap(({ dropped }) => dropped)], problems: [] }
}

export const newsletter: Layout = {
  name: 'newsletter',
  example: {
    text: `港町メールマガジン 第12号

2024年5月3日

■ 古い橋を架け替え

市は三日、古い橋を架け替えると発表した。工事は来年の春に始まり、二年かかる。

■ 朝市が日曜にも

朝市は今月から日曜にも開かれる。魚のほかに野菜も並び、出店は五十を超える。`,
    articles: 2,
  },
  read: readNewsletter,
}
