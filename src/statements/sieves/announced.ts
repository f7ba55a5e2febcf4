import { type Candidate, elsewhere, type Sieve } from './sieve.ts'

/** A sentence of one quotation, or of several side by side. */
export const stands = ({ line }: Candidate): boolean =>
  line.phrases.length === line.quotations.length && line.quotations.length > 0

export const announced: Sieve = {
  name: 'announced in the line before',
  examples: [
    ['作家の夏木ユウさんが語る。「書くことは待つことです」。', '夏木ユウ', '書くことは待つことです'],
    ['小林誠市長は言う。\n「橋は必ず架け直す」', '小林誠', '橋は必ず架け直す'],
    ['小林誠市長は次のように述べた。\n「橋は必ず架け直す」', '小林誠', '橋は必ず架け直す'],
    [
      '試合は延長に入った。\n主将の浜口豊さん\n「最後まで走り切れたのは声援のおかげです」',
      '浜口豊',
      '最後まで走り切れたのは声援のおかげです',
    ],
  ],
  applies: candidate => candidate.kind === 'quotation' && stands(candidate),
  find: (_, { discourse }) => {
    const voice = discourse.announced
    return voice === null ? null : elsewhere(voice.parties, [voice], { settled: true, from: 0 })
  },
}
