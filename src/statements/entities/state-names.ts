import type { Vocabulary } from '../vocabulary.ts'

/** Countries by what a text writes before their bodies; a longer spelling stands before a shorter one. */
const countries: readonly (readonly [string, string])[] = [
  ['米国', 'アメリカ'],
  ['米', 'アメリカ'],
  ['英国', 'イギリス'],
  ['英', 'イギリス'],
  ['仏', 'フランス'],
  ['独', 'ドイツ'],
  ['伊', 'イタリア'],
  ['露', 'ロシア'],
]

/** A body of a state with the country written out: 米国務省, 米国国務省 and アメリカ国務省 are one. Other names stay as they are. */
export function stateName(name: string, { ending, known, lookUp }: Vocabulary): string {
  if (known.has(name) || ending('state-bodies', name) === null) return name
  for (const [written, country] of countries) {
    const body = name.startsWith(written) ? name.slice(written.length) : ''
    if (body.length > 1 && lookUp(body).length > 0) return country + body
  }
  return name
}
