import type { Placed } from '../scene.ts'
import { countBefore, type Surroundings } from './coreference.ts'
import { type Identity, sameTitle } from './identity.ts'
import type { Mention } from './mention.ts'

function within(placed: readonly Placed[], mention: Mention): Placed | undefined {
  const from = countBefore(placed, mention.start)
  return placed.slice(from, from + 8).find(other => other.mention === mention)
}

/** Subjects of other clauses of the role's own sentence: whoever 次期大統領は names is not the one of Xが before it. */
function othersIn(mention: Mention, { scene, directory }: Surroundings): Set<unknown> {
  const own = within(scene.placed, mention)
  const others = (own === undefined ? [] : scene.in(own.line)).filter(
    ({ line, mention: other, phrase }) => other !== mention && line.phrases[phrase]?.tail === 'が',
  )
  return new Set(others.map(({ mention: other }) => directory.identify(scene.article.id, other)))
}

// Further mentions change nothing: a reader would need the name again.
const mostMentions = 300
// Of so many none is meant.
const mostBearers = 3

/** 北浦銀行の頭取 is not the one of 南浦銀行. */
const isOfOther = ({ of: one }: Mention, { of: other }: Mention): boolean =>
  one !== null && other !== null && !one.startsWith('同') && !one.endsWith(other) && !other.endsWith(one)

/** Whoever bears a title, with the mention of each nearest to the place. */
type Bearers = ReadonlyMap<Identity, Mention>

function bearersIn(placed: readonly Placed[], mention: Mention, around: Surroundings): (title: string) => Bearers {
  const { scene, directory } = around
  const others = othersIn(mention, around)
  return title => {
    const found = new Map<Identity, Mention>()
    for (const { mention: other } of placed) {
      if (found.size > mostBearers) break
      const identity = other.kind === 'person' ? directory.identify(scene.article.id, other) : null
      if (identity === null || others.has(identity) || found.has(identity)) continue
      if (isOfOther(mention, other)) continue
      if ([...identity.titles].some(known => sameTitle(known, title))) found.set(identity, other)
    }
    return found
  }
}

const former = /^(?:元|前|次期|故)/

/** The one of several to whom nothing but the bare title belongs: 首相 is no former one, and none of another country. */
function plainest(bearers: Bearers, title: string): Mention | null {
  const left = [...bearers].filter(([{ titles }]) => former.test(title) || ![...titles].every(own => former.test(own)))
  const plain = left.length === 1 ? left : left.filter(([{ titles }]) => titles.has(title))
  return plain.length === 1 ? (plain[0]?.[1] ?? null) : null
}

/** The only one of them whom the role's own sentence names. */
function inSentence(bearers: Bearers, mention: Mention, { scene }: Surroundings): Mention | null {
  const own = within(scene.placed, mention)
  const named = new Set((own === undefined ? [] : scene.in(own.line)).map(({ mention: other }) => other))
  const near = [...bearers.values()].filter(other => named.has(other))
  return near.length === 1 ? (near[0] ?? null) : null
}

const before = ({ scene }: Surroundings, mention: Mention): readonly Placed[] => {
  const at = countBefore(scene.placed, mention.start)
  return scene.placed.slice(Math.max(0, at - mostMentions), at).toReversed()
}

const after = ({ scene }: Surroundings, mention: Mention): readonly Placed[] => {
  const at = countBefore(scene.placed, mention.start)
  return scene.placed.slice(at, at + mostMentions)
}

/** 同長官: the nearest before who bears the title, else the only one of the article. */
export function lastBearer(mention: Mention, title: string, around: Surroundings): Mention | null {
  const [nearest] = bearersIn(before(around, mention), mention, around)(title).values()
  return nearest ?? bearerOf(mention, title, around)
}

/** 長官: the only person named before who bears the title, else the only one named later; of two neither. */
export function bearerOf(mention: Mention, title: string, around: Surroundings): Mention | null {
  const earlier = bearersIn(before(around, mention), mention, around)(title)
  if (earlier.size > 0) return inSentence(earlier, mention, around) ?? plainest(earlier, title)
  return plainest(bearersIn(after(around, mention), mention, around)(title), title)
}
