import type { Coverage } from '../../src/model/coverage.ts'
import { reply } from '../fakes/opened.ts'

/** A hit as scripts read it. */
export interface ShownHit {
  readonly rank: number
  readonly score: number
  readonly text: string
  readonly passage: string
  readonly highlights: readonly (readonly [number, number])[]
  readonly article: { readonly id: string; readonly title: string; readonly outlet: string }
}

/** An article as an operator writes it; what is not told stands in no front matter. */
export function piece(title: string, body: string, { outlet = '港新聞', published = '' } = {}): string {
  return `---\ntitle: ${title}\noutlet: ${outlet}\n${published && `published: ${published}\n`}---\n${body}\n`
}

/** What a question is answered with, best first. @throws Error where it is not answered */
export async function hitsOf(coverage: Coverage, question: string): Promise<readonly ShownHit[]> {
  const { kind, record } = await reply(coverage, `/ask question:${question}`)
  if (kind !== 'answer') throw new Error(`“${question}” was answered with ${kind}.`)
  return record.hits as readonly ShownHit[]
}

/** The text that a reader sees first. */
export const firstText = async (coverage: Coverage, question: string): Promise<string> =>
  (await hitsOf(coverage, question))[0]?.text ?? ''

/** The words of a hit that are marked. */
export const markedIn = ({ text, highlights }: ShownHit): string[] =>
  highlights.map(([start, end]) => text.slice(start, end))
