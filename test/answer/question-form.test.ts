import { beforeAll, expect, test } from 'vitest'
import { openAttributes } from '../../src/answer/attribute.ts'
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

test('every attribute is read from its own example, whatever asks for it', () => {
  const { attributes } = lexicon.questions
  const find = openAttributes(attributes)
  const misread = attributes.filter(({ counters, told, example }) => {
    const asked = [example, example.replace(/(?:は|って)?(?:誰|どこ)?$/, 'を教えて')]
    return asked.some(one => {
      const read = find(one)
      return read?.told?.source !== (told && new RegExp(told, 'u').source) || read?.counters !== counters
    })
  })
  expect(misread).toEqual([])
})

test('every event is asked for by its example and told by its own words alone', () => {
  const misread = lexicon.questions.events.filter(event => {
    const { events } = formOf(event.example, lexicon)
    const tells = (text: string) => events.some(told => told.test(text))
    return events.length === 0 || !tells(event['told-by']) || tells(event['not-told-by'])
  })
  expect(misread).toEqual([])
})

test('a counter that is asked with asks how many, whichever it is', () => {
  expect(formOf('船は何馬力', lexicon)).toMatchObject({ type: 'how-many', wanted: { counters: ['馬力', 'ps', 'hp'] } })
})

test.each([
  ['a word inside another', 'この橋は大丈夫って'],
  ['a thing that is no more than mentioned', '市長の妻が鐘を鳴らした理由は'],
])('%s is not an attribute', (_, question) => {
  expect(formOf(question, lexicon).toldBy).toBeNull()
})
