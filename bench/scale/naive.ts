import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import kuromoji, { type IpadicFeatures } from 'kuromoji'
import MiniSearch from 'minisearch'
import type { Line } from './collection.ts'
import type { Opened } from './engine.ts'

const dicPath = join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict')
const listed = 10

type Split = (text: string) => string[]
type Recipe = (tokens: readonly IpadicFeatures[]) => string[]

const functional = /^(?:助詞|助動詞|記号)$/
const dependent = /^(?:非自立|代名詞)$/
const isContent = ({ pos, pos_detail_1 }: IpadicFeatures): boolean =>
  !functional.test(pos) && !dependent.test(pos_detail_1)

/** What is indexed and searched: all tokens, as READMEs of both libraries lead to it, or what who knows Japanese would keep. */
export const recipes = {
  surfaces: tokens => tokens.map(token => token.surface_form),
  contentWords: tokens =>
    tokens.filter(isContent).map(token => (token.basic_form === '*' ? token.surface_form : token.basic_form)),
} satisfies Record<string, Recipe>

function openSplit(recipe: Recipe): Promise<Split> {
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath }).build((error, tokenizer) => {
      if (error) reject(error)
      else resolve(text => recipe(tokenizer.tokenize(text)))
    })
  })
}

async function readLines(folder: string): Promise<Line[]> {
  const lines: Line[] = []
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), 'utf8')
    for (const line of text.split('\n').filter(Boolean)) lines.push(JSON.parse(line))
  }
  return lines
}

/** kuromoji and MiniSearch as their READMEs show them, with default settings; `loadJSON` where an index was saved. */
export async function openNaive(documents: string, cache: string, recipe: Recipe): Promise<Opened> {
  const [tokenize, lines] = await Promise.all([openSplit(recipe), readLines(documents)])
  const file = join(cache, 'index.json')
  const options = { fields: ['title', 'text'], tokenize }
  const saved = existsSync(file)
  const index = saved ? MiniSearch.loadJSON<Line>(await readFile(file, 'utf8'), options) : new MiniSearch<Line>(options)
  if (!saved) index.addAll(lines)
  const byId = new Map(lines.map(line => [line.id, line]))
  return {
    passages: lines.length,
    documents: lines.length,
    ask: question =>
      index
        .search(question)
        .slice(0, listed)
        .map(({ id }) => byId.get(id)),
    save: async () => {
      if (!saved) await writeFile(file, JSON.stringify(index))
    },
  }
}
