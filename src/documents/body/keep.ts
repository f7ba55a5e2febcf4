import type { Removed } from '../draft.ts'
import { bylineOf } from '../facts/byline.ts'
import type { Line, LineKind } from '../lines/line.ts'
import { contentsOf } from './contents.ts'
import { livesIn } from './profile.ts'

const reasons: Partial<Record<LineKind, string>> = {
  rights: 'rights notice',
  members: 'notice for members',
  form: 'comment form',
  related: 'list of other pieces',
  credit: 'picture credit',
  furniture: 'buttons and menus',
  contents: 'table of contents',
  rule: 'separator',
  url: 'bare link',
  address: 'mail address',
  path: 'path of the page',
  date: 'date line',
  aside: 'beside the article',
  link: 'link to another piece',
}

export interface Kept<L extends Line> {
  readonly lines: readonly L[]
  readonly dropped: readonly Removed[]
}

/** Lines of one reason that follow each other, as one block. */
export function removedBlocks(lines: readonly Removed[]): Removed[] {
  const blocks: { reason: string; texts: string[] }[] = []
  for (const { reason, text } of lines) {
    const last = blocks.at(-1)
    if (last?.reason === reason) last.texts.push(text)
    else blocks.push({ reason, texts: [text] })
  }
  return blocks.map(({ reason, texts }) => ({ reason, text: texts.join('\n') }))
}

const onlyCredit = /^(?:©|[(（]c[)）]|(?:写真|撮影|提供|画像|出典|資料|photo|image|credit)\s?[:：=＝/／])/i
const longestCaption = 160

/** One sentence that shows a picture: it tells the day or who stands where, and a credit follows. */
function isCaption(line: Line, next: Line | undefined): boolean {
  if (next?.kind !== 'credit' || line.heading || line.text.length > longestCaption || /。./.test(line.text))
    return false
  if (line.kind === 'short' && next.text.length <= 30 && onlyCredit.test(next.text)) return true
  return /\d{4}年\d{1,2}月\d{1,2}日|写真|撮影|[（(](?:左|右|中央)/.test(line.text)
}

/** 【画像】…, 【関連】…: titles of galleries and other pieces between paragraphs. */
const elsewhere =
  /^(?:[【［[＜<〈《≪](?:画像|写真|動画|フォト|関連|合わせて読む|あわせて読む|こちらも|前回|次回|一覧|図解|PHOTO|VIDEO|PR|AD)[^】］\]＞>〉》≫]{0,12}[】］\]＞>〉》≫]|(?:関連記事|関連|参考記事|合わせて読みたい|あわせて読みたい|前回の記事|前の記事|次の記事)\s?[:：＞>→]\s?)\S/i
const longestLead = 120

const leadsAway = ({ text }: Line) => text.length <= longestLead && !/。$/.test(text) && elsewhere.test(text)
const source =
  /^(?:バナー|トップ|メイン|ヘッダー?|タイトル|カバー|冒頭|サムネイル|アイキャッチ)(?:の)?(?:写真|画像|イラスト|フォト)/

/** 画像説明、 in a line of its own. */
const announcesCaption = /(?:説明|キャプション|caption)\s?[,、，:：]$/i
const isAnnounced = (above: Line | undefined): boolean => above?.kind === 'credit' && announcesCaption.test(above.text)

/** Numbers of pages stand beside each other; that of a section stands alone. */
const number = /^[\d０-９]{1,3}$/
const isPageNumber = (lines: readonly Line[], at: number): boolean =>
  number.test(lines[at]?.text ?? '') &&
  [lines[at - 1], lines[at + 1]].some(line => line?.kind === 'rule' || number.test(line?.text ?? ''))

/** 【第1回】…, 【第2回】… below each other: the pieces of a series. */
const partOfSeries = /^[【［[(（]第[\d０-９一二三四五六七八九十]{1,3}[回話]/
const fewestParts = 3

/** Lines of a run of titles that are numbered as pieces of a series are. */
function seriesOf(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (let at = 0; at < lines.length; at++) {
    let end = at
    while (lines[end] && lines[end]?.kind !== 'prose' && partOfSeries.test(lines[end]?.text ?? '')) end++
    if (end - at >= fewestParts) for (let i = at; i < end; i++) found.add(i)
    at = Math.max(at, end - 1)
  }
  return found
}

/** Why a line of the article's stretch is no part of its text; null if it is. */
function reasonOf(lines: readonly Line[], at: number, inList: boolean): string | null {
  const line = lines[at]
  if (!line) return null
  if ((line.kind === 'prose' || line.kind === 'short') && isCaption(line, lines[at + 1])) return 'caption'
  if (source.test(line.text)) return 'picture credit'
  if (line.kind === 'short' && isAnnounced(lines[at - 1])) return 'caption'
  if (isPageNumber(lines, at)) return 'pages of the article'
  if (leadsAway(line)) return 'link to another piece'
  if (line.kind === 'prose') return inList && line.item ? 'list of other pieces' : null
  const told = reasons[line.kind]
  if (told) return told
  if (line.kind === 'short' && !line.heading && bylineOf(line.text).length > 0) return 'byline'
  return inList ? 'list of other pieces' : null
}

const numbered = /^(?:第?[\d０-９]+[.．、:：章話位]|[①-⑳])/

/** What the lines above tell of headings, kept while they are gone through. */
interface Above {
  hasContents: boolean
  hasNumbered: boolean
  readonly texts: Set<string>
}

/** A heading of the article right after a list of other pieces: marked up as one, told before, or numbered as those before. */
function isResumed(lines: readonly Line[], at: number, above: Above): boolean {
  const line = lines[at]
  const next = lines[at + 1]
  if (line?.kind !== 'short' || line.item || next?.kind !== 'prose' || next.item) return false
  // A table of contents told it.
  if (line.heading || (above.hasContents && above.texts.has(line.text))) return true
  return above.hasNumbered && numbered.test(line.text)
}

function pass(line: Line, above: Above): void {
  above.texts.add(line.text)
  above.hasContents ||= line.kind === 'contents'
  above.hasNumbered ||= line.kind === 'short' && numbered.test(line.text)
}

/** Headings and labels at the end lead to what was left out: 予告編, 【関連】. */
function withoutTail<L extends Line>(lines: readonly L[]): readonly L[] {
  const end = lines.findLastIndex(line => !line.heading || line.kind === 'prose')
  return lines.slice(0, end + 1)
}

/** Characters. Shorter sentences may come again. */
const longestRefrain = 24

interface Boxes {
  readonly contents: ReadonlySet<number>
  readonly profile: ReadonlySet<number>
  readonly series: ReadonlySet<number>
}

function boxOf(at: number, { contents, profile, series }: Boxes): string | null {
  if (contents.has(at)) return 'table of contents'
  if (profile.has(at)) return 'about a person'
  return series.has(at) ? 'list of other pieces' : null
}

/** Sorts the lines of an article's stretch into its text and what stands between. */
export function keep<L extends Line>(lines: readonly L[]): Kept<L> {
  const kept: L[] = []
  const removed: Removed[] = []
  let inList = false
  const contents = contentsOf(lines)
  const profile = livesIn(lines)
  const series = seriesOf(lines)
  const above: Above = { hasContents: false, hasNumbered: false, texts: new Set() }
  lines.forEach((line, at) => {
    if (line.kind === 'related') inList = true
    else if ((line.kind === 'prose' && !line.item) || isResumed(lines, at, above)) inList = false
    const box = boxOf(at, { contents, profile, series })
    // Some pages hold their text twice, for wide and for narrow screens.
    const isAgain = line.kind === 'prose' && line.text.length >= longestRefrain && above.texts.has(line.text)
    const reason = box ?? (isAgain ? 'told twice' : reasonOf(lines, at, inList))
    pass(line, above)
    if (reason === null) kept.push(line)
    else removed.push({ reason, text: line.text })
  })
  const whole = withoutTail(kept)
  const tail = kept.slice(whole.length).map(({ text }) => ({ reason: 'heading without a text', text }))
  return { lines: whole, dropped: removedBlocks([...removed, ...tail]) }
}
