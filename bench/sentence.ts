/**
 * How a text is read, sentence by sentence, for whoever writes a sieve or a cue: `npm run -s sentence -- '森さんは「行く」と話した。'`.
 * A line for each phrase: its number, its words | the particles at its end | its mark, its parts of speech, whom it names, and the cue at its verb.
 * Then the statements that are found, with their sieve and evidence, and the words that are not taken for one.
 */
import './help.ts'
import type { Phrase } from '../src/language/phrases.ts'
import { type Cue, cuesOf } from '../src/statements/cues/find-cues.ts'
import type { Mention } from '../src/statements/entities/mention.ts'
import { sceneOf } from '../src/statements/scene.ts'
import { explainStatements } from '../src/statements/statements.ts'
import { vocabularyOf } from '../src/statements/vocabulary.ts'
import { analyzed, lexicon, lookUp } from './statement-labels.ts'

const body = process.argv.slice(2).join(' ').replaceAll('\\n', '\n')
if (body === '') {
  process.stderr.write("Give a text: npm run -s sentence -- '森さんは「行く」と話した。'\n")
  process.exit(1)
}

const print = (line: string) => process.stdout.write(`${line}\n`)
const surfaces = (morphemes: Phrase['morphemes']) => morphemes.map(({ surface }) => surface).join('')

const mentionNote = (mention: Mention | null) =>
  mention === null ? [] : [`${mention.kind} ${mention.name}${mention.sure ? '' : '?'}`]

function cueNotes(cues: readonly Cue[], at: number): string[] {
  return cues
    .filter(({ predicate }) => predicate === at)
    .map(({ by, form, complement, passive, held }) => {
      const marks = [passive ? 'passive' : [], held === true ? 'held' : []].flat()
      return ['cue:', by, form, ...marks, `words end at ${complement}`].join(' ')
    })
}

const article = analyzed('text', body)
const vocabulary = vocabularyOf(lexicon, lookUp)
const scene = sceneOf(article, vocabulary)
for (const line of scene.lines) {
  print(`\n${body.slice(line.start, line.end).trim()}${line.within === null ? '' : '  (inside a quotation)'}`)
  const cues = cuesOf(line, vocabulary)
  for (const [at, phrase] of line.phrases.entries()) {
    const kinds = phrase.morphemes.map(({ pos, detail }) => (detail === '*' ? pos : `${pos}-${detail}`)).join(' ')
    const notes = [...mentionNote(scene.at(line, at)), ...cueNotes(cues, at)]
    print(`  ${at}  ${surfaces(phrase.content)} | ${phrase.tail} | ${phrase.mark}  [${kinds}]  ${notes.join('; ')}`)
  }
}

print('')
const [explained] = explainStatements([article], { lexicon, lookUp })
for (const { speaker, text, rule, evidence, passedOver } of explained?.statements ?? []) {
  print(`${speaker ?? '(nobody)'}: ${text}  ‹${rule}›`)
  print(`  evidence: ${evidence.map(({ start, end }) => body.slice(start, end)).join(' … ') || '—'}`)
  for (const { start, end, why } of passedOver) print(`  passed over: ${body.slice(start, end)} (${why})`)
}
for (const { start, end, reason } of explained?.candidates ?? [])
  print(`not taken: ${body.slice(start, end)}  ‹${reason}›`)
