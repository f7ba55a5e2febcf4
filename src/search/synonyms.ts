import { readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { toHiragana } from 'wanakana'
import { readWhole, saveWhole } from '../files/whole-file.ts'
import type { Analyze } from '../language/token.ts'
import { fold } from './fold.ts'
import { type KeyColumns, keyTable, numbersUnder } from './key-table.ts'

/** A word that may stand for another, in the spelling of the index. */
export interface Synonym {
  readonly word: string
  /** True for the same word spelled otherwise or shortened: スマホ and スマートフォン. */
  readonly same: boolean
}

export type Synonyms = (word: string) => readonly Synonym[]

// The package's own types cannot be found: its entry for import names a file that it does not hold (18.0.0).
interface SudachiSynonymsGroup {
  readonly items: readonly {
    readonly midashi: string
    readonly taigenYogen: '体言' | '用言' | '未定義'
    /** 0: brings the group along; 1: only comes along; 2: withdrawn. */
    readonly expandControl: 0 | 1 | 2
    /** The word among those of its group; its spellings and short forms share one. */
    readonly vocabularyNumber: number | null
  }[]
}

/** Words that are not to bring the others of their group along, such as very general ones, end with this. */
const passive = '*'
/** Stands between the words of a group; spellings of one word have none between them. */
const other = '|'

const require = createRequire(import.meta.url)
const data = join(dirname(require.resolve('sudachi-synonyms-dictionary')), 'sudachi-synonyms-dictionary.json')
const formatVersion = 4

const isLatin = (word: string): boolean => /^[\p{Script=Latin}\s]+$/u.test(word)

/** One group as a line: its words in the spelling of the index, each between tabs. */
function toLine({ items }: SudachiSynonymsGroup, analyze: Analyze): string {
  const used = items.filter(({ expandControl }) => expandControl !== 2)
  if (used.length < 2) return ''
  const numbers = [...new Set(used.map(({ vocabularyNumber }) => vocabularyNumber))]
  const lexemes = numbers.map(number =>
    used
      .filter(({ vocabularyNumber }) => vocabularyNumber === number)
      .flatMap(item => spellingsOf(item, analyze))
      .join('\t'),
  )
  return `\t${lexemes.join(`\t${other}\t`)}\t`
}

/** People type ほめる for 褒める: verbs and adjectives bring their kana along. */
function spellingsOf({ midashi, expandControl, taigenYogen }: SudachiSynonymsGroup['items'][number], analyze: Analyze) {
  const word = fold(midashi) + (expandControl === 1 && !isLatin(midashi) ? passive : '')
  if (taigenYogen !== '用言') return [word]
  const reading = analyze(midashi).map(({ reading, surface }) => reading ?? surface)
  return [word, toHiragana(reading.join(''))]
}

async function makeLines(analyze: Analyze): Promise<string> {
  const groups: readonly SudachiSynonymsGroup[] = JSON.parse(await readFile(data, 'utf8'))
  return groups
    .map(group => toLine(group, analyze))
    .filter(Boolean)
    .join('\n')
}

/** Removes the short forms of other versions of the dictionary. */
async function removeOthers(folder: string, kept: string): Promise<void> {
  const others = (await readdir(folder)).filter(name => name.startsWith('synonyms-') && name !== kept)
  for (const name of others.filter(other => !other.endsWith('.part'))) await rm(join(folder, name), { force: true })
}

/** The package's 14 MB of JSON as half a megabyte of lines, kept in the cache: reading them takes a tenth of the time. */
async function readLines(cache: string, analyze: Promise<Analyze>): Promise<string> {
  const { version }: { version: string } = JSON.parse(await readFile(join(dirname(data), 'package.json'), 'utf8'))
  const name = `synonyms-${version}-${formatVersion}.tsv`
  const kept = await readWhole(join(cache, name), formatVersion)
  if (kept !== null) return kept.toString('utf8')
  const lines = await makeLines(await analyze)
  // A folder that cannot be written to costs time at the next start, nothing else.
  await saveWhole(join(cache, name), formatVersion, Buffer.from(lines))
    .then(() => removeOthers(cache, name))
    .catch(() => undefined)
  return lines
}

const bare = (word: string): string => (word.endsWith(passive) ? word.slice(0, -1) : word)

/** Where the lines begin that hold a word. */
function* linesByWord(lines: string): Generator<readonly [string, number]> {
  let at = 0
  for (const line of lines.split('\n')) {
    for (const word of line.split('\t')) if (word !== '' && word !== other) yield [word, at]
    at += line.length + 1
  }
}

/** Short Latin forms (SP for スマートフォン) stand for much else. */
const isSpelling = (one: string): boolean => !one.endsWith(passive) && !/^[a-z]{1,3}$/.test(one)

function lookUp(word: string, lines: string, places: KeyColumns): Synonym[] {
  const found = new Map<string, boolean>()
  for (const at of numbersUnder(places, word)) {
    const end = lines.indexOf('\n', at)
    const line = lines.slice(at, end < 0 ? undefined : end)
    if (!line.includes(`\t${word}\t`)) continue
    for (const lexeme of line.split(other)) {
      const same = lexeme.includes(`\t${word}\t`)
      for (const one of lexeme.split('\t').filter(Boolean))
        found.set(bare(one), found.get(bare(one)) === true || (same && isSpelling(one)))
    }
  }
  found.delete(word)
  return Array.from(found, ([one, same]) => ({ word: one, same }))
}

/**
 * Opens Sudachi's synonym dictionary (Works Applications, Apache-2.0); `cache` is a folder for its short form, which needs
 * no analysis once it is there.
 */
export async function openSynonyms(cache: string, analyze: Promise<Analyze>): Promise<Synonyms> {
  const lines = await readLines(cache, analyze)
  const places = keyTable(linesByWord(lines))
  return word => lookUp(word, lines, places)
}
