import { tells } from '../body/stretch.ts'
import type { TextLine } from '../lines/text-lines.ts'

/** What asks a reader to go elsewhere, or tells of the site: no words of an article's last paragraphs. */
const appeal =
  /(?:こちら|コチラ)(?:から|へ|まで|をご覧|で)?[。！!]?$|(?:お届け|お伝え|発信)(?:して(?:い|おり)ます|します|中(?:です)?)[。！!]?$|(?:好評|絶賛)\S{0,4}中[。！!]?$|(?:フォロー|チャンネル登録|会員登録|友だち追加)(?:して|を)|公式アカウント|(?:メルマガ|メールマガジン)(?:登録|会員|の(?:登録|購読|お申し込み))|最新号|バックナンバー|^(?:この記事は|本記事は|本稿は)/
const longestAppeal = 120
/** Share of a text's characters: what makes up more of it is its own. */
const mostAfter = 0.25
/** The last paragraphs that are looked at. */
const reach = 6

/** （Originally published on …）, （翻訳：…）: a note in brackets. */
const note =
  /^[（(［[【](?:(?:原文|翻訳|訳|編集|文|取材|構成|聞き手|協力|英語記事|初出|写真|撮影|出典|提供|Originally|Translated|Edited|Text|Photo)[^)）]*)[）)］\]】]$/i

/** Characters. What is longer tells something of its own. */
const longestNote = 120
const isNote = ({ text }: TextLine) => text.length <= longestNote && (/^[※＊*]/.test(text) || note.test(text))
const isAppeal = ({ text }: TextLine) => text.length <= longestAppeal && appeal.test(text)

/** Something that is no paragraph of the text stands right above. */
const isParted = (above: TextLine | undefined): boolean =>
  above !== undefined && (above.kind !== 'prose' || isNote(above) || isAppeal(above))

/**
 * Lines after the article's last own paragraph: notes, and calls that something else parts from the text. Looked at from the
 * end; the first paragraph that is neither ends it.
 */
export function afterWords(lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  const most = mostAfter * lines.reduce((sum, { text }) => sum + text.length, 0)
  let removed = 0
  for (let at = lines.length - 1, seen = 0; at > 0 && seen < reach; at--, seen++) {
    const line = lines[at]
    if (!line) break
    const isWords = tells(line) && !isNote(line)
    if (isWords && !(isAppeal(line) && isParted(lines[at - 1]))) break
    if (!note.test(line.text)) removed += line.text.length
    if (removed > most) break
    found.add(at)
  }
  return found
}
