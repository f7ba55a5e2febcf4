import { expect, test } from 'vitest'
import { parse } from './held.ts'
import { paragraphs, type Shape, shapes, title } from './shapes-cases.ts'

const filled = ({ page }: Shape) => page.replaceAll('@', title).replace('$', paragraphs.join('\n\n'))

test.each(shapes)('tells the facts of $name', async shape => {
  const { articles } = await parse('a.txt', filled(shape))
  const [article] = articles
  const told = {
    outlet: article?.outlet,
    ...('carrier' in shape && { carrier: article?.carrier }),
    ...('authors' in shape && { authors: article?.authors }),
    ...('published' in shape && { published: article?.published }),
  }
  const { name: _, page: __, ...facts } = shape
  expect(told).toEqual(facts)
})
