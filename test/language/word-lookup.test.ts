import { expect, test } from 'vitest'
import { openMorphology } from '../../src/language/analyzer.ts'
import { phrasesOf } from '../../src/language/phrases.ts'

const { analyze, lookUp } = await openMorphology()

test('looking up a surface form gives every word that it can be', () => {
  const roles = lookUp('山下').map(({ category, subcategory }) => `${category} ${subcategory}`)
  expect(roles).toContain('人名 姓')
  expect(roles).toContain('地域 一般')
})

test('a surface form that the dictionary does not contain, or contains only as a prefix, is not a word', () => {
  expect(lookUp('榛葉木')).toEqual([])
  expect(lookUp('')).toEqual([])
})

const contentsIn = (text: string) =>
  phrasesOf(analyze(text)).map(({ content }) => content.map(({ surface }) => surface).join(''))

test('signs join foreign names and nothing else', () => {
  expect(contentsIn('ジャン=クロードは')).toEqual(['ジャン=クロード'])
  expect(contentsIn('佐藤=写真は')).not.toContain('佐藤=写真')
})

test('two organizations side by side are two phrases', () => {
  expect(contentsIn('読売新聞・朝日新聞は')).toEqual(['読売新聞', '朝日新聞'])
})
