import { Counter, Histogram, type Registry } from 'prom-client'

/** A command that is about to answer. */
export interface Asking {
  readonly command: string
  /** Its reply is shown already, and another page of it is wanted. */
  readonly turned: boolean
}

/** Has a reply made, and counts it. Rejects with what `make` rejects with. */
export type Observe = <Reply extends { readonly kind: string }>(
  asking: Asking,
  make: () => Promise<Reply>,
) => Promise<Reply>

/** Seconds. Answers from memory take milliseconds; Discord waits for 3 seconds. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

export function countQuestions(registry: Registry): Observe {
  const registers = [registry]
  const questions = new Counter({
    name: 'dedokoro_questions_total',
    help: 'Questions by command and outcome: answer, nothing-found (a miss), error (not understood), failed (internal error).',
    labelNames: ['command', 'outcome'] as const,
    registers,
  })
  const misses = new Counter({
    name: 'dedokoro_misses_total',
    help: 'Questions without an answer in the coverage, by command.',
    labelNames: ['command'] as const,
    registers,
  })
  const seconds = new Histogram({
    name: 'dedokoro_question_seconds',
    help: 'Time to compute a reply, without sending it, by command.',
    labelNames: ['command'] as const,
    buckets,
    registers,
  })
  const pages = new Counter({
    name: 'dedokoro_pages_turned_total',
    help: 'Page turns, by command.',
    labelNames: ['command'] as const,
    registers,
  })
  return async ({ command, turned }, make) => {
    if (turned) {
      pages.inc({ command })
      return make()
    }
    const stop = seconds.startTimer({ command })
    let outcome = 'failed'
    try {
      const reply = await make()
      outcome = reply.kind
      if (outcome === 'nothing-found') misses.inc({ command })
      return reply
    } finally {
      stop()
      questions.inc({ command, outcome })
    }
  }
}
