import type { Phrase } from '../../language/phrases.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Mention } from './mention.ts'
import { rolesOf } from './name-roles.ts'
import { textOf } from './noun-text.ts'

const letters = /^[一-龠々]{1,3}$/

/** Whether nothing but brackets or white space stands between the phrase and the one after it. */
const isOpen = (phrase: Phrase, next: Phrase): boolean =>
  phrase.tail === '' && phrase.mark === '' && phrase.stop < next.start

/** 新 恭さん: a family name with a space behind it. */
function withFamily(mention: Mention, before: Phrase, vocabulary: Vocabulary): Mention {
  const family = textOf(before.content)
  const apart = mention.start - before.stop === 1 && letters.test(family) && letters.test(mention.name)
  if (!apart || mention.full || rolesOf(family, vocabulary).family === null) return mention
  const name = family + mention.name
  return { ...mention, name, label: name, family, full: true, start: before.start }
}

/**
 * A mention with what stands before it past a space or brackets: the family name of 新 恭さん, and for a title its bearer,
 * as in 姜昌一（カン・チャンイル）議連会長. `before` tells the mention of the phrase before.
 */
export function joinedWith(
  mention: Mention,
  [before, own]: readonly [Phrase | undefined, Phrase],
  { vocabulary, bearer }: { readonly vocabulary: Vocabulary; readonly bearer: () => Mention | null },
): Mention {
  if (before === undefined || !isOpen(before, own)) return mention
  if (mention.kind === 'person' && (mention.sure || mention.title === null))
    return withFamily(mention, before, vocabulary)
  const title = mention.kind === 'role' || mention.kind === 'person' ? mention.title : null
  if (title === null) return mention
  const named = bearer()
  if (named?.kind !== 'person' || !named.full) return mention
  return { ...named, title: textOf(own.content), sure: true, end: mention.end }
}
