import type { TextLine } from '../lines/text-lines.ts'

const fewest = 2
const scored = /\d\s*[-－–―対]\s*\d|[①-⑳]|\d(?:点|勝|敗|位|票|秒|分|％|%)/
const marked = /^[◇◆▽▼△▲□■◎○●]|^【.{1,16}】|^[（(].{1,16}[)）]\S/

/** One past the results (◇決勝, A 3-2 B, 【個人】①…) that stand right after an article's last paragraph. */
export function resultsEnd(lines: readonly TextLine[], end: number): number {
  let at = end
  let scores = 0
  for (let line = lines[at]; line; line = lines[at]) {
    const text = line.text.normalize('NFC')
    if (line.kind !== 'short' || !(marked.test(text) || scored.test(text))) break
    if (scored.test(text)) scores++
    at++
  }
  return at - end >= fewest && scores > 0 ? at : end
}
