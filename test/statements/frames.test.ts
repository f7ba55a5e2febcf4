import { expect, test } from 'vitest'
import { articleOf, findIn, lexicon } from './read.ts'

test.each(lexicon.frames.map(({ example, verbs }) => [example.text, example, verbs] as const))(
  'the example of a frame is read as it says: %s',
  (text, { speaker, words }, verbs) => {
    const found = findIn(articleOf(text)).statements.map(statement => [statement.speaker, statement.text])
    expect(found).toEqual(words === null ? [] : [[speaker, words]])
    // Without its last kana a verb is found in most of its forms.
    expect(verbs.filter(verb => text.includes(verb.replace(/(?:する|.)$/, '')))).not.toEqual([])
  },
)
