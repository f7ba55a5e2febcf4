import type { Line } from '../lines/line.ts'

/** A text whose paragraphs end like sentences: what does not is a heading or stands below a picture. */
const endedShare = 0.75
const fewestParagraphs = 3
const ended = /[。．.!！?？」』）)】…♪☆w]$/
/** Characters. A heading is shorter, and is no two sentences. */
const longestHeading = 30
/** Share of a text's characters. */
const mostCaptions = 0.35
/** Photos ©Mika Torvald, Photograph: Mika Torvald, （写真：みなと通信）, 撮影＝山本一 at the end of a line. */
const credit =
  /(?:[©Ⓒ]|[(（]c[)）])\s*\S.{0,60}$|(?:Photograph|Photo|Image|Illustration|Courtesy|Video)s?\s?(?:by|of|:|：|[/／]|©).{1,80}$|[(（［[](?:写真|画像|撮影|提供|出典|図|イラスト)\s*[:：=＝／/].{1,40}[)）\]］]$|(?:撮影|提供|写真)\s*[:：=＝／/●]\s*\S{1,30}$/i
/** …の様子, …の画面: what a picture shows. */
const shows =
  /(?:の|する|した)(?:例|様子|画面|外観|イメージ|全景|ロゴ|風景|写真|模式図|断面|スクリーンショット|一場面|場面写真|ポスター|メインビジュアル|キービジュアル|パッケージ)$/
/** 図2．光の色と日数の関係 */
const figure = /^[（(]?(?:図表?|表|写真|Fig\.?|Figure)\s?[\d０-９]{1,2}\s?[.．:：、)）\s　]/
/** 橋の上に立つ人たち＝10日、みなと市: a day or a year signs the line of a picture. */
const dayBehind = /[＝=](?:(?:19|20)?\d\d年|\d{1,2}[月日]|(?:昭和|平成|令和))[^。＝=]{0,30}$/
const placed = /[（(](?:左|右|中央|奥|手前|上|下|左から|右から|前列|後列)[^（()）]{0,20}[)）]/
const longestCaption = 260

const isParagraph = (line: Line) => line.kind === 'prose' && !line.item
const isEnded = ({ text }: Line) => ended.test(text)

/** A last paragraph is signed as a picture is, after sentences of its own. */
const isPictured = (text: string) => /撮影|写真/.test(text) || (text.match(/。/g)?.length ?? 0) < 2

/** 橋の上に立つ人。: a first sentence without a verb. */
const nounEnds = /^[^。]{2,80}[一-龠々ァ-ヶー）)]。/
const longestBroken = 120

/** 橋の上に立つ人。奥は新しい橋: a sentence, and words that end none. */
const isBroken = (text: string) =>
  /。[^。]{4,200}$/.test(text) && !ended.test(text) && (text.length <= longestBroken || nounEnds.test(text))

const isSigned = ({ text }: Line) => text.length <= longestCaption && credit.test(text) && isPictured(text)

/** 訪ねたところ, 発表したが、: the sentence goes on in the next line. */
const goesOn = /(?:[、,，はがをにともへやのばて]|ところ|など|ので|から|けど)$/
const listed = /^(?:[▽▼◇◆■□●○・※★☆①-⑳\-−–—―]|[\d０-９]{1,2}[.．、:：)）位])/

function isCaption({ text, item, heading }: Line): boolean {
  if (text.length > longestCaption || item || heading) return false
  if (credit.test(text)) return isPictured(text)
  if (figure.test(text) || dayBehind.test(text)) return true
  if (ended.test(text)) return placed.test(text) && text.length <= 60
  if (listed.test(text) || goesOn.test(text)) return false
  return shows.test(text) || placed.test(text) || isBroken(text) || (text.length > longestHeading && /、/.test(text))
}

/** Lines below pictures: they end no sentence in a text whose paragraphs do, or name who made the picture. */
export function captionsOf(lines: readonly Line[]): ReadonlySet<number> {
  const paragraphs = lines.filter(isParagraph)
  const strict =
    paragraphs.length >= fewestParagraphs && paragraphs.filter(isEnded).length >= endedShare * paragraphs.length
  // 市長は昨日、市の中央にある／広場で: a text that was wrapped goes on in the next line.
  const isWrapped = (at: number) => (lines[at + 1]?.gap ?? 1) === 0 || lines[at]?.gap === 0
  const isBeside = (line: Line, at: number) => isSigned(line) || (strict && !isWrapped(at) && isCaption(line))
  const found = lines.flatMap((line, at) =>
    (line.kind === 'prose' || line.kind === 'short') && isBeside(line, at) ? [at] : [],
  )
  const length = (indices: readonly number[]) => indices.reduce((sum, at) => sum + (lines[at]?.text.length ?? 0), 0)
  // What makes up much of a text is no caption but the way it is written.
  const most = mostCaptions * length(lines.map((_, at) => at))
  const signed = found.filter(at => lines[at] && isSigned(lines[at]))
  return new Set(length(found) <= most ? found : signed)
}
