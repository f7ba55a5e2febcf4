import { writeFileSync } from 'node:fs'
import { readAsked } from '../src/answer/asked.ts'
import { candidatesOf, passageFeatureNames, passageFeatures } from '../src/answer/passage-features.ts'
import { type PassageView, shareOf, viewPassage } from '../src/answer/passage-view.ts'
import { formOf } from '../src/answer/question-form.ts'
import { sentenceFeatureNames, sentenceRows } from '../src/answer/sentence-features.ts'
import { openTrain, plain } from './learning/material.ts'
import { open } from './zz-open.ts'

const [, , out, ...keys] = process.argv
const qaN = 3000
let short = false
let seed = 1
const rnd = () => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff
  return seed / 0x7fffffff
}
export const extras: Record<string, (x: any) => number> = {
  share: ({ view }) => view.ranked.share,
  ...Object.fromEntries(
    [
      'base',
      'charBigrams',
      'charTrigrams',
      'kanji',
      'wholes',
      'orderedBigrams',
      'bestSentence',
      'answerInSentence',
      'titleShare',
    ].map(n => [
      `f_${n}`,
      ({ view, all }: any) =>
        n === 'base'
          ? Math.log((view.ranked.shares.base + 1e-3) / Math.max(...all.map((v: any) => v.ranked.shares.base + 1e-3)))
          : (view.ranked.shares[n] ?? 0),
    ]),
  ),
  titlePairs: ({ asked, titleP }) => titleP,
  rarest: ({ asked, place }) => (asked.rarest < 0 ? 0 : place(asked.rarest)),
  rare2: ({ second, place }) => (second < 0 ? 0 : place(second)),
  nameShare: ({ asked, place }) => {
    const w = asked.terms.map((t: any) => (['person', 'place', 'body'].includes(t.kind) ? t.weight : 0))
    const s = w.reduce((a: number, b: number) => a + b, 0)
    return s === 0 ? 1 : w.reduce((a: number, b: number, n: number) => a + b * place(n), 0) / s
  },
  nameText: ({ asked, inText }) => {
    const w = asked.terms.map((t: any) => (['person', 'place', 'body'].includes(t.kind) ? t.weight : 0))
    const s = w.reduce((a: number, b: number) => a + b, 0)
    return s === 0 ? 1 : w.reduce((a: number, b: number, n: number) => a + b * (inText(n) ? 1 : 0), 0) / s
  },
  articleShare: ({ asked, article }) =>
    asked.totalWeight === 0
      ? 0
      : asked.terms.reduce((s: number, t: any, n: number) => s + t.weight * article[n], 0) / asked.totalWeight,
  articleMissing: ({ asked, article }) =>
    Math.max(0, ...asked.terms.map((t: any, n: number) => (t.known ? t.weight * (1 - article[n]) : 0))) /
    Math.max(1, ...asked.terms.map((t: any) => (t.known ? t.weight : 0))),
  textShare: ({ view, asked }) => {
    const h = new Uint8Array(asked.terms.length)
    for (const s of view.sentences) for (let n = 0; n < h.length; n++) if (s.held[n]) h[n] = 1
    return shareOf(h, asked)
  },
  attr: ({ asked, place }) => (asked.attribute < 0 ? 0 : place(asked.attribute)),
  attrWanted: ({ asked, view }) =>
    view.sentences.some((s: any) => s.wanted.length > 0 && s.held[asked.attribute] === 1 && !s.isListing) ? 1 : 0,
  wantedOwn: ({ view }) =>
    Math.max(0, ...view.sentences.filter((s: any) => s.wanted.length > 0 && !s.isListing).map((s: any) => s.own)),
  bestOwn: ({ view }) => view.bestOwn,
  pairOwn: ({ view, asked }) => {
    let b = 0
    for (let i = 0; i + 1 < view.sentences.length; i++) {
      const h = view.sentences[i].held.map((x: number, n: number) => x | view.sentences[i + 1].held[n])
      b = Math.max(b, shareOf(h, asked))
    }
    return Math.max(b, view.bestOwn)
  },
  bestPairs: ({ view }) => Math.max(0, ...view.sentences.map((s: any) => s.pairs)),
  bestKanji: ({ view }) => Math.max(0, ...view.sentences.map((s: any) => s.kanji)),
  tells: ({ asked, view }) =>
    asked.tells !== null && view.sentences.some((s: any) => !s.isListing && asked.tells.test(s.text)) ? 1 : 0,
  said: ({ asked, view }) =>
    asked.type !== 'said'
      ? 0
      : Math.max(
          0,
          ...view.sentences
            .filter(({ start, end }: any) => view.statements.some((x: any) => x.start < end && start < x.end))
            .map((s: any) => s.own),
        ),
  logLen: ({ view }) => Math.log((view.ranked.passage.end - view.ranked.passage.start) / 300),
  position: ({ position }) => Math.min(5, position),
  siblings: ({ view, all }) =>
    Math.log1p(all.filter((v: any) => v !== view && v.ranked.article === view.ranked.article).length),
  siblingTop5: ({ view, all }) =>
    all.slice(0, 5).filter((v: any) => v !== view && v.ranked.article === view.ranked.article).length,
  logSum: ({ logits }) => {
    const m = Math.max(...logits)
    return m + Math.log(logits.reduce((s: number, x: number) => s + Math.exp(x - m), 0))
  },
  rank: ({ view, all }) => Math.log1p(all.indexOf(view)),
  first: ({ view, all }) => (all[0] === view ? 1 : 0),
  verbs: ({ asked, inText }) => {
    const v = asked.terms.flatMap((t: any, n: number) => (t.kind === 'verb' ? [n] : []))
    return v.length === 0 ? 0 : v.filter((n: number) => inText(n)).length / v.length
  },
}
const names = [...passageFeatureNames, ...Object.keys(extras)]
const result: any = { names, sentenceNames: sentenceFeatureNames, sets: {} }
for (const key of keys) {
  const m =
    key === 'qa'
      ? await openTrain(0, qaN)
      : key === 'qh'
        ? await openTrain(14000, 15000)
        : key.startsWith('qs')
          ? await openTrain(6000, 9000)
          : await open(key)
  short = key.startsWith('qs')
  const list: any[] = []
  for (const q of m.questions) {
    if (q.answers.length === 0) continue
    let question = q.question.normalize('NFKC')
    let form = formOf(question, m.coverage.lexicon)
    let found = await m.coverage.search(form.searched, { limit: 30, wanted: form.wanted })
    if (short) {
      // Chat names less: blank a share of the terms.
      const chars = [...question]
      const units = question.split('')
      for (const t of found.terms) if (rnd() < 0.35) for (let i = t.start; i < t.end; i++) units[i] = ' '
      question = units.join('')
      form = formOf(question, m.coverage.lexicon)
      found = await m.coverage.search(form.searched, { limit: 30, wanted: form.wanted })
      if (found.terms.length < 2) continue
    }
    if (found.ranked.length === 0) continue
    const asked = readAsked(question, { form, found, coverage: m.coverage })
    const least = 0.05 * found.ranked[0]!.score
    const views = found.ranked
      .filter(r => r.score >= least)
      .map(one => viewPassage(one, asked))
      .filter(({ sentences }) => sentences.some(({ isListing }) => !isListing))
    const cands = candidatesOf(views, asked)
    const known = asked.terms.map((t, n) => [t.known ? t.weight : 0, n] as const).sort((a, b) => b[0] - a[0])
    const second = known[1]?.[1] ?? -1
    const byArticle = new Map<any, PassageView[]>()
    for (const v of views) byArticle.set(v.ranked.article, [...(byArticle.get(v.ranked.article) ?? []), v])
    const articleHeld = new Map<any, number[]>()
    for (const [a, vs] of byArticle)
      articleHeld.set(
        a,
        asked.terms.map((_, n) =>
          vs.some(v => v.ranked.title.has(n) || v.sentences.some(s => s.held[n] === 1))
            ? 1
            : Math.max(...vs.map(v => v.ranked.context[n] ?? 0)),
        ),
      )
    const rows = cands.map(c => {
      const inText = (n: number) => c.view.sentences.some(s => s.held[n] === 1)
      const place = (n: number) => (inText(n) ? 1 : c.view.ranked.title.has(n) ? 0.6 : (c.view.ranked.context[n] ?? 0))
      const tt = (c.view.ranked.article.title ?? '').normalize('NFKC').toLowerCase()
      let tp = 0
      const tset = new Set<number>()
      for (let i = 0; i + 1 < tt.length; i++) {
        const a = tt.charCodeAt(i),
          b = tt.charCodeAt(i + 1)
        tset.add(((a << 15) ^ b) & 0x3fffffff)
      }
      for (const x of asked.pairs) if (tset.has(x)) tp++
      const x = {
        ...c,
        all: views,
        asked,
        inText,
        place,
        second,
        article: articleHeld.get(c.view.ranked.article),
        titleP: asked.pairs.size === 0 ? 0 : tp / asked.pairs.size,
      }
      return [...passageFeatureNames.map(n => passageFeatures[n](c)), ...Object.values(extras).map(f => f(x))].map(
        v => Math.round(v * 1e4) / 1e4,
      )
    })
    const right = cands.map(c => (q.isRight(c.view.ranked.article, c.view.ranked.passage) ? 1 : 0))
    const ri = right.indexOf(1)
    const sent =
      ri < 0
        ? null
        : (() => {
            const v = cands[ri]!.view
            const art = v.ranked.article
            return {
              rows: sentenceRows(v, asked).map(r => [...r].map(x => Math.round(x * 1e4) / 1e4)),
              right: v.sentences.map(s =>
                q.answers.some(a => plain(art.body.slice(s.start, s.end)).includes(plain(a))) ? 1 : 0,
              ),
              len: v.sentences.map(s => s.end - s.start),
              listing: v.sentences.map(s => (s.isListing ? 1 : 0)),
            }
          })()
    list.push({
      id: q.id,
      type: asked.type,
      single: asked.type === 'terms' && found.terms.length === 1,
      rows,
      right,
      sent,
      n: found.terms.length,
    })
  }
  result.sets[key] = list
  console.error(key, list.length)
}
writeFileSync(out!, JSON.stringify(result))
