import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readWhole, saveWhole } from '../../src/files/whole-file.ts'
import { openAnalyzer } from '../../src/language/analyzer.ts'
import { openSynonyms } from '../../src/search/synonyms.ts'
import { writeFolder } from '../fakes/opened.ts'

const content = Buffer.from('港の灯台\n'.repeat(100))
const version = 7

async function saved(): Promise<string> {
  const file = join(await writeFolder({}), 'below', 'a.file')
  await saveWhole(file, version, content)
  return file
}

test('what was saved can be read, and no other file remains', async () => {
  const file = await saved()
  expect(await readWhole(file, version)).toEqual(content)
  await saveWhole(file, version, Buffer.from(''))
  expect(await readWhole(file, version)).toEqual(Buffer.from(''))
  expect(await readdir(join(file, '..'))).toEqual(['a.file'])
})

test('a file that is truncated, extended or changed in any byte is invalid, and so is another version', async () => {
  const file = await saved()
  const bytes = await readFile(file)
  const spoilt = [
    ...Array.from(bytes, (byte, at) => Buffer.from(bytes).fill(byte ^ 1, at, at + 1)),
    ...[0, 1, 43, 44, bytes.length - 1].map(length => bytes.subarray(0, length)),
    Buffer.concat([bytes, Buffer.from(' ')]),
  ]
  for (const one of spoilt) {
    await writeFile(file, one)
    expect(await readWhole(file, version)).toBeNull()
  }
  await writeFile(file, bytes)
  expect([await readWhole(file, version), await readWhole(file, version + 1)]).toEqual([content, null])
  expect(await readWhole(join(file, 'none'), version)).toBeNull()
})

test('if a file cannot be saved, the old one stays', async () => {
  const file = await saved()
  await expect(saveWhole(join(file, 'below'), version, content)).rejects.toThrow()
  expect(await readWhole(file, version)).toEqual(content)
})

test('a damaged synonym file is rebuilt, and files of other versions are removed', async () => {
  const cache = await writeFolder({ 'synonyms-1.0.0-1.tsv': '\t港\t', 'keep.txt': '' })
  const analyze = openAnalyzer()
  const whole = await openSynonyms(cache, analyze)
  const words = ['社長', '病院', '船', '原発', 'コロナ']
  const found = words.map(word => whole(word))
  expect(found.flat().length).toBeGreaterThan(0)
  const names = await readdir(cache)
  expect(names.filter(name => name.startsWith('synonyms-')).length).toBe(1)
  expect(names).toContain('keep.txt')
  const file = join(cache, names.find(name => name.startsWith('synonyms-')) ?? '')
  const bytes = await readFile(file)
  await truncate(file, Math.floor(bytes.length / 2))
  const again = await openSynonyms(cache, analyze)
  expect(words.map(word => again(word))).toEqual(found)
  expect((await readFile(file)).equals(bytes)).toBe(true)
})
