import { stands } from './announced.ts'
import { elsewhere, type Sieve } from './sieve.ts'

// Shorter ones may be a term that the text sets apart.
const longEnough = 20

export const standing: Sieve = {
  name: 'whose all quoted words are from here on',
  examples: [
    [
      '「秘密は重いものです」（夏木ユウさん、以下同）。\n町では噂が絶えない。\n「人に言わないでいると、眠れなくなることさえありますからね」\nそんな声も聞く。',
      '夏木ユウ',
      '人に言わないでいると、眠れなくなることさえありますからね',
    ],
  ],
  applies: candidate =>
    candidate.kind === 'quotation' &&
    candidate.line.within === null &&
    candidate.quotation.end - candidate.quotation.start >= longEnough &&
    stands(candidate),
  find: (_, { discourse: { standing: voice } }) =>
    voice === null ? null : elsewhere(voice.parties, [voice], { settled: true, from: 0 }),
}
