import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtBy } from './built.ts'
import { allOfFile, builtLater, type Exception, readExceptions } from './exceptions.ts'
import { openJudge } from './judge.ts'
import { lexiconPatterns } from './lexicon.ts'
import { type Pattern, patternsIn } from './patterns.ts'

/**
 * npm run lint:regex [-- PATH …]: finds regular expressions of the program and its lexicon that may take more than linear time, prints each
 * with its place, and ends with 1 unless exceptions.yaml says why it is safe there. An exception whose expression is gone
 * is a fault too; one that recheck would not need today stays, because its verdict near the time limit depends on the machine. With paths, only files whose names begin with one of them are looked at.
 */
/** Other folders are looked at if they are asked for. */
const rooms = [
  'src',
  'commands',
  ...process.argv.slice(2).flatMap(path => (/^(?:test|bench)\b/.exec(path) ?? []).slice(0, 1)),
]
const cache = new URL('../../node_modules/.cache/dedokoro/regex.json', import.meta.url).pathname
const at = process.argv.slice(2)
const isAsked = (file: string): boolean =>
  at.length === 0 || at.some(path => file.startsWith(path.replace(/^\.\//, '')))

const files = rooms
  .flatMap(room => readdirSync(room, { recursive: true, encoding: 'utf8' }).map(file => join(room, file)))
  .filter(file => file.endsWith('.ts') && isAsked(file))
  .sort()

/** Expressions that are put together while their module is loaded take their words from there. */
async function patternsOf(written: readonly Pattern[]): Promise<Pattern[]> {
  const open = written.filter(({ source }) => source === null)
  const built = await builtBy([...new Set(open.map(({ file }) => file))])
  return written.flatMap(pattern => {
    if (pattern.source !== null) return [pattern]
    const own = built.filter(({ place }) => place === `${pattern.file}:${pattern.line}`)
    return own.length === 0
      ? [{ ...pattern, source: builtLater }]
      : own.map(({ source, flags }) => ({ ...pattern, source, flags }))
  })
}

const { version } = JSON.parse(readFileSync('node_modules/recheck/package.json', 'utf8'))
const { judge, save } = openJudge(cache, version)
const exceptions = readExceptions(new URL('./exceptions.yaml', import.meta.url)).filter(({ file }) => isAsked(file))
const patterns = [
  ...(await patternsOf(files.flatMap(file => patternsIn(file)))),
  ...lexiconPatterns().filter(({ file }) => isAsked(file)),
]
const unused = new Set(exceptions)

const fits = (pattern: string, source: string | null): boolean =>
  pattern === allOfFile || pattern.trim() === source?.trim()

function exceptionFor({ file, source }: Pattern): Exception | undefined {
  const found = exceptions.filter(exception => exception.file === file && fits(exception.pattern, source))
  for (const exception of found) unused.delete(exception)
  return found[0]
}

let faults = 0
let excepted = 0
for (const pattern of patterns) {
  const { file, line, source, flags } = pattern
  if (exceptionFor(pattern) !== undefined) {
    excepted++
    continue
  }
  const verdict = source === builtLater ? builtLater : await judge(source ?? '', flags)
  if (verdict === 'linear') continue
  faults++
  process.stdout.write(`${file}:${line}: ${verdict}\n  /${source}/${flags}\n`)
}
for (const { file, pattern } of unused) {
  process.stdout.write(`.ci/regex/exceptions.yaml: ${file} no longer contains ${pattern}: remove the exception.\n`)
}
save()
const result =
  faults + unused.size === 0
    ? 'all linear'
    : `${faults} may take more than linear time, ${unused.size} exceptions too many`
process.stdout.write(`${patterns.length} regular expressions, ${excepted} reviewed exceptions: ${result}\n`)
process.exit(faults + unused.size === 0 ? 0 : 1)
