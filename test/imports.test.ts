import { expect, test } from 'vitest'
import { importsIn } from './fakes/imports.ts'

const found = (text: string) => importsIn({ file: 'src/search/index.ts', text }).map(({ from: _, ...rest }) => rest)
const plain = { own: true, types: false, late: false }

test.each([
  ["import { a } from '../answer/a.ts'", { ...plain, to: 'src/answer/a.ts' }],
  ["import {\n  a,\n  type B,\n} from './a.ts'", { ...plain, to: 'src/search/a.ts' }],
  ["import * as v from 'valibot'", { ...plain, to: 'valibot', own: false }],
  ["import kuromoji, { type Token } from 'kuromoji'", { ...plain, to: 'kuromoji', own: false }],
  ["import 'dotenv/config'", { ...plain, to: 'dotenv/config', own: false }],
  ['import { a } from "../answer/a.ts"', { ...plain, to: 'src/answer/a.ts' }],
  ["export { a } from '../answer/a.ts'", { ...plain, to: 'src/answer/a.ts' }],
  ["export * from '../answer/a.ts'", { ...plain, to: 'src/answer/a.ts' }],
  ["import type { A } from '../../commands/a.ts'", { ...plain, to: 'commands/a.ts', types: true }],
  ["import { type A, type B } from './a.ts'", { ...plain, to: 'src/search/a.ts', types: true }],
  ["  const a = await import('../answer/a.ts')", { ...plain, to: 'src/answer/a.ts', late: true }],
  ["const a = require('minisearch')", { ...plain, to: 'minisearch', own: false, late: true }],
])('%s is recognized as an import', (text, expected) => {
  expect(found(text)).toEqual([expected])
})

test.each(["// from './a.ts'", "const text = 'import of goods'", 'important(5)'])('%s is not an import', text => {
  expect(found(text)).toEqual([])
})
