import type { Quotation } from '../language/token.ts'
import type { Span } from '../model.ts'
import { isSaid } from './cues/is-utterance.ts'
import { isTitle } from './cues/title.ts'
import type { Decision } from './decide.ts'
import type { Draft, Rejected } from './draft.ts'
import { attributionOf } from './drafts.ts'
import type { Surroundings } from './entities/coreference.ts'
import type { Line } from './lines.ts'

// Shorter words are fragments of a sentence rather than something that was said.
const shortest = 4

/** Standing alone, quoted words are somebody's if they are a sentence; a title ends in a noun, or stands in 『』. */
const isSentence = ({ start, inner }: Quotation, body: string): boolean =>
  body.charAt(start) !== '『' && /[ぁ-んー。！？!?…ｗw）)]$/.test(body.slice(inner.start, inner.end))

interface Free {
  readonly line: Line
  readonly quotation: Quotation
  readonly decision: Decision | null
  readonly around: Surroundings
}

// Where the page itself sets words beside a name, they are somebody's, clause or not.
const shown = /^(?:name right before|announced in|sentence after)/
const isShort = ({ inner }: Quotation) => inner.end - inner.start <= 6

/** After …によると, short words before で and だ are quoted from there too. */
function isFreelySaid(quotation: Quotation, rule: string | undefined, body: string): boolean {
  if (isSaid(quotation, body)) return true
  if (rule !== undefined && shown.test(rule)) return quotation.inner.end - quotation.inner.start >= shortest
  const after = body.slice(quotation.end, quotation.end + 3)
  return rule === 'according to' && !isShort(quotation) && /^(?:で|だ|と(?:し|説明|指摘))/.test(after)
}

/** 「…」などの行為: the words, alone or in a row, describe a noun that no cue took for one of saying. */
function isDescribing({ phrases }: Line, quotation: Quotation): boolean {
  const quoted = (at: number) => phrases[at]?.content.at(-1)?.quotation
  let at = phrases.findIndex((_, n) => quoted(n) === quotation)
  while (phrases[at]?.tail === '' && quoted(at + 1) !== undefined) at++
  return /^(?:など)?(?:の|という|といった|とする|とした)$/.test(phrases[at]?.tail ?? '')
}

/** 「港の朝」（朝霧テレビ系）: a programme. */
const isProgramme = ({ end }: Quotation, body: string): boolean =>
  /^[（(][^）)\n]{1,14}(?:系|テレビ|放送)[）)]/.test(body.slice(end, end + 18))

/** 「…」が20％を占めた: the words are what something is about. */
const isArgument = ({ phrases }: Line, quotation: Quotation): boolean =>
  phrases.some(({ content, tail }) => content.at(-1)?.quotation === quotation && /^(?:など)?[がはをにも]$/.test(tail))

/** A quotation that no verb takes: a statement if a sieve settled it, or if it stands alone. */
export function freeDraft({ line, quotation, decision, around }: Free): Draft | Rejected {
  const { body } = around.scene.article
  const alone = line.phrases.length === line.quotations.length
  const at = line.phrases.findIndex(({ content }) => content.at(-1)?.quotation === quotation)
  if (isProgramme(quotation, body) || isTitle(line, at, around.vocabulary))
    return { ...quotation.inner, reason: 'a title' }
  if (isDescribing(line, quotation) || (decision?.rule === 'according to' && isArgument(line, quotation)))
    return { ...quotation.inner, reason: 'a term' }
  if (!isFreelySaid(quotation, decision?.rule, body)) return { ...quotation.inner, reason: 'a term' }
  if (decision === null && !(alone && line.within === null)) return { ...quotation.inner, reason: 'no verb takes it' }
  if (decision === null && !isSentence(quotation, body)) return { ...quotation.inner, reason: 'a title' }
  const attribution = decision ?? { parties: [], rule: 'no sieve', evidence: [], passedOver: [], via: null }
  const telling = { from: 0, to: line.phrases.length - 1, skip: quotation }
  const cue = attribution.evidence[0] ?? { start: quotation.start, end: quotation.end }
  return { ...attributionOf(attribution), ...quotation.inner, line, kind: 'direct', cue, quotation, telling }
}

/** A sentence that passes on what a source said. */
export function sentenceDraft(line: Line, span: Span, decision: Decision): Draft {
  const { start, end } = span
  const cue = decision.evidence[0] ?? span
  const to = line.phrases.findIndex(phrase => phrase.start >= start) - 1
  const telling = { from: 0, to, skip: span }
  return { ...attributionOf(decision), line, start, end, kind: 'reported', cue, quotation: null, telling }
}
