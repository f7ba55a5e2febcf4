import { expect, test } from 'vitest'
import { openMorphology } from '../../src/language/analyzer.ts'
import { phrasesOf } from '../../src/language/phrases.ts'

const { analyze, lookUp } = await openMorphology()

test('a surface is looked up as all words that it can be', () => {
  const roles = lookUp('山下').map(({ category, subcategory }) => `${category} ${subcategory}`)
  expect(roles).toContain('人名 姓')
  expect(roles).toContain('地域 一般')
})

test('a surface that the dictionary does not contain, or only begins with, is no word', () => {
  expect(lookUp('榛葉木')).toEqual([])
  expect(lookUp('')).toEqual([])
})

const contentsIn = (text: string) =>
  phrasesOf(analyze(text)).map(({ content }) => content.map(({ surface }) => surface).join(''))

test('signs join foreign names, and nothing else', () => {
  expect(contentsIn('ジャン=クロードは')).toEqual(['ジャン=クロード'])
  expect(contentsIn('佐藤=写真は')).not.toContain('佐藤=写真')
})

test('two bodies beside each other are two phrases', () => {
  expect(contentsIn('読売新聞・朝日新聞は')).toEqual(['読売新聞', '朝日新聞'])
})
