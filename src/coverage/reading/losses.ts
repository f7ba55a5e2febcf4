import type { Problem } from '../../model.ts'
import type { Limits } from './limits.ts'
import type { GivenUp } from './readers.ts'

/** A step of the work on a document, and what is lost without it. */
export type Step = 'parse' | 'read' | 'attribute'

interface Lost {
  readonly step: Step
  readonly title: string | null
  readonly givenUp: GivenUp
  more: number
}

const named = (title: string | null): string => (title === null ? 'an article without a title' : `“${title}”`)

function workOf({ step, title }: Lost): string {
  if (step === 'parse') return 'Parsing it'
  return step === 'read' ? `Reading ${named(title)}` : `Finding who says what in ${named(title)}`
}

const lostBy: Readonly<Record<Step, string>> = {
  parse: 'none of it can be found',
  read: 'that article cannot be found',
  attribute: 'nobody is quoted from that article, but its words can be found',
}

/** What had to be given up, as one problem for each document and step. */
export class Losses {
  readonly #limits: Limits
  readonly #lost = new Map<string, Map<Step, Lost>>()

  constructor(limits: Limits) {
    this.#limits = limits
  }

  add(document: string, step: Step, what: { readonly title: string | null; readonly givenUp: GivenUp }): void {
    const lost = this.#lost.get(document) ?? new Map<Step, Lost>()
    this.#lost.set(document, lost)
    const first = lost.get(step)
    if (first === undefined) lost.set(step, { step, ...what, more: 0 })
    else first.more++
  }

  get problems(): readonly Problem[] {
    return [...this.#lost].flatMap(([document, lost]) =>
      [...lost.values()].map(one => ({
        document,
        reason: this.#reasonOf(one),
        ...(one.givenUp.why !== 'failed' && { isGivenUp: true as const }),
      })),
    )
  }

  #reasonOf(lost: Lost): string {
    const { step, more, givenUp } = lost
    const others = more === 0 ? '' : ` ${more} more of its articles went the same way.`
    if (givenUp.why === 'failed')
      return `${workOf(lost)} failed (${givenUp.detail}); ${lostBy[step]}.${others} Report this with the file.`
    const [bound, setting] =
      givenUp.why === 'time'
        ? [`longer than ${givenUp.detail}`, 'DOCUMENT_SECONDS']
        : [`more than ${this.#limits.megabytes} MB of memory`, 'DOCUMENT_MEMORY_MB']
    return (
      `${workOf(lost)} took ${bound} and was given up; ${lostBy[step]}.${others} It is tried again when it changes: ` +
      `split it, save it as plain text, or raise ${setting}.`
    )
  }
}
