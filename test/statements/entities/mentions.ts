import type { Mention } from '../../../src/statements/entities/mention.ts'
import { sceneOf } from '../../../src/statements/scene.ts'
import { vocabularyOf } from '../../../src/statements/vocabulary.ts'
import { articleOf, lexicon, lookUp } from '../read.ts'

const vocabulary = vocabularyOf(lexicon, lookUp)

/** The mentions of a text, in order. */
export const mentionsIn = (body: string): readonly Mention[] =>
  sceneOf(articleOf(body), vocabulary).placed.map(({ mention }) => mention)

/** Kind and name of each mention, as `person 浜口豊`. */
export const namedIn = (body: string): readonly string[] =>
  mentionsIn(body).map(({ kind, name, label }) => `${kind} ${kind === 'person' || kind === 'body' ? name : label}`)
