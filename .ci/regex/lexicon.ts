import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import type { Pattern } from './patterns.ts'

const folder = 'index-data/lexicon'
/** Fields of questions.yaml that contain an expression without strokes around it. */
const fields: ReadonlySet<string> = new Set(['pattern', 'asking', 'tells'])
const stroked = /^\/(.+)\/(i?)$/

/** The expressions in a value of a lexicon file, as [source, flags]. */
function* expressionsIn(value: unknown, isExpression: boolean): Generator<readonly [string, string]> {
  if (typeof value === 'string') {
    const [, source, flags = ''] = stroked.exec(value) ?? []
    if (source !== undefined) yield [source, flags]
    else if (isExpression) yield [value, 'iu']
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, below] of Object.entries(value))
      yield* expressionsIn(below, isExpression || (!Array.isArray(value) && fields.has(key)))
  }
}

/** All regular expressions in the files of the lexicon. */
export function lexiconPatterns(): Pattern[] {
  const files = readdirSync(folder).filter(file => file.endsWith('.yaml'))
  return files.flatMap(name => {
    const file = join(folder, name)
    const text = readFileSync(file, 'utf8')
    return [...expressionsIn(load(text), false)].map(([source, flags]) => {
      const at = text.indexOf(source)
      return { file, line: at < 0 ? 1 : text.slice(0, at).split('\n').length, source, flags }
    })
  })
}
