import { stands } from './announced.ts'
import { floorOf } from './floor.ts'
import { elsewhere, type Sieve } from './sieve.ts'

// Shorter ones are often somebody else's, set apart for effect.
const longEnough = 24

export const beside: Sieve = {
  name: 'sentence beside the words',
  examples: [
    ['夏木ユウさんは首を振る。「まだ書き終えていません」', '夏木ユウ', 'まだ書き終えていません'],
    [
      '「道は長い」と夏木ユウさんは話す。\n「それでも毎朝机に向かうことだけは、一度もやめようと思いませんでした」',
      '夏木ユウ',
      'それでも毎朝机に向かうことだけは、一度もやめようと思いませんでした',
    ],
  ],
  applies: candidate => candidate.kind === 'quotation' && candidate.line.within === null && stands(candidate),
  find: (candidate, situation) => {
    const voice = floorOf(situation, candidate)
    const { body } = situation.scene.article
    const between = voice === null ? '' : body.slice(voice.end, candidate.line.start)
    const asked = voice !== null && /[か？?][。？?]?$/.test(body.slice(Math.max(voice.start, voice.end - 3), voice.end))
    if (voice === null || asked || /\S/.test(between)) return null
    // In the next paragraph a person who has just been quoted goes on, if the words are more than a cry.
    const goesOn =
      voice === situation.discourse.last && voice.parties.every(({ identity }) => identity?.kind === 'person')
    const length = candidate.kind === 'quotation' ? candidate.quotation.end - candidate.quotation.start : 0
    if (between.includes('\n') && (!goesOn || length < longEnough)) return null
    return elsewhere(voice.parties, [{ start: voice.start, end: voice.end }], { settled: false, from: 0 })
  },
}
