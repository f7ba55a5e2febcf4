import type { Vocabulary } from '../vocabulary.ts'
import { foldName, partsOf } from './fold.ts'
import { fullest, type Identity } from './identity.ts'
import type { NameMention } from './mention.ts'
import type { ArticleNames } from './names.ts'
import { Organizations } from './organizations.ts'
import { People } from './people.ts'

/** The names of one article: its mentions in order, and what it explains. */
export type ArticleMentions = { readonly article: string } & Pick<ArticleNames, 'mentions' | 'explained' | 'called'>

/** Who is who in the coverage. */
export interface Directory {
  /** Who the mention names, or null where it names nobody that is known. */
  readonly identify: (article: string, mention: NameMention) => Identity | null
  /** The identity of a name that only stands where a speaker stands, for this article. */
  readonly adopt: (article: string, mention: NameMention) => Identity
  /** Makes an adopted name known to all articles. */
  readonly prove: (mention: NameMention) => void
  readonly nameOf: (identity: Identity) => string
  /** Katakana readings of whoever bears the name. */
  readonly readingsOf: (name: string) => readonly string[]
  readonly aliasesOf: (identity: Identity) => readonly string[]
}

const isPerson = ({ kind, sure }: NameMention) => kind === 'person' && sure

function peopleOf(articles: readonly ArticleMentions[]): People {
  const people = new People()
  const each = (visit: (article: string, mention: NameMention) => void) => {
    for (const { article, mentions } of articles) for (const mention of mentions) visit(article, mention)
  }
  const proven = new Set<string>()
  each((_, mention) => {
    if (isPerson(mention)) proven.add(partsOf(mention.name).at(-1) ?? mention.name)
  })
  const isFull = (mention: NameMention) => {
    const parts = mention.kind === 'person' && mention.full ? partsOf(mention.name) : []
    if (parts.length === 0 || mention.sure) return parts.length > 0
    const surnames =
      parts.length > 1 ? [parts.at(-1) ?? ''] : [1, 2, 3].map(length => foldName(mention.name).slice(0, length))
    return surnames.some(surname => proven.has(surname))
  }
  each((article, mention) => {
    if (isFull(mention)) people.addFull(article, mention)
  })
  for (const { article, called } of articles)
    for (const { mention, as, kind } of called) {
      if (kind === 'alias') people.addAlias(article, mention, as)
      else people.find(article, mention)?.readings.add(as)
    }
  each((article, mention) => {
    if (isPerson(mention) && !mention.full) people.add(article, mention)
  })
  // A name once proven is the same person without 氏.
  each((article, mention) => {
    if (mention.kind === 'person' && !mention.sure) {
      const known = people.find(article, mention)
      if (known !== null) known.names.set(mention.name, (known.names.get(mention.name) ?? 0) + 1)
    }
  })
  return people
}

function organizationsOf(articles: readonly ArticleMentions[], vocabulary: Vocabulary): Organizations {
  const bodies = new Organizations(vocabulary)
  for (const { article, explained } of articles)
    for (const [name, short] of explained) bodies.explain(article, name, short)
  for (const { article, mentions } of articles)
    for (const mention of mentions)
      if (mention.kind === 'body' || mention.kind === 'place') bodies.add(article, mention)
  return bodies
}

function lexiconNames(vocabulary: Vocabulary): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const [called, name] of vocabulary.known) names.set(name, [...(names.get(name) ?? []), called])
  return names
}

function readingsBy(identities: readonly Identity[], nameOf: (identity: Identity) => string): Map<string, Set<string>> {
  const readings = new Map<string, Set<string>>()
  for (const identity of identities) {
    const name = nameOf(identity)
    readings.set(name, new Set([...(readings.get(name) ?? []), ...identity.readings]))
  }
  return readings
}

/** Joins the names of the coverage to persons and bodies. */
export function directoryOf(articles: readonly ArticleMentions[], vocabulary: Vocabulary): Directory {
  const people = peopleOf(articles)
  const bodies = organizationsOf(articles, vocabulary)
  const lexicon = lexiconNames(vocabulary)
  const names = new Map<Identity, string>()
  const bearers = new Map<string, Identity>()
  /** Two of one name are told apart by their titles, as far as they have any. */
  const nameOf = (identity: Identity) => {
    const kept = names.get(identity)
    if (kept !== undefined) return kept
    const name = calledBy(identity)
    const [title] = identity.titles
    const shared = (bearers.get(name) ?? identity) !== identity && identity.kind === 'person' && title !== undefined
    if (!bearers.has(name)) bearers.set(name, identity)
    names.set(identity, shared ? name + title : name)
    return shared ? name + title : name
  }
  const calledBy = (identity: Identity) => {
    const told = [...identity.names.keys()].find(name => vocabulary.known.has(name))
    return (told === undefined ? undefined : vocabulary.known.get(told)) ?? fullest(identity.names)
  }
  let readings: Map<string, Set<string>> | undefined
  return {
    nameOf,
    adopt: (article, mention) => people.adopt(article, mention),
    prove: mention => {
      people.prove(mention)
      readings = undefined
    },
    identify: (article, mention) => {
      if (isPerson(mention)) return people.find(article, mention)
      if (mention.kind === 'person') return people.find(article, mention) ?? bodies.resolve(article, mention)
      if (mention.kind !== 'body' && mention.kind !== 'place') return null
      const person = mention.sure ? null : people.find(article, mention)
      return person ?? bodies.resolve(article, mention)
    },
    readingsOf: name => {
      readings ??= readingsBy([...people.identities, ...bodies.identities], nameOf)
      return [...(readings.get(name) ?? [])]
    },
    aliasesOf: identity => {
      const name = nameOf(identity)
      return [...new Set([...identity.names.keys(), ...(lexicon.get(name) ?? [])])].filter(alias => alias !== name)
    },
  }
}
