import { setTimeout } from 'node:timers/promises'
import { answerQuestion } from '../../src/answer/answer.ts'
import type { OpenGeneration } from '../../src/coverage/open-generation.ts'

/** One question that was asked, and what became of it. */
export interface Asked {
  readonly phase: string
  readonly question: string
  readonly generation: number
  /** What was answered; null if it was lost. */
  readonly answer: string | null
  readonly milliseconds: number
}

/** An answer in a form that is compared: passages in their order, with what is shown of them. */
export async function answerOf(question: string, coverage: OpenGeneration): Promise<string> {
  const answer = await answerQuestion(question, {}, coverage)
  if (answer.kind !== 'answer') return answer.kind
  return JSON.stringify(answer.hits.map(({ article, start, end }) => [article.id, start, end]))
}

export interface Asker {
  readonly asked: readonly Asked[]
  readonly faults: readonly string[]
  /** Names what happens from now on. */
  readonly begin: (phase: string) => void
  readonly stop: () => Promise<void>
}

/** Asks so many questions a second, one after the other from the list, whether those before are answered or not. */
export function keepAsking(questions: readonly string[], coverage: () => OpenGeneration, perSecond: number): Asker {
  const asked: Asked[] = []
  const faults: string[] = []
  const underWay = new Set<Promise<void>>()
  let phase = ''
  let isStopped = false
  const askOne = async (question: string) => {
    const [started, during, held] = [performance.now(), phase, coverage()]
    const answer = await answerOf(question, held).catch((error: unknown) => {
      faults.push(error instanceof Error ? error.message : String(error))
      return null
    })
    const milliseconds = performance.now() - started
    asked.push({ phase: during, question, generation: held.generation, answer, milliseconds })
  }
  const run = async () => {
    const started = performance.now()
    for (let n = 0; !isStopped; n++) {
      const one = askOne(questions[n % questions.length] ?? '')
      underWay.add(one)
      void one.finally(() => underWay.delete(one))
      await setTimeout(Math.max(0, started + ((n + 1) * 1000) / perSecond - performance.now()))
    }
  }
  const running = run()
  return {
    asked,
    faults,
    begin: name => {
      phase = name
    },
    stop: async () => {
      isStopped = true
      await running
      await Promise.all(underWay)
    },
  }
}
