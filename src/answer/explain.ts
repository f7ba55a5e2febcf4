import type { Coverage } from '../model/coverage.ts'
import { certaintyRow, type Shown } from './certainty-features.ts'
import { certainFrom, confidenceOf, learnedCertainty } from './confidence.ts'
import { consult } from './consult.ts'
import { candidatesOf, passageFeatureNames, passageRow } from './passage-features.ts'
import { learnedPassages } from './ranking.ts'
import { learnedSentences } from './sentence.ts'
import { sentenceFeatureNames, sentenceRows } from './sentence-features.ts'
import type { LearnedWeights } from './weights.ts'

const mostTold = 8
const longestQuoted = 30

/** What each feature adds, the strongest first: `own +1.24`. */
function told({ names, weights }: LearnedWeights<string>, row: Float64Array): string {
  const parts = names.map((name, n) => ({ name, adds: (weights[n] ?? 0) * (row[n] ?? 0) }))
  return parts
    .filter(({ adds }) => Math.abs(adds) >= 0.01)
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
    .slice(0, mostTold)
    .map(({ name, adds }) => `${name} ${adds < 0 ? '−' : '+'}${Math.abs(adds).toFixed(2)}`)
    .join(', ')
}

function termLines({ asked: { terms, attribute } }: Shown): string[] {
  return terms.map(({ text, weight, known, readAs }, n) => {
    const notes = [
      known ? '' : 'unknown',
      readAs === undefined ? '' : `read as ${readAs}`,
      n === attribute ? 'asked for' : '',
    ]
    return `  ${text} ${weight.toFixed(1)} ${notes.filter(Boolean).join(', ')}`.trimEnd()
  })
}

function sentenceLines({ first, chosen, asked }: Shown): string[] {
  const rows = sentenceRows(first.view, asked)
  return first.view.sentences.map(({ start, end, text, isListing }, n) => {
    const isChosen = start >= chosen.start && end <= chosen.end
    const why = isListing
      ? 'lists or links'
      : told(learnedSentences, rows[n] ?? new Float64Array(sentenceFeatureNames.length))
    return `  ${isChosen ? '>' : ' '} ${(first.logits[n] ?? 0).toFixed(2)} ${text.slice(0, longestQuoted).replace(/\n/g, ' ')}… ${why}`
  })
}

/** Why a question is answered as it is, in lines for who looks after the program. */
export async function explainAnswer(question: string, coverage: Coverage): Promise<string[]> {
  const { shown } = await consult(question, coverage)
  if (shown === undefined) return ['Nothing was found that shares more with the question than chance would.']
  const { asked, first, ordered } = shown
  const candidate = candidatesOf(
    ordered.map(({ view }) => view),
    asked,
  ).find(({ view }) => view === first.view)
  const row = candidate === undefined ? new Float64Array(passageFeatureNames.length) : passageRow(candidate)
  const confidence = confidenceOf(shown)
  return [
    `Asked: ${asked.type}${asked.wanted.counters.length > 0 ? `, counted in ${asked.wanted.counters.join(' ')}` : ''}`,
    'Terms and their weights:',
    ...termLines(shown),
    `First passage, ${first.view.ranked.passage.id}: ${told(learnedPassages, row)}`,
    'Its sentences (> shown):',
    ...sentenceLines(shown),
    `Confidence ${confidence.toFixed(2)}, ${confidence >= certainFrom ? 'certain' : 'close'}: ${told(learnedCertainty, certaintyRow(shown))}`,
  ]
}
