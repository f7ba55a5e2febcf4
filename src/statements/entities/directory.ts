import type { Speaker } from '../../model.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { fullest, type Identity, isSpelledSo } from './identity.ts'
import type { NameMention } from './mention.ts'
import type { ArticleNames } from './names.ts'
import { Organizations } from './organizations.ts'
import { isPerson, peopleOf } from './people-of.ts'

/** The names of one article: its mentions in order, and what it explains. */
export type ArticleMentions = { readonly article: string } & Pick<ArticleNames, 'mentions' | 'explained' | 'called'>

/** What is known of whoever bears a name. */
export type Bearers = Pick<Speaker, 'readings' | 'titles' | 'isPerson'>

/** Who is who in the coverage. */
export interface Directory {
  /** Who the mention names, or null where it names nobody that is known. */
  readonly identify: (article: string, mention: NameMention) => Identity | null
  /** The identity of a name that only stands where a speaker stands, for this article. */
  readonly adopt: (article: string, mention: NameMention) => Identity
  /** Makes an adopted name known to all articles. */
  readonly confirm: (mention: NameMention) => void
  readonly nameOf: (identity: Identity) => string
  readonly bearersOf: (name: string) => Bearers
  readonly aliasesOf: (identity: Identity) => readonly string[]
}

function organizationsOf(articles: Iterable<ArticleMentions>, vocabulary: Vocabulary): Organizations {
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

function byName(identities: readonly Identity[], nameOf: (identity: Identity) => string): Map<string, Identity[]> {
  const bearers = new Map<string, Identity[]>()
  for (const identity of identities) {
    const name = nameOf(identity)
    const known = bearers.get(name)
    if (known === undefined) bearers.set(name, [identity])
    else known.push(identity)
  }
  return bearers
}

function factsOf(bearers: readonly Identity[]): Bearers {
  const titles = [...new Set(bearers.flatMap(bearer => [...bearer.titles]))]
  return {
    readings: [...new Set(bearers.flatMap(bearer => [...bearer.readings]))],
    ...(titles.length > 0 && { titles }),
    ...(bearers.some(({ kind }) => kind === 'person') && { isPerson: true }),
  }
}

/** 金正 of 金正恩 beside 金 and 正恩: a piece that ends within a part of the name. */
const isCut = (alias: string, name: string, aliases: readonly string[]): boolean =>
  name.startsWith(alias) &&
  aliases.some(
    part => part.length < alias.length && alias.startsWith(part) && aliases.includes(name.slice(part.length)),
  )

/** Joins the names of the coverage to persons and bodies. The articles are gone through several times, and none is kept. */
export function directoryOf(articles: Iterable<ArticleMentions>, vocabulary: Vocabulary): Directory {
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
    return (told === undefined ? undefined : vocabulary.known.get(told)) ?? fullest(identity)
  }
  let bearersBy: Map<string, Identity[]> | undefined
  return {
    nameOf,
    adopt: (article, mention) => people.adopt(article, mention),
    confirm: mention => {
      people.confirm(mention)
      bearersBy = undefined
    },
    identify: (article, mention) => {
      if (isPerson(mention)) return people.find(article, mention)
      const known = mention.kind === 'body' && mention.sure ? null : people.find(article, mention)
      const person = known !== null && isSpelledSo(known, mention.name) ? known : null
      if (mention.kind !== 'person' && mention.kind !== 'body' && mention.kind !== 'place') return null
      return person ?? bodies.resolve(article, mention)
    },
    bearersOf: name => {
      bearersBy ??= byName([...people.identities, ...bodies.identities], nameOf)
      return factsOf(bearersBy.get(name) ?? [])
    },
    aliasesOf: identity => {
      const name = nameOf(identity)
      const all = [...new Set([...identity.names.keys(), ...(lexicon.get(name) ?? [])])].filter(alias => alias !== name)
      return all.filter(alias => !isCut(alias, name, all))
    },
  }
}
