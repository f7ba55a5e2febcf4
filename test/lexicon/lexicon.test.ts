import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'
import type { Lexicon, NameEntry } from '../../src/model.ts'
import { repository } from '../fakes/opened.ts'

const bundled = join(repository, 'index-data/lexicon')

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await readLexicon()
})

const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** Names that two entries claim. */
function claimedTwice(entries: readonly NameEntry[]): string[] {
  const owners = new Map<string, Set<string>>()
  for (const { name, aliases } of entries)
    for (const called of [name, ...aliases]) owners.set(fold(called), (owners.get(fold(called)) ?? new Set()).add(name))
  return [...owners].flatMap(([called, names]) => (names.size > 1 ? [`${called}: ${[...names].join(', ')}`] : []))
}

test('no name or alias belongs to two persons, or to two outlets', () => {
  expect(lexicon.names.length).toBeGreaterThan(0)
  expect(lexicon.outlets.length).toBeGreaterThan(20)
  expect(claimedTwice(lexicon.names)).toEqual([])
  expect(claimedTwice(lexicon.outlets)).toEqual([])
})

test('no entry occurs twice', () => {
  for (const entries of [lexicon.names, lexicon.outlets, lexicon.english]) {
    const names = entries.map(({ name }) => name)
    expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([])
    for (const { name, aliases } of entries) {
      const all = [name, ...aliases]
      expect(all.filter((alias, n) => all.indexOf(alias) !== n)).toEqual([])
    }
  }
})

test('each host belongs to one outlet and is written without www. and without a path', () => {
  const hosts = lexicon.outlets.flatMap(outlet => outlet.hosts.map(host => ({ host, name: outlet.name })))
  expect(hosts.length).toBeGreaterThan(20)
  for (const { host } of hosts) {
    expect(host).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/)
    expect(host).not.toMatch(/^www\./)
  }
  expect(hosts.filter(({ host }, n) => hosts.findIndex(other => other.host === host) !== n)).toEqual([])
})

test('no word group repeats a word or is empty', () => {
  for (const groups of [lexicon.stopWords, lexicon.speech, lexicon.boilerplate]) {
    expect(Object.keys(groups).length).toBeGreaterThan(0)
    for (const [group, words] of Object.entries(groups)) {
      expect(words.length, group).toBeGreaterThan(0)
      expect(
        words.filter((word, n) => words.indexOf(word) !== n),
        group,
      ).toEqual([])
    }
  }
})

/** A copy of the lexicon with one file changed. */
function changed(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'))
  cpSync(bundled, folder, { recursive: true })
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')))
  return folder
}

test.each([
  ['a misspelt group', 'speech.yaml', '\nvoices:', '\nvoicse:', 'voicse', 'nothing reads "voicse"'],
  [
    'a group that nothing reads',
    'speech.yaml',
    '\nvoices:',
    '\nmurmurs: [いわく]\nvoices:',
    'murmurs',
    'nothing reads "murmurs"',
  ],
  ['a misspelt group of cues', 'boilerplate.yaml', '\nrelated:', '\nrelatd:', 'relatd', 'nothing reads "relatd"'],
  [
    'a group of stop words that nothing reads',
    'stop-words.yaml',
    '\ncommon:',
    '\nrare: [稀]\ncommon:',
    'rare',
    'nothing reads "rare"',
  ],
  [
    'a cue that is no pattern',
    'boilerplate.yaml',
    '  - 関連記事\n',
    '  - /関連(/\n',
    '/関連(/',
    'This is not a regular expression',
  ],
  [
    'a misspelt field of an outlet',
    'outlets.yaml',
    'aliases: [Reuters',
    'alias: [Reuters',
    'alias: [Reuters',
    'nothing reads "alias"',
  ],
  [
    'a misspelt field of a name',
    'names.yaml',
    'NASA, aliases',
    'NASA, aliasses',
    'aliasses',
    'nothing reads "aliasses"',
  ],
  [
    'a word in place of a list',
    'english.yaml',
    '[president]',
    'president',
    'aliases: president',
    'Invalid type: Expected Array but received "president"',
  ],
  [
    'a form without examples',
    'questions.yaml',
    '    examples: [橋が閉まった',
    '    exampels: [橋が閉まった',
    'exampels',
    'nothing reads "exampels"',
  ],
  ['a misspelt field of a frame', 'frames.yaml', '  verbs:', '  verb:', '  verb:', 'nothing reads "verb"'],
  [
    'an unknown complement',
    'frames.yaml',
    '[quotation, clause]',
    '[quotation, clauses]',
    '[quotation, clauses]',
    'received "clauses"',
  ],
  ['a frame without an example', 'frames.yaml', '  example: ', '  exampel: ', 'exampel: ', 'nothing reads "exampel"'],
  [
    'a verb in two frames',
    'frames.yaml',
    '示した。, speaker: 森健太, words: 橋を直す }\n  verbs:\n    [\n',
    '示した。, speaker: 森健太, words: 橋を直す }\n  verbs:\n    [\n      納得する,\n',
    '      納得する,\n',
    '納得する is in a frame already',
  ],
])('%s stops the start with file, line and word', async (_, file, from, to, wrong, message) => {
  const folder = changed(file, text => text.replace(from, to))
  const before = readFileSync(join(folder, file), 'utf8').split(wrong)[0] ?? ''
  const line = before.split('\n').length
  const refused = await readLexicon(folder).then(
    () => '',
    error => String(error),
  )
  expect(refused).toContain(`${file} at `)
  expect(refused).toContain(`(line ${line}): `)
  expect(refused).toContain(message)
})
