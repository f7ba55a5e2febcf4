import type { Mention, NameMention } from './mention.ts'

/** Another name that an article gives of a person, or how the name is read. */
export interface Called {
  readonly mention: NameMention
  readonly as: string
  readonly kind: 'alias' | 'reading'
}

const bracket = /[（(]([^（）()\n]{2,30})[）)]/g
const kana = /^[ぁ-んー・ 　]{2,20}$/
const foreign = /^[ァ-ヴー]{1,12}(?:[・＝=][ァ-ヴー]{1,12}){1,3}$/
const other =
  /^(?:通称|愛称|本名|芸名|旧姓|旧名|別名|ペンネーム|登録名|ニックネーム)(?:は|＝|=|:|：|、)?[「『]?([^「」『』]{2,16})[」』]?$/
const known =
  /(?:[「『]([^」』\n]{2,14})[」』]|([ァ-ヴーA-Za-z]{2,12}(?:さん|ちゃん|くん)?|[一-龠]{1,3}[ぁ-んァ-ヴー]{1,6}(?:さん|ちゃん|くん)?))こと/g
const dubbed = /(?:愛称|通称|ニックネーム)(?:は|、)?[「『]([^」』\n]{2,14})[」』]の/g

const isName = ({ kind, full }: Mention) => kind === 'person' && full
const honorific = /(?:さん|ちゃん|くん)$/

const toKatakana = (text: string) =>
  text.replace(/[ぁ-ゖ]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0x60)).replace(/[ 　・]/g, '')

/** 土屋柚（ゆう）, 松本竜（本名松本稔）: brackets right behind a name. */
function inBrackets(body: string, byEnd: ReadonlyMap<number, Mention>): Called[] {
  return [...body.matchAll(bracket)].flatMap(({ 1: words = '', index }): Called[] => {
    const mention = byEnd.get(index)
    if (mention === undefined) return []
    if (kana.test(words)) return [{ mention, as: toKatakana(words), kind: 'reading' }]
    if (foreign.test(words) && words !== mention.name) return [{ mention, as: words, kind: 'alias' }]
    const alias = other.exec(words)?.[1]
    return alias === undefined ? [] : [{ mention, as: alias, kind: 'alias' }]
  })
}

/** ハマさんこと浜口豊氏, 愛称「ハマさん」の浜口豊: a nickname right before a name. */
function before(body: string, byStart: ReadonlyMap<number, Mention>): Called[] {
  return [known, dubbed].flatMap(pattern =>
    [...body.matchAll(pattern)].flatMap(({ 0: words, 1: quoted, 2: plain, index }): Called[] => {
      const mention = byStart.get(index + words.length)
      const alias = (quoted ?? plain ?? '').replace(honorific, '')
      return mention === undefined || alias.length < 2 ? [] : [{ mention, as: alias, kind: 'alias' }]
    }),
  )
}

/** Brackets stand behind the title, or between the name and 氏. */
const endsOf = ({ start, end, name }: Mention) => [end, start + name.length]

/** The other names and the readings that an article gives of the persons whom it names in full. */
export function calledIn(body: string, mentions: readonly Mention[]): Called[] {
  const names = mentions.filter(isName)
  return [
    ...inBrackets(body, new Map(names.flatMap(mention => endsOf(mention).map(end => [end, mention] as const)))),
    ...before(body, new Map(names.map(mention => [mention.start, mention]))),
  ]
}
