import type { Removed } from '../draft.ts'
import { authorsIn } from '../facts/authors.ts'
import type { Judged, LineKind } from './judged.ts'

const reasons: Partial<Record<LineKind, string>> = {
  rights: 'rights notice',
  members: 'notice for members',
  form: 'comment form',
  related: 'list of other pieces',
  credit: 'picture credit',
  furniture: 'buttons and menus',
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

/** One sentence that shows a picture: it tells the day or who stands where, and a credit follows. */
function isCaption(line: Judged, next: Judged | undefined): boolean {
  if (next?.kind !== 'credit' || line.text.length > 160 || /。./.test(line.text)) return false
  return /\d{4}年\d{1,2}月\d{1,2}日|写真|撮影|[（(](?:左|右|中央)/.test(line.text)
}

/** Whether a list heading opens a list: what follows are items or short lines, up to the next paragraph. */
function reasonOf(lines: readonly Judged[], at: number, inList: boolean): string | null {
  const line = lines[at]
  if (!line) return null
  if (line.kind === 'prose') {
    if (isCaption(line, lines[at + 1])) return 'caption'
    return inList && line.item ? 'list of other pieces' : null
  }
  const told = reasons[line.kind]
  if (told) return told
  if (line.kind === 'short' && /^[[［《【〈]|●|^(?:text|文)\b/i.test(line.text) && authorsIn(line.text).length > 0)
    return 'byline'
  return inList ? 'list of other pieces' : null
}

/** Sorts the lines of an article's region into its words and what stands between them. */
export function keep(lines: readonly Judged[]): Kept {
  const paragraphs: string[] = []
  const removed: Removed[] = []
  let inList = false
  lines.forEach((line, at) => {
    if (line.kind === 'related') inList = true
    else if (line.kind === 'prose' && !line.item) inList = false
    const reason = reasonOf(lines, at, inList)
    if (reason === null) paragraphs.push(line.text)
    else removed.push({ reason, text: line.text })
  })
  return { paragraphs, dropped: removedBlocks(removed) }
}
