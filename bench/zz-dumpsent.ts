import { writeFileSync } from 'node:fs'
import { readAsked } from '../src/answer/asked.ts'
import { viewPassage } from '../src/answer/passage-view.ts'
import { formOf } from '../src/answer/question-form.ts'
import { sentenceFeatureNames, sentenceRows } from '../src/answer/sentence-features.ts'
import { openTrain, plain } from './learning/material.ts'
import { extra } from './zz-extra.ts'
import { open } from './zz-open.ts'

const ex = Object.values(extra)
const row = (v: any, asked: any) =>
  sentenceRows(v, asked).map((r, at) => [
    ...r,
    ...ex.map(f => f({ asked, passage: v, at, sentence: v.sentences[at]! })),
  ])
const [, , out, ...keys] = process.argv
const sets: any = {}
for (const key of keys) {
  const m =
    key === 'qa'
      ? await openTrain(0, Number(process.env.QA ?? 5000))
      : key === 'qh'
        ? await openTrain(13000, 15000)
        : await open(key)
  const list: any[] = []
  for (const q of m.questions) {
    if (q.answers.length === 0) continue
    const question = q.question.normalize('NFKC')
    const form = formOf(question, m.coverage.lexicon)
    const found = await m.coverage.search(form.searched, { limit: 30, wanted: form.wanted })
    const ranked = found.ranked.find(r => q.isRight(r.article, r.passage))
    if (!ranked) continue
    const asked = readAsked(question, { form, found, coverage: m.coverage })
    const v = viewPassage(ranked, asked)
    const art = ranked.article
    const rows = row(v, asked)
    list.push({
      id: q.id,
      question,
      type: asked.type,
      attr: asked.terms[asked.attribute]?.text,
      sent: {
        rows: rows.map(r => [...r].map(x => Math.round(x * 1e4) / 1e4)),
        right: v.sentences.map(s =>
          q.answers.some(a => plain(art.body.slice(s.start, s.end)).includes(plain(a))) ? 1 : 0,
        ),
        len: v.sentences.map(s => s.end - s.start),
        listing: v.sentences.map(s => (s.isListing ? 1 : 0)),
        ...(key.startsWith('q') ? {} : { text: v.sentences.map(s => s.text) }),
      },
    })
  }
  sets[key] = list
  console.error(key, list.length)
}
writeFileSync(out!, JSON.stringify({ names: [...sentenceFeatureNames, ...Object.keys(extra)], sets }))
