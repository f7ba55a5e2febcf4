/** Words that organizations, columns and desks have in their names, and persons do not. */
const notPerson =
  /新聞|通信|ニュース|編集|取材|写真|撮影|記事|会員|有料|無料|朝刊|夕刊|電子版|社会|政治|経済|国際|速報|続報|動画|広告|一覧|連載|特集|以下|関連|更新|公開|配信|放送|テレビ|ラジオ|出版|書店|株式|有限|合同会社|財団|法人|大学|研究所|センター|オンライン|デジタル|メディア|チーム|スタッフ|フラッシュ|レポート|コラム|ウォッチ|編集長|広報|事務局|委員会|プレス|ドットコム|デスク|管理者|匿名|本紙|時事|共同|全文|敬称|年齢|肩書|当時|提供|出典|資料|終わり|おわり|つづく|続く|発売|開催|最終|初版|掲載|投稿|作成|発行|日時|読了|話題|地域|全国|抜粋|追記|参照|注釈|翻訳|監修|校正|校閲/
const notPersonLatin =
  /\b(?:news|times|staff|editors?|editorial|team|inc|ltd|llc|corp|press|japan|online|media|watch|web|desk|magazine|journal|post|daily|weekly|admin|author|studio|project|lab|tv|agency|photo|images?|pr|company|blog|television|broadcasting|radio|newspaper|shimbun|university|office|city|union|group|foundation|institute|herald|tribune|gazette|review)\b|^the\s|\.(?:com|jp|net)\b|https?:|\d/i
/** What a name of two or more Han characters does not end with: 横浜市, 広報部, 敬称略, 七月十日. */
const notLast =
  /[都道府県市区町村郡国省庁局部課室班社会党院署校略版号面円日時分年付順数値比表図談中後前者等他館駅港場店]$/

const family = '[\\p{Script=Han}々ヶ]{1,4}(?:[ノのケ][\\p{Script=Han}]{1,3})?'
const han = new RegExp(`^${family}[ 　]?[\\p{Script=Han}々ヶ]{1,4}$`, 'u')
const kanaGiven = new RegExp(`^${family}(?:[ 　](?:[ぁ-ん]{1,5}|[ァ-ヶー]{1,6})|[ぁ-ん]{2,5}|[ァ-ヶー]{2,6})$`, 'u')
/** 市民など, 町長たち: words that go on with kana. */
const notGiven =
  /(?:など|たち|から|まで|ほか|より|ごろ|だけ|ほど|ずつ|です|ます|した|する|って|ない|さん|くん|ちゃん|さま)$/
const hiragana = /^[ぁ-ん]{2,5}[ 　][ぁ-ん]{2,5}$/
const katakana = /^[ァ-ヶー]{2,12}(?:[・=＝ ·.][ァ-ヶーA-Z.]{1,12}){1,4}$/
const latin = /^\p{Lu}[\p{L}'’.-]{0,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){1,3}$/u
const longest = 30

/** A person's full name in any of the usual scripts, by its form. */
export function isPersonName(name: string): boolean {
  return (
    name.length >= 2 && name.length <= longest && hasForm(name) && !notPerson.test(name) && !notPersonLatin.test(name)
  )
}

function hasForm(name: string): boolean {
  if (latin.test(name) || katakana.test(name) || hiragana.test(name)) return true
  if (kanaGiven.test(name) && name.length >= 3) return /[ 　]/.test(name) || !notGiven.test(name)
  return han.test(name) && !(name.length >= 3 && !/[ 　]/.test(name) && notLast.test(name))
}

/** What a source calls a person may also be one word: a pen name. */
export function isPenName(name: string): boolean {
  return (
    name.length >= 2 &&
    /[\p{Script=Han}ぁ-んァ-ヶ]/u.test(name) &&
    name.length <= 20 &&
    !notPerson.test(name) &&
    !notPersonLatin.test(name) &&
    !/[。、「」!?！？]/.test(name)
  )
}

const role =
  /^(?:.{0,12}(?:編集委員|論説委員|解説委員|特派員|支局長|総局長|編集長|記者|ライター|ジャーナリスト|キャスター|アナウンサー|デスク|部長|文|写真|構成|聞き手|取材|執筆|著|by|text))\s?[・:：=＝/／●]\s?/i
/** みなとニュース編集部 山本一, 政経部・山本一 */
const desk =
  /^\S{0,16}(?:編集部|取材班|報道部|[^\s・]{1,4}部|支局|ニュース|新聞|通信|テレビ|放送)(?:[・:：／/]|\s)\s?(?=\S{2})/
const place = /^[\p{Script=Han}ァ-ヶーぁ-ん]{2,10}[=＝]/u
const titled =
  /\s?[=＝・]?\s?(?:記者|編集委員|論説委員|解説委員|特派員|編集長|支局長|総局長|通信員|デスク|ライター|ジャーナリスト|アナウンサー|さん|氏|著|撮影|特約)$/
const affiliation = /\s?[(（［[][^()（）［］[\]]{0,40}[)）］\]]$/
/** カタカナ names have the same mark inside. */
const separators = /\s?[、,，;；／/＆&|｜]\s?|(?<!\s)\s+and\s+|(?<=[\p{Script=Han}ぁ-ん])・(?=[\p{Script=Han}])/u

function bare(part: string): string {
  const [before = ''] = part.trim().split(/\s[-–—]\s/, 1)
  const name = before
    .replace(/^(?:text |written )?by /i, '')
    .replace(role, '')
    .replace(desk, '')
    .replace(place, '')
    .replace(affiliation, '')
    .replace(titled, '')
    .trim()
  return name.replace(titled, '').replace(affiliation, '').trim()
}

const spaced = /^([\p{Script=Han}々ヶ]{2,6})[ 　]+([\p{Script=Han}々ヶ]{2,6})$/u
const longestPart = 4

/** 山本一 木下二郎 are two: no family name and no given name is so long. */
function fullNames(part: string): string[] {
  const [, first = '', second = ''] = spaced.exec(part) ?? []
  return first.length >= longestPart || second.length >= longestPart ? [first, second] : [part]
}

const longestList = 120

/** The persons that a field or a byline names: `編集委員・山本一、木下二郎（例新聞）` → 山本一, 木下二郎. */
export function personsIn(text: string, isName: (name: string) => boolean = isPersonName): string[] {
  const plain = text.normalize('NFKC').trim()
  if (plain === '' || plain.length > longestList || /https?:/.test(plain)) return []
  const names = plain
    .split(separators)
    .flatMap(part => fullNames(bare(part)))
    .filter(isName)
  return [...new Set(names)]
}
