import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mutations } from '../bench/mutate/mutations.ts'
import { repository } from './fakes/repository.ts'

test.each(mutations)('$room: “$rule” can be switched off', ({ file, find, replace, tests }) => {
  const text = readFileSync(join(repository, file), 'utf8')
  expect(text.split(find)).toHaveLength(2)
  expect(replace).not.toBe(find)
  for (const path of tests) expect(existsSync(join(repository, path)), path).toBe(true)
})
