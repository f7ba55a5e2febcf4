import type { FoundTerm } from '../model/search.ts'
import type { Span } from '../model.ts'
import type { Asked } from './asked.ts'
import type { PassageView, SentenceView } from './passage-view.ts'
import { rowOf } from './weights.ts'

/** A sentence in its passage, as a feature sees it. */
export interface Place {
  readonly asked: Asked
  readonly passage: PassageView
  readonly at: number
  readonly sentence: SentenceView
}

export type SentenceFeature = (place: Place) => number

const flag = (is: boolean | undefined): number => (is === true ? 1 : 0)
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The share of the question that `more` sentences before it hold and it does not. */
function contextOf({ asked, passage, at, sentence }: Place, more: number): number {
  let sum = 0
  for (let n = 0; n < sentence.held.length; n++) {
    if (sentence.held[n] === 1) continue
    for (let before = Math.max(0, at - more); before < at; before++) {
      if (passage.sentences[before]?.held[n] !== 1) continue
      sum += asked.terms[n]?.weight ?? 0
      break
    }
  }
  return asked.totalWeight === 0 ? 0 : sum / asked.totalWeight
}

// A sentence that begins so leans on the one before it.
const leaning =
  /^(?:同(?:氏|紙|社|省|長官|大統領|首相|議員|日|国|党|通信|局|委員会|庁|会)|彼|これ|それ|そこ|この(?:よう|こと|ため|中)|その(?:後|ため|中|際)|こう(?:した)|そう|両者|両氏|「)/u
const quotes = /[「『“"]/u
const asks = /[？?]$/u
const voices = /[」”][^「“]*[「“]/u

/** True where several people are quoted and nobody's words are asked for: what others think of a thing seldom answers. */
export const quotesVoices = (text: string, { type }: Asked): boolean => type !== 'said' && voices.test(text)
const digits = /[0-9０-９]/u

/** Words between the nearest of a wanted and another term of a sentence; infinite without one of either. */
function distance({ wanted, sentence: { terms } }: SentenceView, from: (term: FoundTerm) => boolean): number {
  if (wanted.length === 0) return Number.POSITIVE_INFINITY
  let [lastWanted, lastOther, least, next] = [-1e9, -1e9, Number.POSITIVE_INFINITY, 0]
  terms.forEach((term, n) => {
    if (term === wanted[next]) {
      next++
      lastWanted = n
      least = Math.min(least, n - lastOther)
    } else if (from(term)) {
      lastOther = n
      least = Math.min(least, n - lastWanted)
    }
  })
  return least > 1e8 ? Number.POSITIVE_INFINITY : least
}

const nearness = (words: number): number => (Number.isFinite(words) ? 1 / (1 + words / 3) : 0)
const isNumberElse = ({ match, kind }: FoundTerm): boolean => match < 0 && (kind === 'number' || kind === 'date')
const isName = ({ kind }: FoundTerm): boolean => kind === 'person' || kind === 'place' || kind === 'body'

function answersIn({ asked, sentence }: Place): number {
  if (asked.wanted.kinds.length === 0) return 0
  return Math.min(1, sentence.wanted.length / asked.wanted.count)
}

const holdsVerbs = ({ asked, sentence }: Place): number => {
  const verbs = asked.terms.flatMap(({ kind }, n) => (kind === 'verb' ? [n] : []))
  return verbs.length === 0 ? 0 : verbs.filter(n => sentence.held[n] === 1).length / verbs.length
}

/** What may tell a sentence that answers from the others of its passage; each is a number near 0 to 1. */
export const sentenceFeatures = {
  own: ({ sentence }) => sentence.own,
  kanji: ({ sentence }) => sentence.kanji,
  pairs: ({ sentence }) => sentence.pairs,
  beyond: ({ sentence }) => sentence.beyond,
  kanjiBeyond: ({ sentence }) => sentence.kanjiBeyond,
  pairsBeyond: ({ sentence }) => sentence.pairsBeyond,
  nothingBeyond: ({ asked, passage, sentence }) =>
    flag(sentence.beyond === 0 && passage.ranked.title.size < asked.terms.length),
  context: place => contextOf(place, 2),
  context1: place => contextOf(place, 1),
  previous: ({ passage, at }) => passage.sentences[at - 1]?.own ?? 0,
  next: ({ passage, at }) => passage.sentences[at + 1]?.own ?? 0,
  rarest: ({ asked, sentence }) => flag(sentence.held[asked.rarest] === 1),
  attribute: ({ asked, sentence }) => flag(sentence.held[asked.attribute] === 1),
  attributeBefore: ({ asked, passage, at }) => flag(passage.sentences[at - 1]?.held[asked.attribute] === 1),
  last: ({ asked, sentence }) => flag(sentence.held[asked.terms.length - 1] === 1),
  verbs: holdsVerbs,
  wanted: answersIn,
  wantedWho: place => (place.asked.type === 'who' ? answersIn(place) : 0),
  wantedWhen: place => (place.asked.type === 'when' ? answersIn(place) : 0),
  wantedWhere: place => (place.asked.type === 'where' ? answersIn(place) : 0),
  wantedBeyond: ({ sentence }) => Math.min(1, sentence.wantedBeyond.length),
  newNames: ({ asked, sentence }) =>
    asked.type === 'who' ? Math.min(2, sentence.wantedBeyond.filter(({ kind }) => kind === 'person').length) / 2 : 0,
  wantedShare: place => answersIn(place) * place.sentence.own,
  wantedNearMatch: ({ sentence }) => nearness(distance(sentence, ({ match }) => match >= 0)),
  wantedNearAttribute: ({ asked, sentence }) => nearness(distance(sentence, ({ match }) => match === asked.attribute)),
  tells: ({ asked, sentence }) => flag(asked.tells?.test(sentence.text)),
  tellsWhy: ({ asked, sentence }) => flag(asked.type === 'why' && asked.tells?.test(sentence.text)),
  tellsWhen: ({ asked, sentence }) => flag(asked.type === 'when' && asked.tells?.test(sentence.text)),
  statement: ({ asked, passage, sentence }) =>
    flag(asked.type === 'said' && passage.statements.some(span => overlaps(span, sentence))),
  quoteSaid: ({ asked, sentence }) => flag(asked.type === 'said' && quotes.test(sentence.text)),
  quoteWhat: ({ asked, sentence }) =>
    flag((asked.type === 'what' || asked.type === 'terms') && quotes.test(sentence.text)),
  voices: ({ asked, sentence }) => flag(quotesVoices(sentence.text, asked)),
  nameWhat: ({ asked, sentence }) =>
    flag(asked.type === 'what' && sentence.sentence.terms.some(term => term.match < 0 && isName(term))),
  numberElse: ({ asked, sentence }) => flag(asked.type === 'how-many' && digits.test(sentence.text)),
  numberWhat: ({ asked, sentence }) =>
    flag((asked.type === 'what' || asked.type === 'terms') && sentence.sentence.terms.some(isNumberElse)),
  length: ({ sentence }) => Math.min(3, sentence.text.length / 100),
  longer: ({ sentence }) => Math.min(1.5, Math.log1p(sentence.text.length / 40)),
  words: ({ sentence }) => Math.min(3, sentence.sentence.terms.filter(({ match }) => match < 0).length / 20),
  first: ({ at }) => flag(at === 0),
  second: ({ at }) => flag(at === 1),
  afterBest: ({ passage, at }) => flag(at > 0 && passage.sentences[at - 1]?.own === passage.bestOwn),
  afterQuestion: ({ passage, at }) => flag(asks.test(passage.sentences[at - 1]?.text ?? '')),
  headline: ({ sentence }) => sentence.headline,
  leaning: ({ sentence }) => flag(leaning.test(sentence.text)),
  asks: ({ sentence }) => flag(asks.test(sentence.text)),
} as const satisfies Record<string, SentenceFeature>

export type SentenceFeatureName = keyof typeof sentenceFeatures

export const sentenceFeatureNames = Object.keys(sentenceFeatures) as SentenceFeatureName[]

const ordered: readonly SentenceFeature[] = sentenceFeatureNames.map(name => sentenceFeatures[name])

/** The features of each sentence of a passage, in the order of their names. */
export const sentenceRows = (passage: PassageView, asked: Asked): Float64Array[] =>
  passage.sentences.map((sentence, at) => {
    const place = { asked, passage, at, sentence }
    return rowOf(ordered, place)
  })
