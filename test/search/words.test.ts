import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import kuromoji from 'kuromoji'
import { expect, test } from 'vitest'
import { openAnalyzer } from '../../src/language/analyzer.ts'
import { openAllBundled } from '../fakes/opened.ts'

const dicPath = join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict')

const openKuromoji = () =>
  new Promise<kuromoji.Tokenizer<kuromoji.IpadicFeatures>>((resolve, reject) =>
    kuromoji.builder({ dicPath }).build((error, tokenizer) => (error ? reject(error) : resolve(tokenizer))),
  )

const written = [
  '港の橋は、60年前に架けられた。',
  'すもももももももものうち',
  'スペースXの次世代ロケットが打ち上げに成功したという。',
  'うああああああああああああああああああああ！？…',
  'ABC def 123.45%の株価、前日比-0.5ポイント',
  '外国人参政権をめぐる東京特許許可局の隣の客はよく柿食う客だ',
]

test('words and their features are those of kuromoji itself', async () => {
  const [analyze, tokenizer, { articles }] = await Promise.all([openAnalyzer(), openKuromoji(), openAllBundled()])
  const bodies = [...articles.values()].flatMap(({ body, sentences }) =>
    sentences.map(({ start, end }) => body.slice(start, end)),
  )
  // kuromoji sees what it is given: other forms of characters, and pairs of surrogates, are not for it.
  const texts = [...written, ...bodies].filter(text => text === text.normalize('NFKC') && !/[\ud800-\udfff]/.test(text))
  expect(texts.length).toBeGreaterThan(100)
  for (const text of texts) {
    const found = analyze(text).map(({ surface, start, pos, detail, category, reading, base }) => {
      return { surface, start, pos, detail, category, reading, base }
    })
    const expected = tokenizer.tokenize(text).map(token => ({
      surface: token.surface_form,
      start: token.word_position - 1,
      pos: token.pos,
      detail: token.pos_detail_1,
      category: token.pos_detail_2,
      reading: token.word_type === 'KNOWN' && token.reading !== '*' ? (token.reading ?? null) : null,
      base: token.basic_form === '*' ? token.surface_form : token.basic_form,
    }))
    expect(found).toEqual(expected)
  }
})
