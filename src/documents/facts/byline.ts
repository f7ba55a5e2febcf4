import { remembered } from '../../language/memo.ts'
import type { Lexicon } from '../../model.ts'
import { anyOf, type BylineWords, bylineWordsOf } from './byline-words.ts'
import { datesIn } from './date.ts'
import { type Persons, personsOf } from './person.ts'

/** How lines say who wrote. */
export interface Bylines extends Persons {
  /** The persons in a line that says that they wrote. A line is asked for the title above it, for the text and for the writers. */
  readonly bylineOf: (line: string) => readonly string[]
  /** Whether a line is a role, or a link to a profile, and nothing else. */
  readonly isRole: (line: string) => boolean
  /** `松村太郎2019年04月13日 09時00分` and `2019年3月2日 by 深海`: the persons beside a date. */
  readonly besideDate: (line: string) => string[]
  /** The persons named in brackets behind a paragraph's last sentence, and where the brackets begin. */
  readonly signatureOf: (paragraph: string) => { names: string[]; start: number } | null
}

/** The expressions that tell bylines, by the words of the lexicon. */
function formsOf(words: BylineWords) {
  const works = anyOf([...words['writing-labels'], ...words.writers])
  const others = anyOf(words['other-works'])
  const roles = anyOf([...words.writers, ...words.contributors])
  const writers = anyOf(words.writers)
  return {
    /** 文：, 写真・文, 聞き手・構成・文　: what somebody did, of which the pictures alone are no writing. */
    label: new RegExp(
      `^[(（［[【]?\\s?(?:(?:${others})・)?(?:${works})(?:[・、,／/](?:${works}|${others})){0,3}(?:\\s?[●:：／/=＝,]\\s?|\\sby\\s|\\s|(?<=聞き手|構成|取材|執筆|文)[・は]|(?<=写真|構成)[、,])`,
      'i',
    ),
    /** 山本一（ライター）, 山本一 : ジャーナリスト */
    roled: new RegExp(`^(.{2,20}?)(?:\\s?[(（／/:：|｜=＝]\\s?|\\s)[^()（）。、\\s]{0,20}(?:${roles})[)）]?$`),
    /** ジャーナリスト　山本一, 記者・山本一 */
    roleBefore: new RegExp(`^[^、。「」\\s]{0,12}(?:${writers})(?:\\s+|\\s?[・:/／]\\s?)(.{2,20})$`),
    /** ジャーナリスト, プロフィール: right below a name, it makes the name that of who wrote. */
    onlyRole: new RegExp(`^[^、。「」\\s]{0,10}(?:${roles}|プロフィール)$`),
    /** 文=山本一 写真=木下二郎, 山本一記者 編集 木下二郎: who else took part. */
    others: new RegExp(`\\s(?=(?:${others}|構成)\\S{0,4}?[=●:／/・ ]|(?:${others})\\s)`, 'i'),
    /** 翻訳・編集／山本: who worked on another's words. */
    edits: new RegExp(`^(?:${others})`),
    signedRole: new RegExp(`(?:${anyOf(words['staff-writers'])})$`),
    /** ロンドン=山本一: where it was written. Other words stand there for what somebody else did. */
    placed: new RegExp(`^(?:[ァ-ヶー]{2,10}|${anyOf(words['bureau-places'])})=(.{2,20})$`),
    noPlace: new RegExp(`^(?:${anyOf(words['production-roles'])})`),
    /** 山本一、BBCニュース（ロンドン）: persons, then whom they write for. */
    writesFor: new RegExp(`(?:${anyOf(words.desks)}|news|特派員)\\s?(?:[(][^()]{1,16}[)])?$`, 'i'),
  }
}
type Forms = ReturnType<typeof formsOf>

const bracketed = /^[[［【《〈(（]([^\]］】》〉)）]{2,60})[\]］】》〉)）]$/
/** 山本 一 【Profile】 */
const profiled = /^(.{2,20}?)\s?[[［【(（]?(?:profile|プロフィール|著者ページ|さん?の記事一覧|をフォロー)[\]］】)）]?$/i
const longestLine = 80
const longestBefore = 24
const longestBeside = 48
const shortest = 3
const longestPenName = 10

const comma = /\s?[、,，]\s?/
const mostRemembered = 5000

/** How a line says who wrote: by a label, brackets, a role, a place, the outlet behind. */
function readers(forms: Forms, { isPersonName, isPenName, personsIn }: Persons) {
  const alone = (text: string) => text.split(forms.others, 1)[0] ?? ''
  const onePerson = (name: string | undefined): string[] => {
    const plain = name?.trim() ?? ''
    return isPersonName(plain) ? [plain] : []
  }
  const byLabel = (text: string): string[] => {
    if (!forms.label.test(text)) return []
    const inside = alone(text.replace(forms.label, ''))
    const told = /[([【]/.test(inside) ? inside : inside.replace(/[)\]】]$/, '')
    const names = personsIn(told)
    return names.length > 0 ? names : personsIn(told, name => name.length <= longestPenName && isPenName(name))
  }
  const beforeOutlet = (text: string): string[] => {
    const parts = text.split(/\s?[、,]\s?/)
    const names = parts.slice(0, -1)
    return names.length > 0 && forms.writesFor.test(parts.at(-1) ?? '') && names.every(isPersonName) ? names : []
  }
  const inBrackets = (text: string): string[] => {
    const inside = bracketed.exec(text)?.[1]
    return inside && !forms.edits.test(inside) ? personsIn(alone(inside.replace(forms.label, ''))) : []
  }
  const order: readonly ((text: string) => string[])[] = [
    byLabel,
    // 監修:山本一/文:木下二郎: each part says what somebody did.
    text => {
      const parts = text.split(/\s?[/|]\s?|\s(?=[^\s/|]{1,12}[:=])/)
      return parts.length > 1 && parts.every(part => /^\S{1,12}?[:=]/.test(part)) ? parts.flatMap(byLabel) : []
    },
    inBrackets,
    text => onePerson(forms.roled.exec(text)?.[1]),
    text => onePerson(forms.roleBefore.exec(text)?.[1]),
    text => (forms.noPlace.test(text) ? [] : personsIn(forms.placed.exec(text)?.[1] ?? '')),
    text => onePerson(profiled.exec(text)?.[1]),
    beforeOutlet,
    text => (forms.signedRole.test(text) ? personsIn(text) : []),
  ]
  return { order, alone }
}

type ReadByline = Bylines['bylineOf']

function datedReader({ isPenName, personsIn }: Persons, bylineOf: ReadByline): Bylines['besideDate'] {
  return line => {
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
}

const signature = /(?<=[。」』!?！？])\s?[（(【［[]([^（()）【】［］[\]。]{2,60})[）)】］\]]\s?$/
/** …した。(c)AFP/Taro YAMAMOTO */
const rights = /(?:[(（]c[)）]|©)([^/（）()。©]{2,20})\/([^/（）()。©]{2,40})$/i

/** 「…と考えています」（市長　山本一）: who speaks, not who writes. */
const isSpoken = (paragraph: string, before: string) => /^[「『]/.test(paragraph) && /[」』]\s?$/.test(before)

function signatureReader(
  forms: Forms,
  { personsIn }: Persons,
  alone: (text: string) => string,
): Bylines['signatureOf'] {
  return paragraph => {
    const from = Math.max(0, paragraph.length - 80)
    const end = paragraph.slice(from)
    const found = signature.exec(end) ?? rights.exec(end)
    const told = found?.[2] ?? found?.[1]
    if (!found || !told) return null
    const plain = told.normalize('NFKC')
    if (isSpoken(paragraph, end.slice(0, found.index)) && !forms.label.test(plain)) return null
    const names = personsIn(alone(plain.replace(forms.label, ''))).filter(name => name.length >= shortest)
    return names.length > 0 ? { names, start: from + found.index } : null
  }
}

function makeBylines(words: BylineWords, persons: Persons): Bylines {
  const forms = formsOf(words)
  const { order, alone } = readers(forms, persons)
  const read = (line: string): readonly string[] => {
    const text = line.normalize('NFKC').trim()
    if (text.length > longestLine || /[。!?]/.test(text)) return []
    for (const form of order) {
      const names = form(text)
      if (names.length > 0) return names
    }
    return []
  }
  const remember = remembered(read, mostRemembered)
  const bylineOf: ReadByline = line => (line.length > 2 * longestLine ? [] : remember(line))
  return {
    ...persons,
    bylineOf,
    isRole: line => line.length <= longestBefore && forms.onlyRole.test(line.normalize('NFKC').trim()),
    besideDate: datedReader(persons, bylineOf),
    signatureOf: signatureReader(forms, persons, alone),
  }
}

const opened = new WeakMap<Lexicon, Bylines>()

/** @see Bylines */
export function bylinesOf(lexicon: Lexicon): Bylines {
  const bylines = opened.get(lexicon) ?? makeBylines(bylineWordsOf(lexicon), personsOf(lexicon))
  opened.set(lexicon, bylines)
  return bylines
}
