import type { NameMention } from './mention.ts'
import { NameCounts } from './name-counts.ts'

const none: ReadonlySet<string> = new Set()
const withWord = (words: ReadonlySet<string>, word: string): ReadonlySet<string> =>
  words.has(word) ? words : new Set([...words, word])

/** One person or body, with every name that a text gave it. A coverage has many, and most have no set of their own. */
export class Identity {
  readonly key: string
  readonly kind: 'person' | 'body' | 'place'
  /** How often each name stands in the coverage. */
  readonly names = new NameCounts()
  /** Whether some mention proves by its words alone who is named. */
  proven = false
  #readings = none
  #titles = none
  #called = none

  constructor(key: string, kind: Identity['kind']) {
    this.key = key
    this.kind = kind
  }

  /** Katakana. */
  get readings(): ReadonlySet<string> {
    return this.#readings
  }

  get titles(): ReadonlySet<string> {
    return this.#titles
  }

  /** Other names, which an article gives besides: nicknames, spellings in other letters. */
  get called(): ReadonlySet<string> {
    return this.#called
  }

  addReading(reading: string): void {
    this.#readings = withWord(this.#readings, reading)
  }

  addTitle(title: string): void {
    this.#titles = withWord(this.#titles, title)
  }

  addCalled(name: string): void {
    this.#called = withWord(this.#called, name)
  }
}

const bareTitle = (title: string) => title.replace(/^(?:前|元|現|新|次期|米国?|英国?|露|仏|独|中国|韓国)+/, '')

/** Whether two titles may be one person's: 長官 and 国防長官, but not 市長 and 会長. */
export function sameTitle(a: string, b: string): boolean {
  const [one, other] = [bareTitle(a), bareTitle(b)]
  return one !== '' && other !== '' && (one.endsWith(other) || other.endsWith(one))
}

/** Counts a mention towards its identity. */
export function count(identity: Identity, mention: NameMention): void {
  identity.names.add(mention.name, 1)
  if (mention.reading !== null && mention.kind === 'person') identity.addReading(mention.reading)
  if (mention.title !== null) identity.addTitle(mention.title)
  if (mention.sure) identity.proven = true
}

const script = (name: string) => (/^[ぁ-んー]+$/.test(name) ? 'hiragana' : /^[ァ-ヴー]+$/.test(name) ? 'katakana' : '')
// Shorter words differ in a long vowel alone: ラブ is not ラーブ.
const shortestVariant = 4

/** Whether a bare word is one of the names, or so long that another spelling of it is no other word. */
export function isSpelledSo({ names }: Identity, word: string): boolean {
  for (const name of names.keys())
    if (name.includes(word) || (word.length >= shortestVariant && script(word) === script(name.slice(-1)))) return true
  return false
}

const initials = /(?:^|[・＝= ])[A-Za-z]\.?(?=[・＝= ])/
const width = (name: string) => name.split(/[・＝= ]/).length

/** Whether it is a part of the other: 朴 of 朴正根, パク of パク・ジョングン; a whole foreign name is none of a longer one. */
const isPartOf = (name: string, other: string): boolean => other.includes(name) && (width(name) < 2 || width(other) < 2)

/** The fullest name: no part of another, then most parts, then the one without initials, then the most frequent, then the longest. */
export function fullest({ names, called }: Pick<Identity, 'names' | 'called'>): string {
  const all = [...names]
  const whole = all.filter(([name]) => !all.some(([other]) => other.length > name.length && isPartOf(name, other)))
  const own = whole.filter(([name]) => !called.has(name))
  const ranked = (own.length === 0 ? whole : own).sort(([a, m], [b, n]) => {
    const [one, other] = [Math.min(2, width(a)), Math.min(2, width(b))]
    if (one !== other) return other - one
    if (initials.test(a) !== initials.test(b)) return initials.test(a) ? 1 : -1
    return n - m || b.length - a.length
  })
  return ranked[0]?.[0] ?? ''
}
