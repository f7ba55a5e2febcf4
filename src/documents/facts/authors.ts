const latinName = "[A-Z][\\p{L}'’.-]+(?:\\s+[A-Z][\\p{L}'’.-]*)?\\s+[A-Z][\\p{L}'’-]+"
const kanjiName = '[\\p{Script=Han}々ヶ]{1,4}[ 　]?[\\p{Script=Han}々ぁ-んァ-ヶー]{1,5}'
const kanaName = '[ァ-ヶー]{2,}(?:[・=＝ .][ァ-ヶーA-Z.]+){1,4}'
const anyName = `(?:${latinName}|${kanaName}|${kanjiName})`
const names = new RegExp(`^${anyName}(?:\\s*[、,，／/&・と]\\s*${anyName})*$`, 'u')
const onlyLatin = new RegExp(`^(?:${latinName})$`, 'u')
const onlyKana = new RegExp(`^(?:${kanaName})$`, 'u')
const titled = /\s*(?:記者|編集委員|論説委員|特派員|編集長|支局長|総局長|通信員|デスク|解説委員|特約|アクセス|さん|氏)$/
const introduced =
  /^(?:\(?(?:文・写真|文・構成|取材・文|取材・構成|文|著者|筆者|執筆|執筆者|寄稿|取材|構成|聞き手|ライター|記者|text|written|words|author|reporter|by|投稿者)(?:\s*[●:：／/=＝]\s*|\s+by\s+|\s+|(?<=聞き手|構成|取材|執筆|文)[・は]|(?<=写真|構成)、))(.{2,60}?)\)?$/i
const bracketed = /^[[［【《〈(（](.{2,40}?)[\]］】》〉)）]$/
/** 山本一（ライター） */
const roled =
  /^(.{2,20}?)\s*[(／/]\s*(?:フリー)?(?:ライター|ジャーナリスト|編集者|記者|編集部|編集委員|論説委員|解説委員|コラムニスト|評論家|アナウンサー|ディレクター)\)?$/
const notNames =
  /新聞|通信|ニュース|編集部|写真|撮影|記事|会員|有料|無料|朝刊|夕刊|電子版|社会|政治|経済|国際|速報|続報|動画|広告|一覧|連載|特集|以下|関連|PR|Photo|News|更新|公開|配信|年|月|日$/i

function split(text: string): string[] {
  const parts = text.split(/\s*[、,，／/＆&]\s*|\s+and\s+/).map(part => part.replace(titled, '').trim())
  return parts.filter(part => part.length >= 2 && part.length <= 40)
}

/** Phil Stewart Idrees Ali → two names: pairs of capitalised words. */
function pairs(text: string): string[] {
  const words = text.split(/\s+/)
  if (words.length < 4 || words.length % 2 === 1 || !words.every(word => /^[A-Z][\p{L}'’-]*\p{Ll}$/u.test(word)))
    return []
  return words.flatMap((word, at) => (at % 2 === 0 ? `${word} ${words[at + 1]}` : []))
}

/** The names in a line that says who wrote, or nothing but names; empty where it does not. */
export function authorsIn(line: string): string[] {
  const text = line.normalize('NFKC').trim()
  if (text.length > 80 || /[。!?！？]/.test(text)) return []
  const told = introduced.exec(text)?.[1]
  if (told) return split(told.replace(/\s*[|｜].*$/, '')).filter(name => !/\d/.test(name))
  const role = roled.exec(text)?.[1]?.trim()
  if (role && names.test(role) && !notNames.test(role)) return [role]
  const inside = bracketed.exec(line.trim())?.[1]
  if (inside) {
    if (/^《.*》$/.test(line.trim()) && !notNames.test(inside) && inside.length <= 16) return split(inside)
    return split(inside).filter(name => names.test(name) && !notNames.test(name))
  }
  const latin = pairs(text)
  if (latin.length > 0) return latin
  if (onlyLatin.test(text) || onlyKana.test(text)) return [text]
  return titled.test(text) ? split(text).filter(name => names.test(name) && !notNames.test(name)) : []
}

/** Whether a line may be a person's name and nothing else. */
export const mayBeName = (line: string) => line.trim().length <= 12 && names.test(line.trim()) && !notNames.test(line)
