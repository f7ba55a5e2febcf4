import { elsewhere, type Sieve } from './sieve.ts'

export const interviewAnswer: Sieve = {
  name: 'answer in an interview',
  examples: [
    [
      '登山家の谷川岳人さんに聞いた。\n――怖くないですか。\n「怖さは消えません」\n――次の山は。\n「まだ決めていません」',
      '谷川岳人',
      'まだ決めていません',
    ],
    [
      '登山家の谷川岳人さんに聞いた。 ――怖くないですか。 「怖さは消えません」 ――次の山は。 「まだ決めていません」 ▼読者から ――趣味は。 「釣りです」',
      '谷川岳人',
      'まだ決めていません',
    ],
  ],
  applies: ({ kind }) => kind === 'paragraph',
  find: candidate =>
    candidate.kind === 'paragraph' && candidate.turn.rule === 'answer in an interview'
      ? elsewhere([candidate.turn.party], [candidate.turn.evidence], { settled: true, from: 0 })
      : null,
}
