import { setImmediate as pause } from 'node:timers/promises'
import * as v from 'valibot'
import type { Article, Parsed, PlacedStatement, Speaker } from '../../model.ts'
import type { IndexColumns } from '../../search/build.ts'
import type { CoverageContents } from './contents.ts'

/** Items of a list that stand in one section: each is read in one step, and questions wait meanwhile. */
const together = { articles: 500, statements: 2000, words: 20_000, postings: 2000 } as const

type Postings = IndexColumns['engine']['index'][number]

/** All that does not grow to more than a few arrays of numbers. */
interface Rest {
  readonly parsed: Omit<Parsed, 'articles'>
  readonly speakers: readonly Speaker[]
  readonly columns: Omit<IndexColumns, 'vocabulary' | 'engine'> & {
    readonly vocabulary: Omit<IndexColumns['vocabulary'], 'words'>
    readonly engine: Omit<IndexColumns['engine'], 'index'>
  }
}

const looks = <T>(schema: v.GenericSchema) => v.custom<T>(value => v.is(schema, value))

// A file made by hand may bear the right key and hold anything.
const section = v.variant('name', [
  v.object({
    name: v.literal('articles'),
    items: v.array(
      looks<Article>(v.looseObject({ id: v.string(), body: v.string(), sentences: v.array(v.unknown()) })),
    ),
  }),
  v.object({
    name: v.literal('statements'),
    items: v.array(looks<PlacedStatement>(v.looseObject({ id: v.string(), article: v.string() }))),
  }),
  v.object({ name: v.literal('words'), items: v.array(v.string()) }),
  v.object({ name: v.literal('postings'), items: v.array(looks<Postings>(v.tuple([v.string(), v.looseObject({})]))) }),
  v.object({
    name: v.literal('rest'),
    rest: looks<Rest>(
      v.looseObject({
        parsed: v.looseObject({ dropped: v.array(v.unknown()), problems: v.array(v.unknown()) }),
        speakers: v.array(v.looseObject({ name: v.string() })),
        columns: v.looseObject({
          vocabulary: v.looseObject({ documentFrequency: v.instance(Uint32Array) }),
          store: v.looseObject({ ids: v.instance(Uint32Array) }),
          engine: v.looseObject({ documentCount: v.number() }),
        }),
      }),
    ),
  }),
])

function* sliced(name: keyof typeof together, items: readonly unknown[]): Generator<unknown> {
  for (let at = 0; at < items.length; at += together[name]) yield { name, items: items.slice(at, at + together[name]) }
}

/** What was found out of documents, in sections of a size that takes milliseconds to read. */
export function* sectionsOf({ parsed, statements, speakers, columns }: CoverageContents): Generator<unknown> {
  const { articles, ...others } = parsed
  const { words, ...vocabulary } = columns.vocabulary
  const { index, ...engine } = columns.engine
  yield* sliced('articles', articles)
  yield* sliced('statements', statements)
  yield* sliced('words', words)
  yield* sliced('postings', index)
  const rest: Rest = { parsed: others, speakers, columns: { ...columns, vocabulary, engine } }
  yield { name: 'rest', rest }
}

/** Joins sections; null where they do not hold what was found out of documents. */
export async function contentsOf(sections: readonly unknown[]): Promise<CoverageContents | null> {
  const articles: Article[] = []
  const statements: PlacedStatement[] = []
  const words: string[] = []
  const index: Postings[] = []
  let rest: Rest | null = null
  for (const one of sections) {
    if (!v.is(section, one)) return null
    if (one.name === 'articles') articles.push(...one.items)
    else if (one.name === 'statements') statements.push(...one.items)
    else if (one.name === 'words') words.push(...one.items)
    else if (one.name === 'postings') index.push(...one.items)
    else rest = one.rest
    await pause()
  }
  if (rest === null) return null
  const { parsed, columns, speakers } = rest
  return {
    parsed: { ...parsed, articles },
    columns: { ...columns, vocabulary: { ...columns.vocabulary, words }, engine: { ...columns.engine, index } },
    statements,
    speakers,
  }
}
