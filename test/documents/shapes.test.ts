import { expect, test } from 'vitest'
import { parse } from './held.ts'
import { pageOf, shapes, title } from './shapes.ts'

test.each(shapes)('finds the facts of $name', async shape => {
  const { name: _, page: __, ...facts } = shape
  const [article] = (await parse('a.txt', pageOf(shape))).articles
  const told = {
    outlet: article?.outlet,
    carrier: article?.carrier,
    authors: article?.authors,
    published: article?.published,
  }
  expect(told).toMatchObject(facts)
  if (shape.page.includes('@')) expect(article?.title).toBe(title)
})
