import { CORE_SCHEMA, load } from 'js-yaml'
import type { ToldFacts } from './facts/told-facts.ts'
import { validated } from './operator-facts.ts'
import { type Trouble, trouble } from './problems.ts'

/** Keys that site generators write, and that say nothing of an article for us. */
const ignored = new Set(
  'tags tag categories category description summary excerpt layout draft slug lang language image cover thumbnail id aliases weight updated lastmod modified permalink keywords type toc comments published_by source'.split(
    ' ',
  ),
)

export interface FrontMatter {
  readonly facts: ToldFacts
  /** The text below the front matter. */
  readonly body: string
  readonly problems: readonly Trouble[]
  /** It could not be read; its facts are none then. */
  readonly isBroken?: true
}

const opening = /^[\s\ufeff]{0,20}---[ \t]*\n/
const closing = /\n---[ \t]*(?:\n|$)/

export const opensFrontMatter = (text: string): boolean => opening.test(text)

const noLines = 'it contains no "name: value" lines'
const noLinesJa = '「名前: 値」の行がありません'

/** A list that names another one ten times, ten times over, is short to write and endless to look through. */
const mostValues = 10_000
const tooMany = `it unfolds into more than ${mostValues} values`
const tooManyJa = `展開すると値が${mostValues}個を超えます`

/** How many values there are with all that is named again; not counted past a bound. */
function unfolds(value: unknown, most: number): number {
  if (typeof value !== 'object' || value === null) return 1
  let count = 1
  for (const one of Object.values(value)) {
    if (count > most) break
    count += unfolds(one, most - count)
  }
  return count
}

function yamlOf(source: string): Readonly<Record<string, unknown>> | string {
  try {
    // The core schema leaves dates as they are written, and with them their precision.
    const told: unknown = load(source, { schema: CORE_SCHEMA }) ?? {}
    if (unfolds(told, mostValues) > mostValues) return tooMany
    if (typeof told === 'object' && told !== null && !Array.isArray(told)) return { ...told }
    return noLines
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  }
}

const broken = (why: string, whyJa: string) => ({
  problems: [trouble('front-matter', { why, whyJa })],
  isBroken: true as const,
})

/** What a brief says of itself is believed even where the rest cannot be read: its words are no quotation. */
const kindIn = (matter: string): ToldFacts => (/^kind:[ \t]*brief[ \t]*$/m.test(matter) ? { kind: 'brief' } : {})

/** Reads the YAML between lines --- at the head of a text; null if there is none. */
export function frontMatterOf(text: string): FrontMatter | null {
  const open = opening.exec(text)
  if (!open) return null
  // The closing line may follow at once: its line break is the opening line's.
  const rest = text.slice(open[0].length - 1)
  const close = closing.exec(rest)
  if (!close) {
    return {
      facts: kindIn(text),
      body: text,
      ...broken('its closing line --- is missing', '閉じる「---」の行がありません'),
    }
  }
  const matter = rest.slice(1, close.index + 1)
  const body = rest.slice(close.index + close[0].length)
  const told = yamlOf(matter)
  if (typeof told === 'string')
    return {
      facts: kindIn(matter),
      body,
      ...broken(told, told === noLines ? noLinesJa : told === tooMany ? tooManyJa : told),
    }
  const { facts, problems } = validated(told, {
    where: { where: 'The front matter', whereJa: 'フロントマター' },
    ignored,
  })
  const outlet = facts.outlet ?? (typeof told.source === 'string' ? told.source : undefined)
  return { facts: outlet === undefined ? facts : { ...facts, outlet }, body, problems }
}
