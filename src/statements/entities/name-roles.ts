import type { Vocabulary } from '../vocabulary.ts'

/** What the dictionary says of a surface, whatever the sentence made of it. */
export interface Roles {
  readonly family: string | null
  readonly given: string | null
  readonly place: boolean
  /** A common word of two letters or more. */
  readonly word: boolean
}

export function rolesOf(surface: string, { lookUp }: Vocabulary): Roles {
  const words = lookUp(surface)
  const named = (part: string) => words.find(({ subcategory }) => subcategory === part)?.reading ?? null
  return {
    family: named('姓'),
    given: named('名'),
    place: words.some(({ category, subcategory }) => category === '地域' && subcategory !== '国'),
    word:
      surface.length > 1 && words.some(({ pos, detail }) => pos !== '名詞' || !/^(?:固有名詞|接尾|数)$/.test(detail)),
  }
}
