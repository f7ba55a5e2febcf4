import type { Lexicon, Reference } from '../../model.ts'
import { keep } from '../body/keep.ts'
import type { Draft, Reading, Removed, Source } from '../draft.ts'
import { datesIn } from '../facts/date.ts'
import type { TextLine } from '../lines/text-lines.ts'
import type { Layout } from './layout.ts'
import { pieceFacts, referenceOf } from './piece-facts.ts'
import { isDay, type PieceHeader, pieceHeaders } from './piece-header.ts'

/** The year that most days of the headers tell. */
function yearOf(headers: readonly (readonly TextLine[])[]): number | undefined {
  const counts = new Map<number, number>()
  for (const line of headers.flat().filter(isDay)) {
    for (const { year } of datesIn(line.text)) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** The digest's own title: its first line, where a gap parts it from the first piece. */
function titleOf(lines: readonly TextLine[], headers: readonly PieceHeader[]): string | null {
  const [first, second] = lines
  const apart = (headers[0]?.start ?? 0) > 0 || (second?.gap ?? 0) > 0
  return first && apart && first.kind !== 'url' && first.kind !== 'date' ? first.text : null
}

/** Everything after the comment form or a list of other pieces is the page's, not the piece's. */
function wordsBefore(lines: readonly TextLine[]): number {
  const end = lines.findIndex(line => line.kind === 'form' || line.kind === 'rights' || line.kind === 'related')
  return end < 0 ? lines.length : end
}

const isArticle = (lines: readonly TextLine[]) => lines.slice(0, wordsBefore(lines)).some(line => line.kind === 'prose')

interface Part {
  readonly header: readonly TextLine[]
  readonly lines: readonly TextLine[]
}

function partsOf(lines: readonly TextLine[], headers: readonly PieceHeader[], titled: boolean): Part[] {
  return headers.map((header, index) => ({
    header: lines.slice(header.start === 0 && titled ? 1 : header.start, header.url + 1),
    lines: lines.slice(header.url + 1, headers[index + 1]?.start ?? lines.length),
  }))
}

interface Of {
  readonly section: string | null
  readonly lexicon: Lexicon
}

function draftOf(part: Part, piece: ReturnType<typeof pieceFacts>, { section, lexicon }: Of): [Draft, Removed[]] {
  const end = wordsBefore(part.lines)
  const kept = keep(part.lines.slice(0, end), lexicon)
  const after = part.lines.slice(end).map(line => ({ reason: 'after the piece', text: line.text }))
  const original = piece.original ? [{ reason: 'original title', text: piece.original }] : []
  const paragraphs = [...piece.lead, ...kept.lines.map(({ text }) => text)]
  const draft: Draft = { facts: { ...piece.facts, section }, kind: 'report', paragraphs, references: [] }
  return [draft, [...original, ...kept.dropped, ...after]]
}

/**
 * A digest: pieces of several outlets, each under a header with its date and link. Headers without prose after them are
 * references of the piece before. Null where the text is no digest.
 */
function readDigest(lines: readonly TextLine[], source: Source): Reading | null {
  const headers = pieceHeaders(lines)
  const section = titleOf(lines, headers)
  const parts = partsOf(lines, headers, section !== null)
  if (parts.filter(part => isArticle(part.lines)).length < 2) return null
  const year = yearOf(parts.map(part => part.header))
  const drafts: Draft[] = []
  const dropped: Removed[] = lines
    .slice(section === null ? 0 : 1, headers[0]?.start ?? 0)
    .map(line => ({ reason: 'before the first piece', text: line.text }))
  let references: Reference[] = []
  const close = () => {
    const last = drafts.pop()
    if (last) drafts.push({ ...last, references })
    references = []
  }
  for (const part of parts) {
    const piece = pieceFacts(part.header, source.lexicon, year)
    if (isArticle(part.lines)) {
      close()
      const [draft, removed] = draftOf(part, piece, { section, lexicon: source.lexicon })
      drafts.push(draft)
      dropped.push(...removed)
      continue
    }
    const reference = referenceOf(piece)
    if (reference) references.push(reference)
    dropped.push({ reason: 'reference', text: [...part.header, ...part.lines].map(line => line.text).join('\n') })
  }
  close()
  return { drafts, dropped, problems: [] }
}

export const digest: Layout = {
  name: 'digest',
  example: {
    text: `今週の港町

古い橋を架け替え
2024年5月3日
https://minato.example/bridge

市は三日、古い橋を架け替えると発表した。工事は来年の春に始まり、二年かかる。市は費用を十億円と見込んでいる。


朝市が日曜にも
2024年5月4日
https://shiomi.example/market

朝市は今月から日曜にも開かれる。魚のほかに野菜も並び、出店は五十を超える。組合は駐車場を広げるという。`,
    articles: 2,
  },
  read: readDigest,
}
