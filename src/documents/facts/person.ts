import { remembered } from '../../language/memo.ts'
import type { Lexicon } from '../../model.ts'
import { anyOf, type BylineWords, bylineWordsOf } from './byline-words.ts'

/** Names of persons by their form, and the persons whom a text lists. */
export interface Persons {
  /** A person's full name in any of the usual scripts, by its form. */
  readonly isPersonName: (name: string) => boolean
  /** What a source calls a person may also be one word: a pen name. */
  readonly isPenName: (name: string) => boolean
  /** The persons that a field or a byline names: `編集委員・山本一、木下二郎（例新聞）` → 山本一, 木下二郎. */
  readonly personsIn: (text: string, isName?: (name: string) => boolean) => string[]
}

const latinOther = /^the\s|\.(?:com|jp|net)\b|https?:|\d/i
const family = '[\\p{Script=Han}々ヶ]{1,4}(?:[ノのケ][\\p{Script=Han}]{1,3})?'
const han = new RegExp(`^${family}[ 　]?[\\p{Script=Han}々ヶ]{1,4}$`, 'u')
const kanaGiven = new RegExp(`^${family}(?:[ 　](?:[ぁ-ん]{1,5}|[ァ-ヶー]{1,6})|[ぁ-ん]{2,5}|[ァ-ヶー]{2,6})$`, 'u')
const hiragana = /^[ぁ-ん]{2,5}[ 　][ぁ-ん]{2,5}$/
const katakana = /^[ァ-ヶー]{2,12}(?:[・=＝ ·.][ァ-ヶーA-Z.]{1,12}){1,4}$/
const latin = /^\p{Lu}[\p{L}'’.-]{0,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){1,3}$/u
const longest = 30

const place = /^[\p{Script=Han}ァ-ヶーぁ-ん]{2,10}[=＝]/u
const affiliation = /\s?[(（［[][^()（）［］[\]]{0,40}[)）］\]]$/
/** カタカナ names have the same mark inside. */
const separators = /\s?[、,，;；／/＆&|｜]\s?|(?<!\s)\s+and\s+|(?<=[\p{Script=Han}ぁ-ん])・(?=[\p{Script=Han}])/u

const spaced = /^([\p{Script=Han}々ヶ]{2,6})[ 　]+([\p{Script=Han}々ヶ]{2,6})$/u
const longestPart = 4

/** 山本一 木下二郎 are two: no family name and no given name is so long. */
function fullNames(part: string): string[] {
  const [, first = '', second = ''] = spaced.exec(part) ?? []
  return first.length >= longestPart || second.length >= longestPart ? [first, second] : [part]
}

const longestList = 120
const mostRemembered = 5000

/** What names of persons do not hold, or end with, by the words of the lexicon. */
function refusals(words: BylineWords) {
  const other = new RegExp(anyOf(words['other-names']))
  const otherLatin = new RegExp(`\\b(?:${anyOf(words['other-latin-names'])})\\b`, 'i')
  const last = new RegExp(`(?:${anyOf(words['other-endings'])})$`)
  const given = new RegExp(`(?:${anyOf(words['kana-endings'])})$`)
  return { isOther: (name: string) => other.test(name) || otherLatin.test(name) || latinOther.test(name), last, given }
}

/** What stands around a name in a byline. */
function surroundings(words: BylineWords) {
  const labels = anyOf([...words.writers, ...words.presenters, ...words['writing-labels']])
  return {
    role: new RegExp(`^(?:.{0,12}(?:${labels}))\\s?[・:：=＝/／●]\\s?`, 'i'),
    desk: new RegExp(`^\\S{0,16}(?:${anyOf(words.desks)}|[^\\s・]{1,4}部)(?:[・:：／/]|\\s)\\s?(?=\\S{2})`),
    titled: new RegExp(
      `\\s?[=＝・]?\\s?(?:${anyOf([...words.writers, ...words.presenters, ...words['name-endings']])})$`,
    ),
  }
}

function makePersons(words: BylineWords): Persons {
  const { isOther, last, given } = refusals(words)
  const { role, desk, titled } = surroundings(words)
  const hasForm = (name: string): boolean => {
    if (latin.test(name) || katakana.test(name) || hiragana.test(name)) return true
    if (kanaGiven.test(name) && name.length >= 3) return /[ 　]/.test(name) || !given.test(name)
    return han.test(name) && !(name.length >= 3 && !/[ 　]/.test(name) && last.test(name))
  }
  const isPersonName = remembered(
    (name: string): boolean => name.length >= 2 && name.length <= longest && hasForm(name) && !isOther(name),
    mostRemembered,
  )
  const bare = (part: string): string => {
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
  return {
    isPersonName: name => name.length <= longest && isPersonName(name),
    isPenName: name =>
      name.length >= 2 &&
      /[\p{Script=Han}ぁ-んァ-ヶ]/u.test(name) &&
      name.length <= 20 &&
      !isOther(name) &&
      !/[。、「」!?！？]/.test(name),
    personsIn: (text, isName = isPersonName) => {
      const plain = text.normalize('NFKC').trim()
      if (plain === '' || plain.length > longestList || /https?:/.test(plain)) return []
      const names = plain
        .split(separators)
        .flatMap(part => fullNames(bare(part)))
        .filter(isName)
      return [...new Set(names)]
    },
  }
}

const opened = new WeakMap<Lexicon, Persons>()

/** @see Persons */
export function personsOf(lexicon: Lexicon): Persons {
  const persons = opened.get(lexicon) ?? makePersons(bylineWordsOf(lexicon))
  opened.set(lexicon, persons)
  return persons
}
