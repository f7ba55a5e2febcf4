import { stands } from './announced.ts'
import { floorOf } from './floor.ts'
import { elsewhere, type Sieve } from './sieve.ts'

export const beside: Sieve = {
  name: 'sentence beside the words',
  examples: [
    ['作家の夏木ユウさんが語る。「書くことは待つことです」。', '夏木ユウ', '書くことは待つことです'],
    ['夏木ユウさんは首を振る。「まだ書き終えていません」', '夏木ユウ', 'まだ書き終えていません'],
  ],
  applies: candidate => candidate.kind === 'quotation' && candidate.line.within === null && stands(candidate),
  find: (candidate, situation) => {
    const voice = floorOf(situation, candidate)
    const { body } = situation.scene.article
    if (voice === null || /\n|\S/.test(body.slice(voice.end, candidate.line.start))) return null
    return elsewhere(voice.parties, [{ start: voice.start, end: voice.end }], { settled: false, from: 0 })
  },
}
