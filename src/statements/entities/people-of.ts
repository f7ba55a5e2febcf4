import type { ArticleMentions } from './directory.ts'
import { foldName, partsOf } from './fold.ts'
import { isSpelledSo } from './identity.ts'
import type { NameMention } from './mention.ts'
import { People } from './people.ts'

export const isPerson = ({ kind, sure }: NameMention) => kind === 'person' && sure

const isForeignFull = (name: string) => /^[ァ-ヴーA-Za-z].*[・＝= ]/.test(name)
/** Two letters that the dictionary divides may be a family name: 與儀 beside 與儀實助. */
const shortest = 2

/** What proves in one article that a name is a person's. */
interface Proofs {
  /** The beginnings of longer full names. */
  readonly families: ReadonlySet<string>
  /** Bare words that stand for somebody, folded. */
  readonly singles: ReadonlySet<string>
}

function proofsOf({ mentions }: ArticleMentions): Proofs {
  const persons = mentions.filter(({ kind }) => kind === 'person')
  const longer = persons.filter(({ full, name }) => full && name.length > shortest && /^[一-龠々]/.test(name))
  const bare = persons.filter(({ full, sure }) => !full && !sure)
  return {
    families: new Set(longer.map(({ name }) => name.slice(0, shortest))),
    singles: new Set(bare.map(({ name }) => foldName(name))),
  }
}

/** The last parts of sure names, by which another full name is a person's. */
function surnamesIn(articles: Iterable<ArticleMentions>): Set<string> {
  const surnames = new Set<string>()
  for (const { mentions } of articles)
    for (const mention of mentions) if (isPerson(mention)) surnames.add(partsOf(mention.name).at(-1) ?? mention.name)
  return surnames
}

function isFull({ kind, full, sure, name }: NameMention, proofs: Proofs, surnames: ReadonlySet<string>): boolean {
  if (kind !== 'person' || !full || (name.length === shortest && proofs.families.has(name))) return false
  if (sure) return true
  const parts = partsOf(name)
  const last = parts.at(-1) ?? ''
  if (parts.length > 1)
    return surnames.has(last) || proofs.singles.has(last) || (parts.length === 2 && proofs.singles.has(parts[0] ?? ''))
  return [1, 2, 3].some(length => surnames.has(foldName(name).slice(0, length)))
}

function addCalled(people: People, { article, called }: ArticleMentions, full: boolean): void {
  for (const { mention, as, kind } of called) {
    if (mention.full !== full) continue
    if (kind === 'alias') people.addAlias(article, mention, as)
    else people.find(article, mention)?.addReading(as)
  }
}

/** Counts the names that an article gives without proof: a name once proven is the same person without 氏. */
function addUnproven(people: People, { article, mentions }: ArticleMentions): void {
  for (const mention of mentions) {
    if (mention.kind !== 'person' || mention.sure) continue
    const known = people.find(article, mention)
    if (known !== null && isSpelledSo(known, mention.name)) known.names.add(mention.name, 1)
  }
}

/** Joins the persons whom the articles name. */
export function peopleOf(articles: Iterable<ArticleMentions>): People {
  const people = new People()
  const surnames = surnamesIn(articles)
  const wholeIn = (one: ArticleMentions) => {
    const proofs = proofsOf(one)
    return (mention: NameMention) => isFull(mention, proofs, surnames)
  }
  for (const { called } of articles)
    for (const { mention, as } of called) if (isForeignFull(as)) people.equate(mention.name, as)
  for (const one of articles)
    for (const mention of one.mentions.filter(wholeIn(one))) people.addFull(one.article, mention)
  for (const one of articles) addCalled(people, one, true)
  for (const one of articles) {
    const isWhole = wholeIn(one)
    for (const mention of one.mentions) if (isPerson(mention) && !isWhole(mention)) people.add(one.article, mention)
  }
  for (const one of articles) addCalled(people, one, false)
  for (const one of articles) addUnproven(people, one)
  return people
}
