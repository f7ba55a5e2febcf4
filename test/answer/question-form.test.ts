import { beforeAll, expect, test } from 'vitest'
import { formOf } from '../../src/answer/question-form.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'
import type { Lexicon } from '../../src/model.ts'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await readLexicon()
})

test('every form matches its own examples and none of its counterexamples', () => {
  expect(lexicon.questions.forms.length).toBeGreaterThan(5)
  const misread = lexicon.questions.forms.flatMap(({ kind, examples, not }) => [
    ...examples
      .flatMap(example => [example, `${example}？`, `${example}！`])
      .map(example => ({ example, type: formOf(example.normalize('NFKC'), lexicon).type }))
      .filter(({ type }) => type !== kind),
    ...not
      .map(example => ({ example, type: formOf(example.normalize('NFKC'), lexicon).type }))
      .filter(({ type }) => type === kind),
  ])
  expect(misread).toEqual([])
})
