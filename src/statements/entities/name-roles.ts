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
  let family: string | null = null
  let given: string | null = null
  let place = false
  let word = false
  // One pass without closures: names are read at every phrase.
  for (const { pos, detail, category, subcategory, reading } of lookUp(surface)) {
    if (subcategory === '姓') family ??= reading
    else if (subcategory === '名') given ??= reading
    if (category === '地域' && subcategory !== '国') place = true
    if (pos !== '名詞' || !(detail === '固有名詞' || detail === '接尾' || detail === '数')) word = true
  }
  return { family, given, place, word: word && surface.length > 1 }
}
