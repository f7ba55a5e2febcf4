import { echoIn } from '../echo.ts'
import { stands } from './announced.ts'
import { elsewhere, type Sieve } from './sieve.ts'

export const echoed: Sieve = {
  name: 'sentence after the words',
  examples: [
    ['「海が好きだから続けてきた」。そう話すのは、漁師の浜口豊さんだ。', '浜口豊', '海が好きだから続けてきた'],
    ['「海が好きだから続けてきた」\n漁師の浜口豊さんはこう語る。', '浜口豊', '海が好きだから続けてきた'],
  ],
  applies: candidate => candidate.kind === 'quotation' && stands(candidate),
  find: (_, situation) => {
    const echo = situation.next === null ? null : echoIn(situation.next, situation)
    // こう… may announce what stands after it.
    const looksBack = echo !== null && (echo.back || (echo.closes && !situation.nextAnnounces))
    return looksBack && echo.parties.length > 0 ? elsewhere(echo.parties, [echo.cue], { settled: true, from: 0 }) : null
  },
}
