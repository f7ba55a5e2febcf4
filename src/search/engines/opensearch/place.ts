/** Where a search engine is, and as whom it is asked. */
export interface EnginePlace {
  /** Addresses of its nodes: `https://search-1.example:9200`. */
  readonly nodes: readonly string[]
  /** A user with a password, or a token; null without either. */
  readonly login: { readonly user: string; readonly password: string } | { readonly token: string } | null
  /** A file with certificates that its own is checked against; null for those that Node trusts. */
  readonly ca: string | null
  /** What the names of all its indexes begin with. */
  readonly prefix: string
}

/** What of this program has to be the same in whoever wrote a generation and whoever reads it. */
export const schemaVersion = 1

/** The oldest release that this is tried with. */
export const oldestRelease = [2, 19] as const

const kinds = ['passages', 'articles', 'statements', 'meta'] as const

/** The indexes of one generation, by what they hold. */
export type Indexes = Readonly<Record<(typeof kinds)[number], string>>

export const indexesOf = (prefix: string, generation: number): Indexes => ({
  passages: `${prefix}-passages-${generation}`,
  articles: `${prefix}-articles-${generation}`,
  statements: `${prefix}-statements-${generation}`,
  meta: `${prefix}-meta-${generation}`,
})

/** The alias that leads to `meta` of the generation that is read. */
export const pointerOf = (prefix: string): string => `${prefix}-current`

/** The generation that an index belongs to; null if it is none of ours. */
export function generationOf(prefix: string, index: string): number | null {
  const [, number] = /-([1-9]\d{0,8})$/.exec(index) ?? []
  const generation = Number(number)
  return number !== undefined && Object.values(indexesOf(prefix, generation)).includes(index) ? generation : null
}
