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
const latin = /^[A-Z][A-Za-z.'’-]{1,20}(?: [A-Z][A-Za-z.'’-]{0,20}){1,3}$/
const other =
  /^(?:通称|愛称|本名|芸名|旧姓|旧名|別名|ペンネーム|登録名|ニックネーム)(?:は|＝|=|:|：|、|・)?[「『]?([^「」『』]{2,16})[」』]?$/
const known =
  /(?:[「『"“”]([^」』"“”\n]{2,14})[」』"“”]|([ァ-ヴーA-Za-z]{2,12}(?:さん|ちゃん|くん)?|[一-龠]{1,3}[ぁ-んァ-ヴー]{1,6}(?:さん|ちゃん|くん)?))こと/g
const dubbed = /(?:愛称|通称|ニックネーム)(?:は|、)?[「『"“”]([^」』"“”\n]{2,14})[」』"“”]の/g
/** “千石先生”の愛称で親しまれる: the person follows a little later. */
const nicknamed =
  /[「『"“”]([^」』"“”\n]{2,14})[」』"“”]の?(?:愛称|通称|ニックネーム|あだ名|呼び名)で(?:親しま|知られ|呼ばれ|人気|おなじみ|出演)/g
const reach = 25

const honorific = /(?:さん|ちゃん|くん)$/

const isName = ({ kind, full }: Mention) => kind === 'person' && full

const toKatakana = (text: string) =>
  text.replace(/[ぁ-ゖ]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0x60)).replace(/[ 　・]/g, '')

/** What the words in brackets right behind a name tell: a reading, a name in other letters, another name. */
function toldBy(words: string, mention: Mention): Pick<Called, 'as' | 'kind'> | null {
  if (kana.test(words)) return mention.full ? { as: toKatakana(words), kind: 'reading' } : null
  const isSpelling = mention.full && words !== mention.name && (foreign.test(words) || latin.test(words))
  const alias = isSpelling ? words : other.exec(words)?.[1]
  return alias === undefined ? null : { as: alias, kind: 'alias' }
}

/** 土屋柚（ゆう）, 松本竜（本名松本稔）: brackets right behind a name. */
function inBrackets(body: string, byEnd: ReadonlyMap<number, Mention>): Called[] {
  return [...body.matchAll(bracket)].flatMap(({ 1: words = '', index }): Called[] => {
    const mention = byEnd.get(index)
    const told = mention === undefined ? null : toldBy(words, mention)
    return mention === undefined || told === null ? [] : [{ mention, ...told }]
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

/** “カトさん”の愛称で親しまれる北浦放送の加藤春子アナ: the first name after it, in the same clause. */
function shortlyBefore(body: string, byStart: ReadonlyMap<number, Mention>): Called[] {
  return [...body.matchAll(nicknamed)].flatMap(({ 0: words, 1: quoted = '', index }): Called[] => {
    const end = index + words.length
    for (let at = end; at < end + reach && !/[。、\n]/.test(body.charAt(at)); at++) {
      const mention = byStart.get(at)
      if (mention !== undefined) return [{ mention, as: quoted.replace(honorific, ''), kind: 'alias' }]
    }
    return []
  })
}

/** Brackets stand behind the title, or between the name and 氏. */
const endsOf = ({ start, end, name }: Mention) => [end, start + name.length]

/** The other names and the readings that an article gives of the persons whom it names. */
export function calledIn(body: string, mentions: readonly Mention[]): Called[] {
  const persons = mentions.filter(({ kind }) => kind === 'person')
  const byStart = new Map(persons.filter(isName).map(mention => [mention.start, mention]))
  return [
    ...inBrackets(body, new Map(persons.flatMap(mention => endsOf(mention).map(end => [end, mention] as const)))),
    ...before(body, byStart),
    ...shortlyBefore(body, byStart),
  ]
}
