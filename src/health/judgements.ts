import { Counter, type Registry } from 'prom-client'

/** A reader's verdict on a reply, without the question. */
export interface Judgement {
  readonly command: string
  readonly confidence: 'certain' | 'close'
  readonly verdict: 'right' | 'wrong'
}

export type CountJudgement = (judgement: Judgement) => void

/** Names of commands that are counted apart: a custom id from elsewhere must not make labels without end. */
const longestCommand = 32
const mostCommands = 50

export function countJudgements(registry: Registry): CountJudgement {
  const judgements = new Counter({
    name: 'dedokoro_judgements_total',
    help: 'Replies rated right (これだ) or wrong (見当違い) by readers, by command and confidence.',
    labelNames: ['command', 'confidence', 'verdict'] as const,
    registers: [registry],
  })
  const known = new Set<string>()
  return ({ command, confidence, verdict }) => {
    const isNew = !known.has(command)
    if (command.length > longestCommand || (isNew && known.size >= mostCommands)) return
    known.add(command)
    judgements.inc({ command, confidence, verdict })
  }
}
