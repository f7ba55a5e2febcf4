import { elsewhere, type Sieve } from './sieve.ts'

export const paragraphLabel: Sieve = {
  name: 'label of a paragraph',
  examples: [
    [
      '作家の夏木ユウさんと画家の土井花さんが語り合った。\n夏木：書くことは待つことです。\n土井：描くことも同じですね。\n夏木：その通りだと思います。\n土井：次も一緒に作りましょう。',
      '土井花',
      '描くことも同じですね。',
    ],
  ],
  applies: ({ kind }) => kind === 'paragraph',
  find: candidate =>
    candidate.kind === 'paragraph' && candidate.turn.rule === 'label of a paragraph'
      ? elsewhere([candidate.turn.party], [candidate.turn.evidence], { settled: true, from: 0 })
      : null,
}
