import type { Placed, Scene } from '../scene.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Directory } from './directory.ts'
import { partsOf } from './fold.ts'
import { genderFits } from './gender.ts'
import type { Identity } from './identity.ts'
import type { Mention } from './mention.ts'
import { lastBearer } from './title-bearers.ts'

/** What 彼, 同紙 and 長官 are resolved with. */
export interface Surroundings {
  readonly scene: Scene
  readonly directory: Directory
  readonly vocabulary: Vocabulary
  /** Keys of the bodies that report: subjects of 報じる. */
  readonly reporting: ReadonlySet<string>
}

// A pronoun points back a paragraph or two; further back a reader would need the name again.
const reach = 700

/** How many of the mentions end at or before the place. */
export function countBefore(placed: readonly Placed[], at: number): number {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((placed[middle]?.mention.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** A mention that names somebody. */
interface Naming extends Pick<Placed, 'mention' | 'topic'> {
  readonly identity: Identity
}

/** The mentions before a place, the nearest first, that name somebody. */
function* before(at: number, { scene, directory }: Surroundings, within: number): Generator<Naming> {
  for (let i = countBefore(scene.placed, at) - 1; i >= 0; i--) {
    const placed = scene.placed[i]
    if (placed === undefined || at - placed.mention.end > within) return
    const identity = directory.identify(scene.article.id, placed.mention)
    if (identity !== null) yield { mention: placed.mention, topic: placed.topic, identity }
  }
}

/** 彼, 同氏: the last person that a sentence was about, else the only person of the sentence before. */
function personBefore(mention: Mention, around: Surroundings): Mention | null {
  let nearest: Mention | null = null
  const who = new Set<Identity>()
  for (const { mention: other, topic, identity } of before(mention.start, around, reach)) {
    if (identity.kind !== 'person' || !identity.proven) continue
    const fits = genderFits(mention.name, identity, around.vocabulary)
    if (fits === false) continue
    nearest ??= other
    who.add(identity)
    if (topic && fits === true) return other
    if (topic) return mention.name === '同氏' ? other : mainOfFamily(mention, other, around)
  }
  return who.size === 1 ? nearest : null
}

// Fewer mentions show nothing.
const fewest = 4
/** Characters in which the mentions of a family are counted. */
const memory = 4000

/** Of a father and his daughter the one whom the article has named twice as often; null where it has not. */
function mainOfFamily(mention: Mention, one: Mention, around: Surroundings): Mention | null {
  const { scene, directory } = around
  const own = directory.identify(scene.article.id, one)
  const parts = own === null ? [] : partsOf(directory.nameOf(own))
  if (parts.length < 2) return one
  const named = new Map<Identity, { last: Mention; count: number }>()
  for (const { mention: other, identity } of before(mention.start, around, memory)) {
    if (identity.kind !== 'person' || partsOf(directory.nameOf(identity)).at(-1) !== parts.at(-1)) continue
    const known = named.get(identity)
    named.set(identity, { last: known?.last ?? other, count: (known?.count ?? 0) + 1 })
  }
  const [first, second] = [...named.values()].sort((a, b) => b.count - a.count)
  const isMain = first !== undefined && (second === undefined || first.count >= Math.max(fewest, 2 * second.count))
  return isMain ? first.last : null
}

/** Whether 紙, 社, 省 of 同紙, 同社, 同省 can be said of the body. */
function suits({ mention: other, identity }: Naming, suffix: string, around: Surroundings): boolean {
  const { scene, vocabulary } = around
  if (identity.kind !== 'body') return false
  const written = scene.article.body.slice(other.start, other.end + 1)
  const names = [...identity.names.keys(), written, written.slice(0, -1)]
  if (/^[紙誌]$/.test(suffix))
    return (
      around.reporting.has(identity.key) ||
      names.some(
        name => /[紙誌]$/.test(name) || vocabulary.outlets.has(name) || vocabulary.ending('media', name) !== null,
      )
    )
  if (suffix === '社')
    return names.every(
      name =>
        !/(?:[省庁党署軍院会団課部国市県区町村都府道局紙誌側]|政府|裁判所|地裁|高裁|地検|大学|高校|県警|銀|通信|新聞|タイムズ)$/.test(
          name,
        ),
    )
  const ends = [suffix, ...(vocabulary.kinds.get(suffix) ?? [])]
  return names.some(name => ends.some(end => name.endsWith(end)))
}

/** 教団 without 同: what else a body may be called by its kind. */
export const kindBefore = (mention: Mention, around: Surroundings): Mention | null =>
  around.vocabulary.kinds.has(mention.name) ? bodyBefore(mention, mention.name, around) : null

function bodyBefore(mention: Mention, suffix: string, around: Surroundings): Mention | null {
  let first: Mention | null = null
  for (const named of before(mention.start, around, reach * 2)) {
    if (!suits(named, suffix, around)) continue
    if (named.topic || suffix !== '社') return named.mention
    first ??= named.mention
  }
  return first
}

/** What 記事, サイト, 番組 and the like belong to: a paper, a broadcaster, a site. */
function publishes(other: Mention, { scene, directory, vocabulary, reporting }: Surroundings): boolean {
  if (other.kind !== 'body') return false
  const identity = directory.identify(scene.article.id, other)
  const names = identity === null ? [other.name] : [...identity.names.keys()]
  return (
    (identity !== null && reporting.has(identity.key)) ||
    names.some(name => vocabulary.outlets.has(name) || vocabulary.ending('media', name) !== null)
  )
}

/** 情報サイト「港の窓」, and later 同サイト. */
const isCalled = ({ kind, start }: Mention, rest: string, body: string): boolean =>
  kind === 'body' &&
  body
    .slice(Math.max(0, start - rest.length - 2), start)
    .replace(/[の「『]{1,2}$/, '')
    .endsWith(rest)

/** 同記事, 同スレッド, 同ユーザー: the last that was called so, or the paper whose article it was. */
function sameBefore(mention: Mention, rest: string, around: Surroundings): Mention | null {
  const { scene, vocabulary } = around
  const written = vocabulary.has('documents', rest)
  for (let i = countBefore(scene.placed, mention.start) - 1; i >= 0; i--) {
    const other = scene.placed[i]?.mention
    if (other === undefined || mention.start - other.end > reach * 2) return null
    if (other.kind === 'pronoun') continue
    const alike = other.name.endsWith(rest) && /^(?:document|medium|source)$/.test(other.kind)
    if (alike && (other.kind !== 'document' || other.of !== null)) return other
    if (written && (publishes(other, around) || isCalled(other, rest, scene.article.body))) return other
  }
  return null
}

/** Whom a pronoun means, or null where the text does not settle it. */
export function pointedAt(mention: Mention, around: Surroundings): Mention | null {
  if (/^(?:彼|彼女|同氏)$/.test(mention.name)) return personBefore(mention, around)
  const rest = mention.name.replace(/^同/, '')
  if (rest === mention.name) return null
  const { vocabulary } = around
  if (vocabulary.has('titles', rest)) return lastBearer(mention, rest, around)
  if (vocabulary.has('documents', rest) || vocabulary.has('sources', rest) || vocabulary.ending('writing-places', rest))
    return sameBefore(mention, rest, around)
  const suffix = vocabulary.ending('bodies', rest)
  return suffix === null && !vocabulary.kinds.has(rest) && !/^[店館園]$/.test(rest)
    ? null
    : bodyBefore(mention, rest, around)
}
