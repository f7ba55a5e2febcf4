import type { Coverage } from '../model/coverage.ts'
import { formOf } from './question-form.ts'

/** 何人, なんで, いくら of a question: what it asked, and not what it is about. */
const asking = /(?:何|なん)[^\sはがをにでとのも、。?？]{0,3}|[?？]+/gu

/** Characters: a question is not longer. */
const longest = 300

/** The words that a question is about. */
function topicOf(question: string, coverage: Coverage): string {
  const typed = question.normalize('NFKC')
  const { searched } = formOf(typed, coverage.lexicon)
  return searched.replace(asking, ' ').replace(/\s+/g, ' ').trim()
}

/**
 * The question that なんで？ or 誰が？ asks of what was asked before, or of the title of what was answered: 橋が閉まったのはいつ and
 * なんで？ are 橋が閉まったのは なんで. Null for a text with words of its own.
 */
export async function followUp(text: string, before: string, coverage: Coverage): Promise<string | null> {
  const typed = text.normalize('NFKC').trim()
  const { type, searched } = formOf(typed, coverage.lexicon)
  if (type === 'terms' || typed.length > longest / 2) return null
  const { terms } = await coverage.search(searched, { limit: 1 })
  const topic = topicOf(before, coverage).slice(0, longest - typed.length - 1)
  return terms.length > 0 || topic === '' ? null : `${topic} ${typed}`
}
