import type { Removed } from '../draft.ts'
import { authorsIn } from '../facts/authors.ts'
import type { LineKind } from '../lines/line.ts'
import type { TextLine } from '../lines/text-lines.ts'
import { contentsOf } from './contents.ts'
import { profileOf } from './profile.ts'

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

export interface Kept {
  readonly paragraphs: readonly string[]
  readonly dropped: readonly Removed[]
}

/** Lines of one reason that follow each other, as one block. */
export function removedBlocks(lines: readonly Removed[]): Removed[] {
  const blocks: Removed[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (last?.reason === line.reason) blocks[blocks.length - 1] = { ...last, text: `${last.text}\n${line.text}` }
    else blocks.push(line)
  }
  return blocks
}

const onlyCredit = /^(?:©|[(（]c[)）]|(?:写真|撮影|提供|画像|出典|資料|photo|image|credit)\s*[:：=＝/／])/i

/** One sentence that shows a picture: it tells the day or who stands where, and a credit follows. */
function isCaption(line: TextLine, next: TextLine | undefined): boolean {
  if (next?.kind !== 'credit' || line.text.length > 160 || /。./.test(line.text)) return false
  if (line.kind === 'short' && next.text.length <= 30 && onlyCredit.test(next.text)) return true
  return /\d{4}年\d{1,2}月\d{1,2}日|写真|撮影|[（(](?:左|右|中央)/.test(line.text)
}

/** 【画像】…, 【関連】…: titles of galleries and other pieces between paragraphs. */
const elsewhere =
  /^(?:[【［[＜<〈《≪](?:画像|写真|動画|フォト|関連|関連記事|関連リンク|合わせて読む|あわせて読む|こちらも|前回|次回|一覧|図解|PHOTO|VIDEO|PR|AD)[^】］\]＞>〉》≫]{0,12}[】］\]＞>〉》≫]|(?:関連記事|関連|参考記事|合わせて読みたい|あわせて読みたい|前回の記事|前の記事|次の記事)\s*[:：＞>→]\s*)\S/i

const leadsAway = (line: TextLine) => line.text.length <= 120 && !/。./.test(line.text) && elsewhere.test(line.text)

/** Whether a list heading opens a list: what follows are items or short lines, up to the next paragraph. */
function reasonOf(lines: readonly TextLine[], at: number, inList: boolean): string | null {
  const line = lines[at]
  if (!line) return null
  if ((line.kind === 'prose' || line.kind === 'short') && isCaption(line, lines[at + 1])) return 'caption'
  if (leadsAway(line)) return 'link to another piece'
  if (line.kind === 'prose') {
    return inList && line.item ? 'list of other pieces' : null
  }
  const told = reasons[line.kind]
  if (told) return told
  if (line.kind === 'short' && /^[[［《【〈]|●|^(?:text|文)\b/i.test(line.text) && authorsIn(line.text).length > 0)
    return 'byline'
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
function isResumed(lines: readonly TextLine[], at: number, above: Above): boolean {
  const line = lines[at]
  const next = lines[at + 1]
  if (line?.kind !== 'short' || line.item || next?.kind !== 'prose' || next.item) return false
  // A table of contents told it.
  if (line.heading || (above.hasContents && above.texts.has(line.text))) return true
  return above.hasNumbered && numbered.test(line.text)
}

function pass(line: TextLine, above: Above): void {
  above.texts.add(line.text)
  above.hasContents ||= line.kind === 'contents'
  above.hasNumbered ||= line.kind === 'short' && numbered.test(line.text)
}

/** Sorts the lines of an article's region into its words and what stands between them. */
export function keep(lines: readonly TextLine[]): Kept {
  const paragraphs: string[] = []
  const removed: Removed[] = []
  let inList = false
  const contents = contentsOf(lines)
  const profile = profileOf(lines)
  const above: Above = { hasContents: false, hasNumbered: false, texts: new Set() }
  lines.forEach((line, at) => {
    if (line.kind === 'related') inList = true
    else if ((line.kind === 'prose' && !line.item) || isResumed(lines, at, above)) inList = false
    pass(line, above)
    const box = contents.has(at) ? 'table of contents' : profile.has(at) ? 'about a person' : null
    const reason = box ?? reasonOf(lines, at, inList)
    if (reason === null) paragraphs.push(line.text)
    else removed.push({ reason, text: line.text })
  })
  return { paragraphs, dropped: removedBlocks(removed) }
}
