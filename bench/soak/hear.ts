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

/** Milliseconds more than it waits for, by which it knows that the whole machine stood still, as one that is moved does. */
const standstill = 1000

interface Response {
  readonly answer: Answered | null
  readonly milliseconds: number
}

async function inTime(asked: Promise<Answered>): Promise<Response> {
  const started = performance.now()
  const waiting = new AbortController()
  const late = sleep(patience, null, { signal: waiting.signal }).catch(() => null)
  const answer = await Promise.race([asked, late]).finally(() => waiting.abort())
  const milliseconds = performance.now() - started
  // What nobody could have answered meanwhile is waited for once more.
  return answer === null && milliseconds > patience + standstill ? inTime(asked) : { answer, milliseconds }
}

/** Waits for the first response to what is asked, for as long as Discord would. Never rejects. */
export async function hear(what: string, ask: () => Promise<Answered>): Promise<Heard> {
  const fail = (told: unknown, milliseconds: number): Heard => {
    return { outcome: 'fault', milliseconds, fault: `${what}: ${told}`, answer: null }
  }
  try {
    const { answer, milliseconds } = await inTime(ask())
    if (answer === null) return fail(`no response in ${patience} ms`, milliseconds)
    const text = answer.texts.join('\n')
    const fault = faults.find(sentence => text.includes(sentence))
    if (fault !== undefined) return fail(fault, milliseconds)
    const isOutdated = text.includes(SENTENCES.outdated.ja) || text.includes(SENTENCES.outdated.en)
    return { outcome: isOutdated ? 'outdated' : 'answered', milliseconds, fault: '', answer }
  } catch (error) {
    return fail(error, 0)
  }
}
