import { expect, test } from 'vitest'
import type { Coverage } from '../../src/model/coverage.ts'
import type { Wanted } from '../../src/model/search.ts'
import { openDocuments } from '../fakes/opened.ts'

/** A piece, its title before a bar. */
const piece = (written: string): string => {
  const [title = '', body = ''] = written.includes('|') ? written.split('|') : ['港', written]
  return `---\ntitle: ${title}\n---\n${body}\n`
}

/** Coverage of these pieces in their order, beside two on nothing that is asked. */
const coverageOf = (...pieces: readonly string[]): Promise<Coverage> => {
  const all = [...pieces, '山|山では雪が降った。', '川|川では魚が跳ねた。']
  return openDocuments(Object.fromEntries(all.map((one, n) => [`${n}.md`, piece(one)])))
}

/** What is found, best first: the words that match, and the beginning of the passage. */
const found = async (coverage: Coverage, question: string, wanted?: Wanted) =>
  (await coverage.search(question, { limit: 9, ...(wanted && { wanted }) })).ranked.map(
    ({ article, passage, sentences }) => ({
      text: article.body.slice(passage.start, passage.end),
      title: article.title,
      words: sentences.flatMap(({ terms }) =>
        terms.filter(({ match }) => match >= 0).map(({ start, end }) => article.body.slice(start, end)),
      ),
    }),
  )

const date: Wanted = { kinds: ['date'], counters: [], count: 1 }
const yen: Wanted = { kinds: ['number'], counters: ['円'], count: 1 }

// The worse one stands first, so that it stays there where nothing tells them apart.
test.each<[string, string, string, string, Wanted?]>([
  ['pairs of characters of the question', '港区の船', '船は区域空港に着いた。', '船は空港区域に着いた。'],
  ['three characters in a row', '船の型番 RXQ', '船の型番はwrxwだ。予備はwxqwだ。', '船の型番はwrxqwだ。予備はwvwだ。'],
  ['a kanji of the question', '鐘 滅ぼす', '鐘の興亡を見た。', '鐘の滅亡を見た。'],
  ['the number of the question', '桟橋 補修 80', '補修の客が来た。桟橋だ。', '80番の客が来た。桟橋だ。'],
  ['words side by side', '桟橋 補修', '補修の人は桟橋で来た。', '人は桟橋に補修で来た。'],
  [
    'the words in one sentence',
    '桟橋 補修',
    '桟橋の人は朝に寝た。客は昼に補修した。',
    '桟橋の人は朝に補修した。客は昼に寝た。',
  ],
  [
    'a day beside the words',
    '桟橋の補修が終わったのは',
    '桟橋の補修は5人で終わった。',
    '桟橋の補修は5月に終わった。',
    date,
  ],
  ['the unit asked for', '桟橋の工費', '桟橋の工費は5年分だった。', '桟橋の工費は5億円だった。', yen],
  ['a word in the title', '桟橋 補修', '広場|補修は朝に終わった。桟橋だ。', '桟橋|補修は朝に終わった。'],
  ['more of the words', '灯台 箱 人 町', '岸|灯台と灯台。灯台の灯台。', '岸|箱がある。人が町にいる。'],
])('the passage with %s ranks first', async (_, question, worse, better, wanted) => {
  const [first, second] = await found(await coverageOf(worse, better), question, wanted)
  const body = (one: string) => one.split('|').at(-1)
  expect([first?.text, second?.text]).toEqual([body(better), body(worse)])
})

const stretch = (length: number, place: string): string =>
  Array.from({ length }, (_, n) => `${place}には${n + 1}番目の箱が置かれ、人が順に並んで待った。`).join('')

test('a passage inherits what earlier passages and the beginning of its article name', async () => {
  const beside = await coverageOf(
    `丘|${stretch(18, '広場')}\n\n${stretch(18, '校庭')}\n\n${stretch(18, '補修')}`,
    `岸|${stretch(18, '社殿')}\n\n${stretch(18, '桟橋')}\n\n${stretch(18, '補修')}`,
  )
  const lead = await coverageOf(
    `丘|${stretch(18, '広場')}\n\n${stretch(90, '社殿')}\n\n${stretch(18, '補修')}`,
    `岸|${stretch(18, '桟橋')}\n\n${stretch(90, '校庭')}\n\n${stretch(18, '補修')}`,
  )
  for (const coverage of [beside, lead]) {
    const titles = (await found(coverage, '桟橋 補修'))
      .filter(({ words }) => words.includes('補修'))
      .map(({ title }) => title)
    expect(titles.indexOf('岸')).toBeGreaterThanOrEqual(0)
    expect(titles.indexOf('岸')).toBeLessThan(titles.indexOf('丘'))
  }
})

test.each([
  ['two letters changed places', 'カミサギ', 'ミカサギを買う。'],
  ['a word of three letters is mistyped', 'ミソン', '店でミシンを買う。'],
  ['a Latin name opens with another vowel', 'Marengo', '船はアマレンゴと呼ぶ。'],
])('nothing is found if %s', async (_, question, text) => {
  expect(await found(await coverageOf(text), question)).toEqual([])
})

test('the kana of a name find the name, not a noun of the same sound', async () => {
  const coverage = await coverageOf('工事が終わった。', '浩二が終わった。')
  const words = (await found(coverage, 'こうじが終わった')).flatMap(one => one.words)
  expect(words).toContain('浩二')
  expect(words).not.toContain('工事')
})

test.each([
  ['a verb that is written otherwise', '旗が揚がった日', '旗が上がった日。', '上がっ'],
  ['a name whose doubled consonant is typed once', 'hatoriの旗', '服部氏が旗を振った。', '服部'],
  ['a number in kanji', '二千三百人の客', '客は2300人だった。', '2300人'],
])('%s is found', async (_, question, text, word) => {
  expect((await found(await coverageOf(text), question))[0]?.words).toContain(word)
})

test('a name is not found inside a longer word that begins with it', async () => {
  const coverage = await coverageOf('日銀の船が来た。')
  const words = async (question: string) =>
    (await coverage.search(question, { limit: 1 })).terms.map(({ text }) => text)
  expect(await words('日本銀行の船')).toContain('日銀')
  expect(await words('東日本銀行員の船')).not.toContain('日銀')
})

test('of very many words, the most informative are searched for', async () => {
  const coverage = await coverageOf('灯台守が港に来た。')
  const many = Array.from({ length: 60 }, (_, n) => `港 部品${n + 100}番`).join(' ')
  const { terms } = await coverage.search(`${many} 灯台守`, { limit: 1 })
  expect(terms.length).toBeLessThanOrEqual(32)
})

test('a number counts as an answer only with the unit asked for', async () => {
  const coverage = await coverageOf('桟橋の工費は5億円で、工期は3年だった。')
  const terms = (await coverage.search('桟橋の工費', { limit: 1, wanted: yen })).ranked.flatMap(({ sentences }) =>
    sentences.flatMap(sentence => sentence.terms),
  )
  expect(terms.some(({ wanted }) => wanted)).toBe(true)
  expect(terms.filter(({ kind, wanted }) => kind === 'number' && wanted)).toHaveLength(1)
  const people: Wanted = { ...yen, counters: ['人'] }
  expect(
    (await coverage.search('桟橋の工費', { limit: 1, wanted: people })).ranked.flatMap(({ sentences }) =>
      sentences.flatMap(sentence => sentence.terms.filter(({ wanted }) => wanted)),
    ),
  ).toEqual([])
})
