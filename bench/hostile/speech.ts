import type { Generator } from './generators.ts'

const article = (body: string) => `---\ntitle: 市長たちの会見\noutlet: 港新聞\npublished: 2024-10-05\n---\n${body}\n`
const each = (count: number, make: (at: number) => string) =>
  Array.from({ length: Math.ceil(count) }, (_, at) => make(at)).join('')
/** Two kanji that name somebody; there are thousands of pairs. */
const name = (at: number) =>
  `${[...'佐鈴高田伊渡山中小加吉大松井木林清斎'][at % 18]}${[...'藤木橋中辺本村林沢野原島谷川岡石崎森'][Math.floor(at / 18) % 18]}`

type Made = readonly [name: string, make: (units: number) => string]

const speech: readonly Made[] = [
  ['numbered mayors', n => article(each(n / 20, at => `佐藤${at}市長は「港${at}を直す」と述べた。`))],
  ['many speakers', n => article(each(n / 20, at => `${name(at)}拓也市長は「港を直す」と述べた。`))],
  [
    'many speakers in one sentence',
    n => article(`${each(n / 8, at => `${name(at)}拓也氏、`)}が「港を直す」と述べた。`),
  ],
  ['one speaker', n => article('大森拓也市長は「港を直す」と述べた。'.repeat(n / 20))],
  ['quotations without a speaker', n => article('「港を直す」「船を増やす」。'.repeat(n / 12))],
  ['quotations within each other', n => article(`大森市長は${'「港を『'.repeat(n / 8)}と述べた。`)],
  [
    'he and she',
    n => article(each(n / 20, at => `${name(at)}拓也氏が来た。同氏は「港だ」と語った。彼は「船だ」と話した。`)),
  ],
  [
    'bodies with short forms',
    n => article(each(n / 20, at => `港湾協会${at}（ABC）は「直す」と発表した。ABCによると港は古い。`)),
  ],
  ['long names of bodies', n => article(`${'港湾局埠頭課'.repeat(n / 6)}（AA）は「直す」と発表した。`)],
  ['an interview', n => article(each(n / 20, at => `――港${at}をどう見ますか。\n「古いと思います」\n`))],
  ['a dialogue', n => article('記者：港は古いですか。\n市長：はい、古いです。\n'.repeat(n / 20))],
  ['according to', n => article(each(n / 20, at => `${name(at)}拓也氏によると、港は来春に直る。`))],
  ['days', n => article(each(n / 20, at => `${(at % 28) + 1}日の会見で大森拓也市長は「港${at}を直す」と述べた。`))],
  ['clauses without an end', n => article(`大森市長は${'港が古いので、'.repeat(n / 8)}直すと述べた。`)],
  ['verbs', n => article(`大森市長は${'述べて語って話して'.repeat(n / 9)}と述べた。`)],
]

export const speechGenerators: readonly Generator[] = speech.map(([name, make]) => ({ name, path: 'speech.md', make }))
