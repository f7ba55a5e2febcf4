import type { Span } from '../model.ts'
import type { QuestionTerm, RankedPassage, RankedSentence } from '../search-model.ts'
import type { QuestionType } from './question-type.ts'

/** What is shown of a passage: one or two consecutive sentences, and how well they fit. */
export interface Chosen extends Span {
  readonly fit: number
  /** Matched words and, where the question asks for a kind of answer, the words of that kind. */
  readonly highlights: readonly Span[]
}

export interface Asked {
  readonly type: QuestionType
  /** How many persons, places or amounts the answer holds. */
  readonly count: number
  readonly terms: readonly QuestionTerm[]
  /** Spans of an article's body in which somebody whom the question names says something. */
  readonly statements: (article: string) => readonly Span[]
}

/** Characters: what is shown of a passage stays below, unless a single sentence is longer. */
const longestShown = 200
/** What counts for a sentence beside its own share of the question; chosen on shared/qa and shared/gold. */
const bonus = { answerKind: 0.2, statement: 0.5, reason: 0.2, context: 0.6, brevity: 0.1 } as const
/** A second sentence is shown where it adds this share of the question's weight. */
const worthAdding = 0.2

// A sentence that begins so leans on the one before it.
const leaning =
  /^(?:同(?:氏|紙|社|省|長官|大統領|首相|議員|日|国|党|通信|局|委員会|庁|会)|彼|これ|それ|そこ|この(?:よう|こと|ため|中)|その(?:後|ため|中|際)|こう(?:した)|そう|両者|両氏|「)/

/** The share of the question's weight that sentences hold together. */
export function weightOf(sentences: readonly RankedSentence[], asked: Asked): number {
  const found = new Uint8Array(asked.terms.length)
  for (const { terms } of sentences) for (const { match } of terms) if (match >= 0) found[match] = 1
  let total = 0
  let held = 0
  asked.terms.forEach(({ weight }, n) => {
    total += weight
    if (found[n] === 1) held += weight
  })
  return total === 0 ? 0 : held / total
}

const answersIn = (sentence: RankedSentence): Span[] =>
  sentence.terms.filter(({ match, wanted }) => match < 0 && wanted)

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

const reason = /ため|ので|から(?:だ|で|、)|理由|原因|背景|きっかけ|により|によって|受けて|を機に|後に/

/** What the sentences before it, in the same passage, hold of the question: a sentence goes on about what they named. */
function contextOf(sentences: readonly RankedSentence[], n: number, asked: Asked): number {
  const own = weightOf(sentences.slice(n, n + 1), asked)
  return weightOf(sentences.slice(Math.max(0, n - 2), n + 1), asked) - own
}

function fitsOf({ sentences, article }: RankedPassage, asked: Asked): number[] {
  const statements = asked.statements(article.id)
  return sentences.map((sentence, n) => {
    const said = asked.type === 'said' && statements.some(span => overlaps(span, sentence))
    const explains = asked.type === 'why' && reason.test(article.body.slice(sentence.start, sentence.end))
    return (
      weightOf([sentence], asked) +
      bonus.context * contextOf(sentences, n, asked) +
      bonus.answerKind * Math.min(1, answersIn(sentence).length / asked.count) +
      (said ? bonus.statement : 0) +
      (explains ? bonus.reason : 0) -
      (bonus.brevity * Math.min(sentence.end - sentence.start, longestShown)) / longestShown
    )
  })
}

function withNeighbour(
  sentences: readonly RankedSentence[],
  best: number,
  asked: Asked,
  body: string,
): readonly RankedSentence[] {
  const sentence = sentences[best]
  if (sentence === undefined) return []
  const own = weightOf([sentence], asked)
  const [before, after] = [sentences[best - 1], sentences[best + 1]]
  const pairs = [before && [before, sentence], after && [sentence, after]].filter(pair => pair !== undefined)
  const fits = (pair: readonly RankedSentence[]) => (pair.at(-1)?.end ?? 0) - (pair[0]?.start ?? 0) <= longestShown
  if (before !== undefined && leaning.test(body.slice(sentence.start, sentence.end)) && fits([before, sentence]))
    return [before, sentence]
  const answering = pairs.filter(fits).filter(pair => pair.some(one => answersIn(one).length >= asked.count))
  const [first] = answersIn(sentence).length === 0 ? answering : []
  if (first !== undefined) return first
  const gains = pairs.filter(fits).map(pair => ({ pair, gain: weightOf(pair, asked) - own }))
  const most = gains.sort((a, b) => b.gain - a.gain)[0]
  return most !== undefined && most.gain >= worthAdding ? most.pair : [sentence]
}

/** Chooses what to show of a passage: the sentence that fits the question best, with the one beside it where that one is needed. */
export function chooseSentences(ranked: RankedPassage, asked: Asked): Chosen {
  const fits = fitsOf(ranked, asked)
  const best = fits.indexOf(Math.max(...fits))
  const shown = withNeighbour(ranked.sentences, best, asked, ranked.article.body)
  const start = shown[0]?.start ?? ranked.passage.start
  const end = shown.at(-1)?.end ?? ranked.passage.end
  const highlights = shown.flatMap(sentence => [
    ...sentence.terms.filter(term => term.match >= 0),
    ...answersIn(sentence),
  ])
  return { start, end, fit: fits[best] ?? 0, highlights: joinSpans(highlights) }
}

/** Spans in order, those that touch or overlap as one. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last !== undefined && start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else joined.push({ start, end })
  }
  return joined
}
