import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Half } from '../half.ts'
import {
  collectionFile,
  type Labelled,
  type Material,
  newsOf,
  openFolder,
  plain,
  setFolder,
  trainOf,
} from './material.ts'

/** An article as a line of a set's file. */
interface Line {
  readonly url?: string
  readonly title?: string
  readonly text: string
}

/** A question with a test for the lines that hold its answer. */
interface Redaction {
  readonly labelled: Labelled
  readonly isHome: (line: Line, file: string) => boolean
}

const sentence = /[^。\n]*(?:。[」』）]?|\n|$)/g

/** A text without the sentences that hold one of the answers. */
const withoutAnswers = (text: string, answers: readonly string[]): string =>
  text.replace(sentence, one => (answers.some(answer => plain(one).includes(answer)) ? '' : one))

/** Copies files of articles without the answers to the questions; gives back their folder. */
function redact(files: readonly string[], redactions: readonly Redaction[]): string {
  const hash = createHash('sha256')
    .update(redactions.map(({ labelled }) => labelled.id).join('\n'))
    .digest('hex')
  const folder = join(tmpdir(), 'dedokoro-redacted', hash.slice(0, 16))
  mkdirSync(folder, { recursive: true })
  for (const file of files) {
    const name = file.slice(file.lastIndexOf('/') + 1)
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(raw => {
        const line: Line = JSON.parse(raw)
        const answers = redactions.flatMap(({ isHome, labelled }) => (isHome(line, name) ? labelled.answers : []))
        return JSON.stringify({ ...line, text: withoutAnswers(line.text, answers.map(plain)) })
      })
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  }
  return folder
}

const openRedacted = async (
  name: string,
  files: readonly string[],
  redactions: readonly Redaction[],
): Promise<Material> => ({
  name: `${name}, redacted`,
  coverage: await openFolder(redact(files, redactions)),
  questions: redactions.map(({ labelled }) => labelled),
})

/**
 * A set of news questions over the same articles without the sentences that answer: the subject is there, what is asked of
 * it is not told.
 */
export function openRedactedNews(name: string, half: Half): Promise<Material> {
  const folder = join(setFolder(name), 'docs')
  const files = readdirSync(folder)
    .filter(file => file.endsWith('.jsonl'))
    .map(file => join(folder, file))
  const redactions = newsOf(name, half).flatMap(({ labelled, gold = [] }): Redaction[] =>
    labelled.answers.length === 0
      ? []
      : [
          {
            labelled,
            isHome: ({ text }, file) =>
              gold.some(({ doc, contains }) => file.startsWith(doc) && plain(text).includes(plain(contains))),
          },
        ],
  )
  return openRedacted(name, files, redactions)
}

/** The same of the encyclopedia. */
export function openRedactedTrain(from: number, to: number): Promise<Material> {
  const redactions = trainOf(from, to).map(
    ({ labelled, urls }): Redaction => ({ labelled, isHome: ({ url }) => urls.includes(url ?? '') }),
  )
  return openRedacted('encyclopedia', [collectionFile], redactions)
}
