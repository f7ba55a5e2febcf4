import * as v from 'valibot'
import type { ToldFacts } from './facts/told-facts.ts'
import { type Trouble, trouble } from './problems.ts'

/** Facts that a person wrote down, without what makes no sense, and a problem for each thing left out. */
export interface Validated {
  readonly facts: ToldFacts
  readonly problems: readonly Trouble[]
}

const daysOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const isoDay = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?![\d-])/

/** A date that can be: 2019-13-40 and 2019-02-30 cannot. What is not written as ISO 8601 is read like a date on a page. */
function isPossibleDate(text: string): boolean {
  const [whole, year, month, day] = isoDay.exec(text.trim()) ?? []
  if (!whole) return /(?:19|20)\d\d|令和|平成|昭和/.test(text.normalize('NFKC')) && !/^\d{4}-/.test(text)
  const inYear = month === undefined || (Number(month) >= 1 && Number(month) <= 12)
  return inYear && (day === undefined || (Number(day) >= 1 && Number(day) <= daysOf(Number(year), Number(month))))
}

function isAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text.trim()).protocol)
  } catch {
    return false
  }
}

const words = v.pipe(v.string(), v.trim(), v.nonEmpty())
const names = v.union([words, v.array(words)])
const date = v.union([
  v.pipe(v.string(), v.check(isPossibleDate)),
  v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(2999), v.transform(String)),
  v.date(),
])
const kind = v.picklist(['report', 'brief'])
const address = v.pipe(v.string(), v.trim(), v.check(isAddress))

interface Expected {
  readonly en: string
  readonly ja: string
}

const text: Expected = { en: 'text', ja: '文字列' }
const people: Expected = { en: 'a name or a list of names', ja: '名前か、その一覧' }
const day: Expected = { en: 'a date like 2024-07-26', ja: '2024-07-26 のような日付' }

interface Key {
  readonly schema: v.GenericSchema
  readonly expected: Expected
}

const keys: Readonly<Record<string, Key>> = {
  title: { schema: words, expected: text },
  outlet: { schema: words, expected: text },
  carrier: { schema: words, expected: text },
  authors: { schema: names, expected: people },
  author: { schema: names, expected: people },
  published: { schema: date, expected: day },
  date: { schema: date, expected: day },
  url: {
    schema: address,
    expected: { en: 'an address beginning with http:// or https://', ja: 'http:// か https:// で始まるアドレス' },
  },
  section: { schema: words, expected: text },
  kind: { schema: kind, expected: { en: 'report or brief', ja: 'report か brief' } },
}

/** What the correction of one article of a document says besides facts. */
const ofArticle: Readonly<Record<string, Key>> = {
  article: {
    schema: v.union([words, v.pipe(v.number(), v.integer(), v.minValue(1))]),
    expected: { en: 'the number or the title of an article', ja: '記事の番号か題名' },
  },
  drop: { schema: v.boolean(), expected: { en: 'true or false', ja: 'true か false' } },
}

const longestValue = 60

function written(value: unknown): string {
  const whole = JSON.stringify(value) ?? String(value)
  const characters = [...whole]
  return characters.length > longestValue ? `${characters.slice(0, longestValue).join('')}…` : whole
}

/** Edits of one letter between two names, Damerau–Levenshtein, counted up to two. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => i || j))
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1)
      const row = rows[i]
      if (row) row[j] = least
    }
  }
  return at(a.length, b.length)
}

const longestKey = 20

function unknownKey(where: Place, key: string, value: unknown, known: readonly string[]): Trouble {
  const near = key.length <= longestKey ? known.find(name => distance(name, key.toLowerCase()) <= 2) : undefined
  const hint = near ? `: "${near}"?` : ''
  return trouble('unknown-key', {
    ...where,
    key: written(key).slice(1, -1),
    value: written(value),
    hint,
    known: known.join(', '),
  })
}

/** A place in both languages: `The sidecar`, サイドカー. */
export interface Place {
  readonly where: string
  readonly whereJa: string
}

export const inSidecar: Place = { where: 'The sidecar', whereJa: 'サイドカー' }

export interface Validation {
  /** What the facts are written in, as a problem names it. */
  readonly where: Place
  /** Keys that are left alone: a site generator's own. */
  readonly ignored?: ReadonlySet<string>
  readonly perArticle?: boolean
}

/** Checks facts key by key: what is impossible is left out and told, the rest is taken. */
export function validated(
  told: Readonly<Record<string, unknown>>,
  { where, ignored, perArticle }: Validation,
): Validated {
  const known = perArticle ? { ...ofArticle, ...keys } : keys
  const facts: Record<string, unknown> = {}
  const problems: Trouble[] = []
  for (const [key, value] of Object.entries(told)) {
    if (value === null || value === undefined) continue
    const rule = Object.hasOwn(known, key) ? known[key] : undefined
    if (!rule) {
      if (!ignored?.has(key.toLowerCase())) problems.push(unknownKey(where, key, value, Object.keys(known)))
      continue
    }
    const checked = v.safeParse(rule.schema, value)
    if (checked.success) facts[key] = checked.output
    else {
      const { en, ja } = rule.expected
      problems.push(trouble('wrong-value', { ...where, key, value: written(value), expected: en, expectedJa: ja }))
    }
  }
  return { facts, problems }
}
