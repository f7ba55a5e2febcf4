import { existsSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { contentsOf } from '../../src/coverage/contents-of.ts'
import type { Contents } from '../../src/model/contents.ts'
import type { Article } from '../../src/model.ts'
import { harbour } from '../fakes/documents.ts'
import {
  type GoldDocument,
  type GoldQuestion,
  type GoldStatement,
  labelled,
  readLabelLines,
  readLabels,
  sharedSeeds,
} from '../fakes/gold.ts'
import { openAll, openAllBundled, openDocuments, openOnce, reply } from '../fakes/opened.ts'

const plain = (text: string | null): string => (text ?? '').normalize('NFKC').replace(/\s+/g, '')
const has = (text: string | null, part: string): boolean => plain(text).includes(plain(part))

let raw: Contents
beforeAll(async () => {
  if (existsSync(sharedSeeds)) raw = await openAll(sharedSeeds)
})

const articlesOf = (doc: string): Article[] =>
  [...raw.articles.values()].filter(({ document }) => document.startsWith(doc))
const documentsLabelled = () => readLabels<GoldDocument[]>('articles.json')

/** Share of the items that fit, with those that do not in the message. */
function expectShare<T>(
  items: readonly T[],
  floor: number,
  check: { fits: (item: T) => boolean; name: (item: T) => string },
) {
  const missed = items.filter(item => !check.fits(item))
  const share = 1 - missed.length / items.length
  expect(items.length).toBeGreaterThan(0)
  expect(share, `not so: ${missed.map(check.name).join(', ')}`).toBeGreaterThanOrEqual(floor)
}

function expectSlices(coverage: Contents): void {
  for (const { article, start, end, sentences } of coverage.passages) {
    const body = coverage.articles.get(article)?.body ?? ''
    expect(0 <= start && start < end && end <= body.length).toBe(true)
    expect([sentences[0]?.start, sentences.at(-1)?.end]).toEqual([start, end])
  }
  for (const { article, passage, start, end, text, cue, speaker } of coverage.statements) {
    const body = coverage.articles.get(article)?.body ?? ''
    expect(body.slice(start, end)).toBe(text)
    expect(0 <= cue.start && cue.end <= body.length).toBe(true)
    if (speaker !== null) expect(body.slice(cue.start, cue.end), text).not.toBe('')
    const place = coverage.passages.find(({ id }) => id === passage)
    expect(place?.article).toBe(article)
  }
}

test('every passage is a slice of its article between sentence ends, and every statement equals its slice', async () => {
  const bundled = await openAllBundled()
  expect(bundled.passages.length).toBeGreaterThan(10)
  expectSlices(bundled)
})

test('every sentence of an article is in exactly one passage, in order', async () => {
  const bundled = await openAllBundled()
  for (const article of bundled.articles.values()) {
    const passages = bundled.passages.filter(passage => passage.article === article.id)
    expect(passages.flatMap(({ sentences }) => sentences)).toEqual(article.sentences)
  }
})

test('the same documents give the same ids, passages and statements', async () => {
  const open = async () => contentsOf(await openDocuments({ 'harbour.md': harbour }))
  const [one, other] = [await open(), await open()]
  expect(one).not.toBe(other)
  expect([...one.articles.keys()]).toEqual([...other.articles.keys()])
  expect(one.passages).toEqual(other.passages)
  expect(one.statements).toEqual(other.statements)
})

labelled('passages and statements of the raw documents are slices too', [], () => {
  expect(raw.passages.length).toBeGreaterThan(20)
  expect(raw.statements.length).toBeGreaterThan(30)
  expectSlices(raw)
})

labelled('every labelled article is found whole, with its title and facts', ['articles.json'], () => {
  for (const { doc, articles } of documentsLabelled()) {
    for (const wanted of articles) {
      const found = articlesOf(doc).find(({ body }) => has(body, wanted.starts ?? ''))
      expect(has(found?.body ?? null, wanted.ends ?? ''), `${doc} ${wanted.title}`).toBe(true)
      if (wanted.title !== undefined) expect(plain(found?.title ?? null)).toBe(plain(wanted.title))
      expect(has(found?.outlet ?? null, wanted.outlet ?? ''), `${doc} ${found?.outlet}`).toBe(true)
      expect(found?.published?.slice(0, 10) ?? null).toBe(wanted.published?.slice(0, 10) ?? null)
    }
    expect(articlesOf(doc)).toHaveLength(articles.length)
  }
})

labelled('no noise stands in a passage', ['articles.json'], () => {
  for (const { doc, noise = [] } of documentsLabelled()) {
    const words = articlesOf(doc)
      .map(({ body }) => body)
      .join('\n')
    expect(noise.filter(one => has(words, one))).toEqual([])
  }
})

labelled('what was left out of the raw documents can be looked at', ['articles.json'], () => {
  for (const { doc, noise = [] } of documentsLabelled()) {
    const left = raw.dropped.filter(({ document }) => document.startsWith(doc)).map(({ text }) => text)
    expectShare(noise, 0.9, { fits: one => has(left.join('\n'), one), name: one => one })
  }
})

labelled('at least 90 % of the labelled statements are found under their speaker', ['statements.jsonl'], () => {
  expectShare(readLabelLines<GoldStatement>('statements.jsonl'), 0.9, {
    fits: ({ doc, speaker, text }) =>
      raw.statements.some(
        said =>
          articlesOf(doc).some(({ id }) => id === said.article) &&
          (has(said.text, text) || (has(text, said.text) && plain(said.text).length >= 0.6 * plain(text).length)) &&
          [said.speaker, ...said.aliases].some(name => name !== null && (has(name, speaker) || has(speaker, name))),
      ),
    name: ({ id }) => id,
  })
})

interface ToldHit {
  readonly passage: string
  readonly article: { readonly document: string }
}
const questions = () => readLabelLines<GoldQuestion>('questions.jsonl')
const ask = async ({ question }: GoldQuestion) => reply(await openOnce(sharedSeeds), `/ask question:${question}`)

labelled(
  'at least 90 % of the labelled questions have a right passage first, 95 % among the first three',
  ['questions.jsonl'],
  async () => {
    const answerable = questions().filter(({ type }) => type !== 'no-answer')
    const hits = new Map<GoldQuestion, readonly ToldHit[]>()
    for (const asked of answerable) hits.set(asked, ((await ask(asked)).record.hits ?? []) as readonly ToldHit[])
    const rightWithin = (asked: GoldQuestion, most: number) =>
      (hits.get(asked) ?? [])
        .slice(0, most)
        .some(hit =>
          asked.gold.some(({ doc, contains }) => hit.article.document.startsWith(doc) && has(hit.passage, contains)),
        )
    expectShare(answerable, 0.9, { fits: asked => rightWithin(asked, 1), name: ({ id }) => id })
    expectShare(answerable, 0.95, { fits: asked => rightWithin(asked, 3), name: ({ id }) => id })
  },
)

labelled('questions that the raw documents do not answer are missed', ['questions.jsonl'], async () => {
  const unanswerable = questions().filter(({ type }) => type === 'no-answer')
  const kinds = new Map<GoldQuestion, string>()
  for (const asked of unanswerable) kinds.set(asked, (await ask(asked)).kind)
  expectShare(unanswerable, 0.8, { fits: asked => kinds.get(asked) === 'nothing-found', name: ({ id }) => id })
})
