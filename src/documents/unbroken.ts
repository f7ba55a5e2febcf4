import type { Reading } from './draft.ts'
import { sentencesOf } from './sentences.ts'

// Encoded pictures, tables on one line: prose comes nowhere near, and patterns over so long a text overflow the stack.
const longestSentence = 5000

const isUnbroken = (paragraph: string): boolean =>
  paragraph.length > longestSentence && sentencesOf(paragraph).some(({ start, end }) => end - start > longestSentence)

/** Leaves out paragraphs that go on for thousands of characters without the end of a sentence. */
export function withoutUnbroken({ drafts, dropped, problems }: Reading): Reading {
  const unbroken = drafts.flatMap(({ paragraphs }) => paragraphs.filter(isUnbroken))
  if (unbroken.length === 0) return { drafts, dropped, problems }
  return {
    drafts: drafts.map(draft => ({ ...draft, paragraphs: draft.paragraphs.filter(words => !isUnbroken(words)) })),
    dropped: [...dropped, ...unbroken.map(text => ({ reason: 'no end of a sentence', text }))],
    problems,
  }
}
