import { readPeriod } from './period.ts'

/** What is asked of the articles of a period: `period` as it was typed. */
export interface DatedQuestion {
  readonly question: string
  readonly period: string
}

const longestPeriod = 16
const about =
  /(?:について|に関する)?の(?:最新|主な)?の?(?:ニュース|記事|話題|報道|トピックス?)(?:は|って|を?(?:教えて|おしえて|見せて|みせて)(?:ください)?|ある|ありますか)?$/u
const ends = /[\s?？。!！…]{1,20}$/u

/** 香川 and 6月 of 香川の6月, as well as of 6月の香川. */
function split(words: string, now: Date): DatedQuestion | null {
  const places = [...words.matchAll(/の/gu)].map(({ index }) => index)
  for (const at of [...places].reverse()) {
    const [before, after] = [words.slice(0, at), words.slice(at + 1)]
    if (before.length <= longestPeriod && after !== '' && readPeriod(before, now) !== null)
      return { question: after, period: before }
  }
  for (const at of places) {
    const [before, after] = [words.slice(0, at), words.slice(at + 1)]
    if (after.length <= longestPeriod && before !== '' && readPeriod(after, now) !== null)
      return { question: before, period: after }
  }
  return null
}

/**
 * Reads a text that asks for news of a period on something: 6月の香川のニュース. Null without a period, or where the text does not
 * call for news: a date in a question is more often what it is about.
 */
export function datedQuestionIn(text: string, now: Date): DatedQuestion | null {
  const asked = text.normalize('NFKC').trim().slice(0, 200).replace(ends, '')
  const called = about.exec(asked)
  return called === null ? null : split(asked.slice(0, called.index), now)
}
