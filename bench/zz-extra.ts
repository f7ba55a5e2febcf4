import { isKanji, pairAt, pairsOf } from '../src/answer/asked.ts'
import type { Place } from '../src/answer/sentence-features.ts'

const flag = (b: any) => (b ? 1 : 0)
const quoted = /[「『“][^」』”]*[」』”]?/gu
const memo = new WeakMap<object, any>()
function base({ asked, passage }: Place) {
  let k = memo.get(passage)
  if (k) return k
  const n = asked.terms.length
  const counts = new Float64Array(n)
  for (const s of passage.sentences) for (let i = 0; i < n; i++) if (s.held[i]) counts[i]!++
  const title = (passage.ranked.article.title ?? '').normalize('NFKC').toLowerCase()
  const tp = pairsOf(title)
  const freshPairs = [...asked.pairs].filter(p => !tp.has(p))
  const freshKanji = [...asked.kanji].filter(c => !title.includes(String.fromCharCode(c)))
  const freshW = asked.terms.reduce((s, t, i) => s + (passage.ranked.title.has(i) ? 0 : t.weight), 0)
  const owns = passage.sentences.map(s => s.own)
  const best = owns.indexOf(Math.max(...owns))
  k = { counts, freshPairs, freshKanji, freshW, best, title }
  memo.set(passage, k)
  return k
}
const own = (p: Place, f: (i: number) => number) => {
  let s = 0
  for (let i = 0; i < p.sentence.held.length; i++) if (p.sentence.held[i]) s += f(i)
  return s
}
const why =
  /ため|ので|から(?:だ|で|、|。|」)|理由|原因|背景|きっかけ|により|によって|受けて|を機に|後に|せい|狙い|目的|のは、|というのも|ことが/u
export const extra: Record<string, (p: Place) => number> = {
  fresh: p => {
    const b = base(p)
    return b.freshW === 0 ? 0 : own(p, i => (p.passage.ranked.title.has(i) ? 0 : p.asked.terms[i]!.weight)) / b.freshW
  },
  telling: p => {
    const b = base(p)
    return p.asked.totalWeight === 0 ? 0 : own(p, i => p.asked.terms[i]!.weight / b.counts[i]!) / p.asked.totalWeight
  },
  nearBest: p => 1 / (1 + Math.abs(p.at - base(p).best)),
  afterBestOwn: p => flag(p.at > base(p).best),
  relOwn: p => (p.passage.bestOwn === 0 ? 0 : p.sentence.own / p.passage.bestOwn),
  tellsWhy: p => flag(p.asked.type === 'why' && p.asked.tells?.test(p.sentence.text)),
  tellsYesNo: p => flag(p.asked.type === 'yes-no' && p.asked.tells?.test(p.sentence.text)),
  tellsWhen: p => flag(p.asked.type === 'when' && p.asked.tells?.test(p.sentence.text)),
  newName: p =>
    p.asked.type !== 'who'
      ? 0
      : Math.min(
          2,
          p.sentence.wanted.filter(
            w =>
              w.kind === 'person' &&
              !base(p).title.includes(p.passage.ranked.article.body.slice(w.start, w.end).toLowerCase()),
          ).length,
        ) / 2,
  wantedContext: p =>
    p.sentence.wanted.length === 0
      ? 0
      : Math.min(1, p.sentence.own + 0.7 * Math.max(p.passage.sentences[p.at - 1]?.own ?? 0, 0)),
  leanContext: p =>
    flag(
      /^(?:同(?:氏|紙|社|省|長官|大統領|首相|議員|日|国|党|通信|局|委員会|庁|会)|彼|これ|それ|そこ|この|その|こう|そう|両者|両氏|「|また|しかし|だが|さらに|なお)/u.test(
        p.sentence.text,
      ),
    ) * (p.passage.sentences[p.at - 1]?.own ?? 0),
  quotedShare: p => {
    let n = 0
    for (const [q] of p.sentence.text.matchAll(quoted)) n += q.length
    return n / Math.max(1, p.sentence.text.length)
  },
  quotedSaid: p => {
    if (p.asked.type !== 'said') return 0
    let n = 0
    for (const [q] of p.sentence.text.matchAll(quoted)) n += q.length
    return n / Math.max(1, p.sentence.text.length)
  },
  attributeTopic: p =>
    flag(
      p.sentence.sentence.terms.some(
        t =>
          t.match === p.asked.attribute &&
          /^(?:名|数|額|率)?(?:について|に関し|とは|は|が|も|：|:|・|＝|=|…|―|」は|として)/u.test(
            p.passage.ranked.article.body.slice(t.end, t.end + 5),
          ),
      ),
    ),
  pairsFresh: p => {
    const { freshPairs } = base(p)
    if (freshPairs.length === 0) return 0
    const s = new Set<number>()
    const t = p.sentence.text.normalize('NFKC').toLowerCase()
    for (let i = 0; i < t.length; i++) s.add(pairAt(t, i))
    return freshPairs.filter((x: number) => s.has(x)).length / freshPairs.length
  },
  kanjiFresh: p => {
    const { freshKanji } = base(p)
    if (freshKanji.length === 0) return 0
    return freshKanji.filter((c: number) => p.sentence.text.includes(String.fromCharCode(c))).length / freshKanji.length
  },
  wantedFresh: p =>
    Math.min(
      1,
      p.sentence.wanted.filter(
        w => !base(p).title.includes(p.passage.ranked.article.body.slice(w.start, w.end).toLowerCase()),
      ).length,
    ),
  ageParen: p =>
    flag(p.asked.wanted.counters.includes('歳') && /[ぁ-んァ-ヶー\p{sc=Han}][（(]\d{1,2}[）)]/u.test(p.sentence.text)),
  bodyWhere: p =>
    flag(p.asked.type === 'where' && p.sentence.sentence.terms.some(t => t.match < 0 && t.kind === 'body')),
  nameElseWhere: p =>
    flag(
      (p.asked.type === 'where' || p.asked.type === 'what') &&
        p.sentence.sentence.terms.some(t => t.match < 0 && (t.kind === 'body' || t.kind === 'place')),
    ),
  verbNoun: p =>
    flag(p.asked.terms.length > 0 && p.sentence.held[p.asked.terms.length - 1] === 1 && p.sentence.wanted.length > 0),
  longest: p => {
    const q = p.asked.question.toLowerCase()
    const t = p.sentence.text.normalize('NFKC').toLowerCase()
    let best = 0
    for (let i = 0; i < q.length; i++) {
      let l = best + 1
      while (i + l <= q.length && t.includes(q.slice(i, i + l))) {
        best = l
        l++
      }
    }
    return best / Math.max(6, q.length)
  },
  freshBefore: p => {
    const b = base(p)
    const q = p.passage.sentences[p.at - 1]
    if (!q || b.freshW === 0) return 0
    let x = 0
    for (let i = 0; i < q.held.length; i++)
      if (q.held[i] && !p.sentence.held[i] && !p.passage.ranked.title.has(i)) x += p.asked.terms[i]!.weight
    return x / b.freshW
  },
  freshBefore2: p => {
    const b = base(p)
    if (b.freshW === 0) return 0
    let x = 0
    for (let i = 0; i < p.sentence.held.length; i++)
      if (
        !p.sentence.held[i] &&
        !p.passage.ranked.title.has(i) &&
        (p.passage.sentences[p.at - 1]?.held[i] || p.passage.sentences[p.at - 2]?.held[i])
      )
        x += p.asked.terms[i]!.weight
    return x / b.freshW
  },
  freshAfter: p => {
    const b = base(p)
    const q = p.passage.sentences[p.at + 1]
    if (!q || b.freshW === 0) return 0
    let x = 0
    for (let i = 0; i < q.held.length; i++)
      if (q.held[i] && !p.sentence.held[i] && !p.passage.ranked.title.has(i)) x += p.asked.terms[i]!.weight
    return x / b.freshW
  },
  wantedXFresh: p => {
    const b = base(p)
    return p.sentence.wanted.length === 0 || b.freshW === 0
      ? 0
      : own(p, i => (p.passage.ranked.title.has(i) ? 0 : p.asked.terms[i]!.weight)) / b.freshW
  },
  rarestFresh: p => {
    let best = -1,
      w = 0
    p.asked.terms.forEach((t, i) => {
      if (t.known && !p.passage.ranked.title.has(i) && t.weight > w) {
        w = t.weight
        best = i
      }
    })
    return flag(best >= 0 && p.sentence.held[best])
  },
  attributeFresh: p =>
    flag(
      p.asked.attribute >= 0 && !p.passage.ranked.title.has(p.asked.attribute) && p.sentence.held[p.asked.attribute],
    ),
  noFresh: p => flag(base(p).freshW > 0 && own(p, i => (p.passage.ranked.title.has(i) ? 0 : 1)) === 0),
  freshAnaphor: p => {
    const b = base(p)
    return b.freshW === 0
      ? 0
      : (flag(p.at > 0) *
          (1 - p.sentence.own) *
          own(p, i => (p.passage.ranked.title.has(i) ? 0 : p.asked.terms[i]!.weight))) /
          b.freshW
  },
  saidVerb: p =>
    flag(
      p.asked.type === 'said' &&
        /(?:と|などと|って)(?:語|話|述べ|言|答え|コメント|反論|批判|主張|説明|明か|つぶや|書|綴|訴え|指摘|強調|発言|ツイート|投稿|呼びかけ|伝え|し(?:た|て)|い(?:う|った))/u.test(
          p.sentence.text,
        ),
    ),
  numberWhat: p =>
    flag(
      (p.asked.type === 'what' || p.asked.type === 'terms') &&
        p.sentence.sentence.terms.some(t => t.match < 0 && (t.kind === 'number' || t.kind === 'date')),
    ),
  katakanaWhat: p =>
    flag(
      (p.asked.type === 'what' || p.asked.type === 'terms') &&
        p.sentence.sentence.terms.some(
          t => t.match < 0 && /^[ァ-ヶー]{3,}$/.test(p.passage.ranked.article.body.slice(t.start, t.end)),
        ),
    ),
}
