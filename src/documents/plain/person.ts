import type { TextLine } from '../lines/text-lines.ts'

const heading =
  /^[【［[■◆●○]?\s*(?:この記事(?:を書いた人|の(?:著者|筆者|執筆者|ライター))|(?:著者|筆者|執筆者|ライター|記者)(?:の?(?:プロフィール|紹介|略歴))?|プロフィール|PROFILE|AUTHOR)\s*[】］\]]?$/i
/** What is told of who writes; プロフィール is a link above many texts. */
const life = /生まれ|卒業?|出身|著書|共著|入社|入局|を経て|執筆|編集者|ライター|記者|作家|専門|担当|活動|趣味|年目/
const reach = 4
const longestLife = 220

/** Takes the box about the person who wrote out of the text: its heading, a name, a paragraph on the person. */
export function withoutPersons(lines: readonly TextLine[]): TextLine[] {
  const taken = new Set<number>()
  lines.forEach((line, at) => {
    if (line.item || line.text.length > 24 || !heading.test(line.text)) return
    for (let i = at + 1; i <= at + reach; i++) {
      const next = lines[i]
      if (next?.kind === 'short' && next.text.length <= 30) continue
      if (next?.kind !== 'prose' || next.text.length > longestLife || !life.test(next.text)) return
      for (let k = at; k <= i; k++) taken.add(k)
      return
    }
  })
  return taken.size === 0 ? [...lines] : lines.map((line, at) => (taken.has(at) ? { ...line, kind: 'aside' } : line))
}
