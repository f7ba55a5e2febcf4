import { echoIn } from '../echo.ts'
import { latest } from '../source.ts'
import { stands } from './announced.ts'
import { elsewhere, type Sieve } from './sieve.ts'

// Shorter ones are often somebody else's, set apart for effect.
const longEnough = 30
// Further back an article may have come to something else.
const reach = 1500

export const soleVoice: Sieve = {
  name: 'only person quoted so far',
  examples: [
    [
      '「道は長い」と言うだけでは足りない、と夏木ユウさんは話す。「机に向かうのが仕事です」と夏木さん。\n本は売れていない。\n「それでも毎朝机に向かうことだけは、一度もやめようと思いませんでした」',
      '夏木ユウ',
      'それでも毎朝机に向かうことだけは、一度もやめようと思いませんでした',
    ],
  ],
  applies: candidate =>
    candidate.kind === 'quotation' &&
    candidate.line.within === null &&
    candidate.quotation.end - candidate.quotation.start >= longEnough &&
    stands(candidate),
  find: ({ line }, situation) => {
    const { discourse, next } = situation
    const { sole } = discourse
    if (sole === null || sole === 'several' || line.start - sole.end > reach) return null
    // Since then the text may have turned to somebody else, or the next sentence may tell who speaks.
    const since = latest(discourse)?.parties[0]?.identity
    if (since?.kind === 'person' && since !== sole.parties[0]?.identity) return null
    if (next !== null && echoIn(next, situation) !== null) return null
    return elsewhere(sole.parties, [{ start: sole.start, end: sole.end }], { settled: false, from: 0 })
  },
}
