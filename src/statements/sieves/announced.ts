import { isQuoted } from '../open-topic.ts'
import { type Candidate, elsewhere, type Sieve } from './sieve.ts'

export const stands = ({ line }: Candidate): boolean => isQuoted(line)

export const announced: Sieve = {
  name: 'announced in the line before',
  examples: [
    ['作家の夏木ユウさんが語る。「書くことは待つことです」。', '夏木ユウ', '書くことは待つことです'],
    ['ネット掲示板では\n「やっぱりそうか」\n「遅すぎる対応だと思う」', 'ネット掲示板', '遅すぎる対応だと思う'],
    ['橋は遅れている。小林誠市長の言い分はこうだ。「雪が多すぎた」', '小林誠', '雪が多すぎた'],
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
    const voice = discourse.announced ?? discourse.opened
    return voice === null ? null : elsewhere(voice.parties, [voice], { settled: true, from: 0 })
  },
}
