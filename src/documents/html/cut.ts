import { endsSentence } from '../lines/prose.ts'
import { type HomeStretch, isAtHome } from './home.ts'
import type { PageLine } from './lines.ts'
import type { Meta } from './meta.ts'
import type { StructuredArticle } from './structured.ts'

/** この記事は有料会員記事です, 残り977文字, 続きは会員の方に: what stands where a text is cut. */
const wall =
  /残り\s?[\d,０-９]+\s?(?:文字|字)|(?:この|本)記事は.{0,14}(?:会員|有料)|(?:続き|ここから先|この先|全文)(?:は|を(?:読|ご覧|見)).{0,24}(?:会員|有料|登録|購読|ログイン|プラン)|(?:会員|購読|登録)(?:に|する|して|いただく).{0,8}(?:と|ば).{0,16}(?:続き|全文|最後まで)|subscribe to (?:read|continue)|(?:read|continue) (?:the )?(?:full|rest)/i
const longestWall = 300
const reach = 8

export interface Head {
  readonly meta: Meta
  readonly structured: StructuredArticle | null
}

const isWall = ({ text, kind }: PageLine) => kind !== 'prose' && text.length <= longestWall && wall.test(text)
const breaksOff = (text: string) => /(?:…|\.\.\.)$/.test(text) || !endsSentence(text)

const shortestBroken = 8

/** The line right after a stretch that goes on with its text and breaks off: `4歳だった長女は、こ…`. */
export function brokenLine(
  lines: readonly PageLine[],
  { end, home }: HomeStretch,
  restricted: boolean,
): PageLine | null {
  const next = lines[end]
  if (!next || !home || next.heading || next.item || next.linked || !isAtHome(next.within, home)) return null
  const { text, kind } = next
  if ((kind !== 'short' && kind !== 'prose') || text.length < shortestBroken || !/[ぁ-ん]/.test(text)) return null
  const isClosed = restricted || lines.slice(end + 1, end + reach).some(isWall)
  return /(?:…|\.\.\.)$/.test(text.slice(-3)) || (isClosed && !endsSentence(text)) ? next : null
}

/** Whether a page shows only the beginning of its article: a wall follows the text, or the text breaks off and the page's data say why. */
export function isCut(lines: readonly PageLine[], end: number, last: string, { meta, structured }: Head): boolean {
  if (lines.slice(end, end + reach).some(isWall)) return true
  if (!breaksOff(last)) return false
  if (structured?.restricted) return true
  // No more is shown than what the page tells in its head.
  const told = structured?.description ?? meta.properties.get('og:description') ?? ''
  const ending = (text: string) =>
    text
      .slice(-40)
      .replace(/[\s…。.]+/g, '')
      .slice(-12)
  return ending(last).length >= 8 && ending(told) === ending(last)
}
