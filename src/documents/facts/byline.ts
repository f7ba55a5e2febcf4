import { datesIn } from './date.ts'
import { isPenName, isPersonName, personsIn } from './person.ts'

const label =
  /^[(（［[【]?\s?(?:文・写真|写真・文|文・構成|構成・文|取材・文|取材・構成|取材・執筆|取材|文責|文|著者|筆者|執筆者?|寄稿|構成|聞き手|ライター|記者|投稿者|text|written|words|author|reporter|by)(?:\s?[●:：／/=＝,]\s?|\sby\s|\s|(?<=聞き手|構成|取材|執筆|文)[・は]|(?<=写真|構成)[、,])/i
const bracketed = /^[[［【《〈(（]([^\]］】》〉)）]{2,60})[\]］】》〉)）]$/
/** 山本一（ライター）, 山本一 : ジャーナリスト */
const roled =
  /^(.{2,20}?)\s?[(（／/:：|｜=＝]\s?[^()（）。、]{0,20}(?:ライター|ジャーナリスト|編集者|記者|編集委員|論説委員|解説委員|コラムニスト|評論家|アナウンサー|ディレクター|教授|研究員|作家|編集部)[)）]?$/
/** 文=山本一 写真=木下二郎: who else took part. */
const others = /\s(?=(?:写真|撮影|イラスト|構成|編集|協力|図版|動画|photo|edit)\S{0,4}?[=:●／/・ ])/i
const signedRole = /(?:記者|編集委員|論説委員|解説委員|特派員|支局長|総局長|編集長)$/
const longestLine = 80
const longestBefore = 24
const shortest = 3
const longestPenName = 10

/** The persons in a line that says that they wrote: by a label, brackets, a role. */
export function bylineOf(line: string): string[] {
  const text = line.normalize('NFKC').trim()
  if (text.length > longestLine || /[。!?]/.test(text)) return []
  if (label.test(text)) {
    const told = (text.replace(label, '').split(others, 1)[0] ?? '').replace(/[)\]】]$/, '')
    const names = personsIn(told)
    if (names.length > 0) return names
    const pens = personsIn(told, name => name.length <= longestPenName && isPenName(name))
    if (pens.length > 0) return pens
  }
  const inside = bracketed.exec(text)?.[1]
  if (inside) return personsIn(inside.replace(label, ''))
  const before = roled.exec(text)?.[1]?.trim()
  if (before && isPersonName(before)) return [before]
  return signedRole.test(text) ? personsIn(text) : []
}

/** `松村太郎2019年04月13日 09時00分` and `2019年3月2日 by 深海`: the persons beside a date. */
export function besideDate(line: string): string[] {
  const text = line.normalize('NFKC').slice(0, 120)
  const date = datesIn(text)[0]
  if (!date) return []
  const by = /\bby\s([^\s|/]{2,20})/i.exec(text.slice(date.end))
  if (by?.[1] && isPenName(by[1])) return [by[1]]
  const before = text
    .slice(0, date.start)
    .replace(/(?:公開|更新|配信|掲載|投稿)?[日時:：\s]{0,4}$/, '')
    .trim()
  const names = before.length <= longestBefore ? personsIn(before) : []
  // Categories stand there, too: 旅 自然・歴史 2024.5.1.
  return names.length === 1 && (names[0]?.length ?? 0) >= shortest ? names : []
}

const signature = /(?<=[。」』!?！？])\s?[（(【［[]([^（）()【】［］[\]。]{2,60})[）)】］\]]\s?$/

/** The persons named in brackets behind a paragraph's last sentence, and where the brackets begin. */
export function signatureOf(paragraph: string): { names: string[]; start: number } | null {
  const from = Math.max(0, paragraph.length - 80)
  const found = signature.exec(paragraph.slice(from))
  if (!found?.[1]) return null
  const names = personsIn(found[1].replace(label, '')).filter(name => name.length >= shortest)
  return names.length > 0 ? { names, start: from + found.index } : null
}
