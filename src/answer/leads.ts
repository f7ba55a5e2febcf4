import { asks } from '../language/interviewer.ts'
import type { PassageView, SentenceView } from './passage-view.ts'

const longestHeading = 40
const ended = /[。．！？!?」』）)…]\s*$/u

/** Whether the sentence has its line to itself. */
function isAlone({ start, end }: SentenceView, body: string): boolean {
  const stop = body.indexOf('\n', end)
  const before = body.slice(body.lastIndexOf('\n', start - 1) + 1, start)
  return before.trim() === '' && body.slice(end, stop < 0 ? body.length : stop).trim() === ''
}

/** A heading within a text, above a paragraph; one that holds what is asked for may be the answer itself. */
const isHeading = (sentence: SentenceView, next: SentenceView, body: string): boolean =>
  sentence.text.length <= longestHeading &&
  sentence.wanted.length === 0 &&
  !ended.test(sentence.text) &&
  ended.test(next.text) &&
  isAlone(sentence, body)

/** An interviewer's question on a line of its own. */
const isQuestion = (sentence: SentenceView, body: string): boolean =>
  asks.test(sentence.text) && isAlone(sentence, body)

/** What a sentence is to the one after it, to which it only leads; null for one that tells something itself. */
export type Lead = 'question' | 'heading' | null

export function leadsIn({ sentences, ranked: { article } }: PassageView): Lead[] {
  return sentences.map((sentence, n) => {
    const next = sentences[n + 1]
    if (next === undefined) return null
    if (isQuestion(sentence, article.body)) return 'question'
    return isHeading(sentence, next, article.body) ? 'heading' : null
  })
}

/** Of a sentence that may be shown with the one after it, never for itself. */
const hardly = 1e-9

/** What leads to a sentence answers nothing by itself: that sentence has its chance as well. */
export function passOn(chances: readonly number[], leads: readonly Lead[]): number[] {
  const passed = [...chances]
  for (let n = 0; n + 1 < passed.length; n++) {
    if ((leads[n] ?? null) === null || passed[n] === 0 || passed[n + 1] === 0) continue
    passed[n + 1] = (passed[n + 1] ?? 0) + (passed[n] ?? 0)
    passed[n] = hardly
  }
  return passed
}
