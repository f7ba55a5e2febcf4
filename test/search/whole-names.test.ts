import { expect, test } from 'vitest'
import { openDocuments } from '../fakes/opened.ts'

/** Coverage that calls by one name what the lexicon also knows by another. */
const short = {
  'a.md': '---\ntitle: 港\n---\nEUとNASAの船が来た。\n',
  'b.md': '---\ntitle: 丘\n---\n丘に雪が降った。\n',
}
const long = {
  'a.md': '---\ntitle: 港\n---\n欧州連合の船が来た。\n',
  'b.md': '---\ntitle: 丘\n---\n丘に雪が降った。\n',
}

const searched = async (files: typeof short, question: string) =>
  (await (await openDocuments(files)).search(question, { limit: 1 })).terms.map(({ text }) => text)

test.each([
  ['欧州連合の船', short, 'eu'],
  ['航空宇宙局の船', short, 'nasa'],
  ['EUの船', long, '欧州'],
  ['eu船', long, '欧州'],
])('in “%s” the name is searched for as the coverage spells it', async (question, files, name) => {
  expect(await searched(files, question)).toContain(name)
})

test.each([
  ['欧州連合体の船', 'a name whose last word goes on', short, 'eu'],
  ['航空宇宙局面の船', 'a name whose last word is another', short, 'nasa'],
  ['EU2の船', 'Latin letters before a digit', long, '欧州'],
])('in “%s” %s is not that name', async (question, _, files, name) => {
  expect(await searched(files, question)).not.toContain(name)
})
