import { remembered } from '../../language/memo.ts'
import { datesIn } from './date.ts'
import { isPenName, isPersonName, personsIn } from './person.ts'

const work =
  '文責|文|著者|筆者|執筆者?|寄稿|構成|取材|インタビュー|聞き手|ライター|記者|投稿者|text|written|words|author|reporter|by'
/** 文：, 写真・文, 聞き手・構成・文　: what somebody did, of which the pictures alone are no writing. */
const label = new RegExp(
  `^[(（［[【]?\\s?(?:(?:写真|撮影)・)?(?:${work})(?:[・、,／/](?:${work}|写真|撮影|編集)){0,3}(?:\\s?[●:：／/=＝,]\\s?|\\sby\\s|\\s|(?<=聞き手|構成|取材|執筆|文)[・は]|(?<=写真|構成)[、,])`,
  'i',
)
const bracketed = /^[[［【《〈(（]([^\]］】》〉)）]{2,60})[\]］】》〉)）]$/
const roles =
  'ライター|ジャーナリスト|編集者|記者|編集委員|論説委員|解説委員|コラムニスト|評論家|アナウンサー|ディレクター|教授|研究員|作家|編集部'
/** 山本一（ライター）, 山本一 : ジャーナリスト */
const roled = new RegExp(`^(.{2,20}?)(?:\\s?[(（／/:：|｜=＝]\\s?|\\s)[^()（）。、\\s]{0,20}(?:${roles})[)）]?$`)
const writers = 'ライター|ジャーナリスト|記者|編集委員|論説委員|解説委員|特派員|支局長|総局長|コラムニスト|評論家'
/** ジャーナリスト　山本一, 記者・山本一 */
const roleBefore = new RegExp(`^[^、。「」\\s]{0,12}(?:${writers})(?:\\s+|\\s?[・:/／]\\s?)(.{2,20})$`)
/** ジャーナリスト, プロフィール: right below a name, it makes the name that of who wrote. */
const onlyRole = new RegExp(`^[^、。「」\\s]{0,10}(?:${roles}|プロフィール)$`)
/** 文=山本一 写真=木下二郎, 山本一記者 編集 木下二郎: who else took part. */
const others =
  /\s(?=(?:写真|撮影|イラスト|構成|編集|協力|図版|動画|photo|edit)\S{0,4}?[=●:／/・ ]|(?:編集|翻訳|写真|撮影)\s)/i
/** 山本 一 【Profile】 */
const profiled = /^(.{2,20}?)\s?[[［【(（]?(?:profile|プロフィール|著者ページ|さん?の記事一覧|をフォロー)[\]］】)）]?$/i
/** 翻訳・編集／山本: who worked on another's words. */
const edits = /^(?:翻訳|訳|編集|校正|監修|写真|撮影|イラスト|図版)/
const signedRole = /(?:記者|編集委員|論説委員|解説委員|特派員|支局長|総局長|編集長)$/
/** ロンドン=山本一: where it was written. Other words stand there for what somebody else did. */
const placed = /^(?:[ァ-ヶー]{2,10}|北京|上海|台北|香港|東京)=(.{2,20})$/
const noPlace =
  /^(?:ナレーション|ディレクター|プロデューサー|カメラ|イラスト|デザイン|スタイリスト|ヘアメイク|メイク|モデル|ゲスト|キャスト|スタッフ|マネージャー|レポーター)/
/** 山本一、BBCニュース（ロンドン）: persons, then whom they write for. */
const writesFor = /(?:ニュース|新聞|通信|放送|テレビ|news|支局|特派員)\s?(?:[(][^()]{1,16}[)])?$/i
const longestLine = 80
const longestBefore = 24
const longestBeside = 48
const shortest = 3
const longestPenName = 10

const alone = (text: string) => text.split(others, 1)[0] ?? ''
const onePerson = (name: string | undefined): string[] => {
  const plain = name?.trim() ?? ''
  return isPersonName(plain) ? [plain] : []
}

function byLabel(text: string): string[] {
  if (!label.test(text)) return []
  const inside = alone(text.replace(label, ''))
  const told = /[([【]/.test(inside) ? inside : inside.replace(/[)\]】]$/, '')
  const names = personsIn(told)
  return names.length > 0 ? names : personsIn(told, name => name.length <= longestPenName && isPenName(name))
}

/** 監修:山本一/文:木下二郎: each part says what somebody did. */
const byParts = (text: string): string[] => {
  const parts = text.split(/\s?[/|]\s?|\s(?=[^\s/|]{1,12}[:=])/)
  return parts.length > 1 && parts.every(part => /^\S{1,12}?[:=]/.test(part)) ? parts.flatMap(byLabel) : []
}

function beforeOutlet(text: string): string[] {
  const parts = text.split(/\s?[、,]\s?/)
  const last = parts.at(-1) ?? ''
  const names = parts.slice(0, -1)
  return names.length > 0 && writesFor.test(last) && names.every(isPersonName) ? names : []
}

/** How a line says who wrote: by a label, brackets, a role, a place, the outlet behind. */
const forms: readonly ((text: string) => string[])[] = [
  byLabel,
  byParts,
  text => {
    const inside = bracketed.exec(text)?.[1]
    return inside && !edits.test(inside) ? personsIn(alone(inside.replace(label, ''))) : []
  },
  text => onePerson(roled.exec(text)?.[1]),
  text => onePerson(roleBefore.exec(text)?.[1]),
  text => (noPlace.test(text) ? [] : personsIn(placed.exec(text)?.[1] ?? '')),
  text => onePerson(profiled.exec(text)?.[1]),
  beforeOutlet,
  text => (signedRole.test(text) ? personsIn(text) : []),
]

function readByline(line: string): readonly string[] {
  const text = line.normalize('NFKC').trim()
  if (text.length > longestLine || /[。!?]/.test(text)) return []
  for (const form of forms) {
    const names = form(text)
    if (names.length > 0) return names
  }
  return []
}

const comma = /\s?[、,，]\s?/

const mostRemembered = 5000
const remember = remembered(readByline, mostRemembered)

/** The persons in a line that says that they wrote. A line is asked for the title above it, for the text and for the writers. */
export const bylineOf = (line: string): readonly string[] => (line.length > 2 * longestLine ? [] : remember(line))

/** Whether a line is a role, or a link to a profile, and nothing else. */
export const isRole = (line: string): boolean =>
  line.length <= longestBefore && onlyRole.test(line.normalize('NFKC').trim())

/** `松村太郎2019年04月13日 09時00分` and `2019年3月2日 by 深海`: the persons beside a date. */
export function besideDate(line: string): string[] {
  const text = line.normalize('NFKC').slice(0, 120)
  const date = datesIn(text)[0]
  if (!date) return []
  const by = /\bby\s([^\s|/]{2,20})/i.exec(text.slice(date.end))
  if (by?.[1] && isPenName(by[1])) return [by[1]]
  const after = date.start === 0 ? bylineOf(text.slice(date.end).trim()) : []
  if (after.length > 0) return [...after]
  const before = text
    .slice(0, date.start)
    .replace(/(?:公開|更新|配信|掲載|投稿)?[日時:：\s]{0,4}$/, '')
    .replace(/^(?:有料|無料)?(?:会員)?(?:限定)?記事\s?/, '')
    .trim()
  if (before.length > longestBeside) return []
  const parts = before.split(comma).map(part => personsIn(part))
  const names = parts.flat()
  const isWhole = parts.every(told => told.length > 0)
  // Categories stand there, too: 旅 自然・歴史 2024.5.1.
  const isBesideName = parts.every((told, at) => told.length > 0 || !/[ぁ-ん]/.test(before.split(comma)[at] ?? ''))
  return ((names.length === 1 && isBesideName) || isWhole) && names.every(({ length }) => length >= shortest)
    ? names
    : []
}

const signature = /(?<=[。」』!?！？])\s?[（(【［[]([^（()）【】［］[\]。]{2,60})[）)】］\]]\s?$/
/** …した。(c)AFP/Taro YAMAMOTO */
const rights = /(?:[(（]c[)）]|©)([^/（）()。©]{2,20})\/([^/（）()。©]{2,40})$/i

/** 「…と考えています」（市長　山本一）: who speaks, not who writes. */
const isSpoken = (paragraph: string, before: string) => /^[「『]/.test(paragraph) && /[」』]\s?$/.test(before)

/** The persons named in brackets behind a paragraph's last sentence, and where the brackets begin. */
export function signatureOf(paragraph: string): { names: string[]; start: number } | null {
  const from = Math.max(0, paragraph.length - 80)
  const end = paragraph.slice(from)
  const found = signature.exec(end) ?? rights.exec(end)
  const told = found?.[2] ?? found?.[1]
  if (!found || !told) return null
  const plain = told.normalize('NFKC')
  if (isSpoken(paragraph, end.slice(0, found.index)) && !label.test(plain)) return null
  const inside = alone(plain.replace(label, ''))
  const names = personsIn(inside).filter(name => name.length >= shortest)
  return names.length > 0 ? { names, start: from + found.index } : null
}
