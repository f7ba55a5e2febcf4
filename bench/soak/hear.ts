import { setTimeout as sleep } from 'node:timers/promises'
import { SENTENCES } from '../../src/transport/discord/sentences.ts'
import type { Answered } from '../../test/fakes/discord/server.ts'

/** Milliseconds in which Discord waits for a response. */
const patience = 3000

const faults = [
  ...[SENTENCES.failed, SENTENCES.unknownCommand, SENTENCES.staleButton].flatMap(({ ja, en }) => [ja, en]),
  // Told to wait, by member and by server: the crowd is made so that nobody has to.
  '少しお待ちいただいています',
  'Please try again in',
]

export interface Heard {
  /** `outdated`: a button of a reply that the coverage has moved on from, which is told and offers to ask again. */
  readonly outcome: 'answered' | 'outdated' | 'fault'
  readonly milliseconds: number
  /** What went wrong; empty where nothing. */
  readonly fault: string
  readonly answer: Answered | null
}

/** Waits for the first response to what is asked, for as long as Discord would. Never rejects. */
export async function hear(what: string, ask: () => Promise<Answered>): Promise<Heard> {
  const started = performance.now()
  const waiting = new AbortController()
  const late = sleep(patience, null, { signal: waiting.signal }).catch(() => null)
  try {
    const answer = await Promise.race([ask(), late])
    const milliseconds = performance.now() - started
    if (answer === null)
      return { outcome: 'fault', milliseconds, fault: `${what}: no response in ${patience} ms`, answer }
    const text = answer.texts.join('\n')
    const fault = faults.find(sentence => text.includes(sentence))
    if (fault !== undefined) return { outcome: 'fault', milliseconds, fault: `${what}: ${fault}`, answer: null }
    const isOutdated = text.includes(SENTENCES.outdated.ja) || text.includes(SENTENCES.outdated.en)
    return { outcome: isOutdated ? 'outdated' : 'answered', milliseconds, fault: '', answer }
  } catch (error) {
    return { outcome: 'fault', milliseconds: performance.now() - started, fault: `${what}: ${error}`, answer: null }
  } finally {
    waiting.abort()
  }
}
