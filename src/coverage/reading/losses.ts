import { type Trouble, trouble } from '../../documents/problems.ts'
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
const namedJa = (title: string | null): string => (title === null ? '題名のない記事' : `「${title}」`)

/** The work, as both languages begin their sentence with it. */
function workOf({ step, title }: Lost) {
  if (step === 'parse') return { work: 'Parsing it', workJa: '文書の読み取り' }
  return step === 'read'
    ? { work: `Reading ${named(title)}`, workJa: `${namedJa(title)}の読み込み` }
    : { work: `Attributing statements in ${named(title)}`, workJa: `${namedJa(title)}の発言者の特定` }
}

const lostBy: Readonly<Record<Step, { readonly lost: string; readonly lostJa: string }>> = {
  parse: { lost: 'none of its articles can be found', lostJa: 'この文書は検索できません' },
  read: { lost: 'that article cannot be found', lostJa: 'この記事は検索できません' },
  attribute: {
    lost: 'its statements are missing, but its text can be found',
    lostJa: 'この記事の発言は示せませんが、本文は検索できます',
  },
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
        ...this.#troubleOf(one),
        ...(one.givenUp.why !== 'failed' && { isGivenUp: true as const }),
      })),
    )
  }

  #troubleOf(lost: Lost): Trouble {
    const { step, more, givenUp } = lost
    const told = {
      ...workOf(lost),
      ...lostBy[step],
      others: more === 0 ? '' : ` The same happened to ${more} more of its articles.`,
      othersJa: more === 0 ? '' : `ほかの${more}本も同様です。`,
    }
    if (givenUp.why === 'failed') return trouble('failed', { ...told, why: givenUp.detail })
    const { seconds, megabytes } = this.#limits
    const bound =
      givenUp.why === 'time'
        ? { bound: `longer than ${givenUp.detail}`, boundJa: `制限時間（${seconds}秒）`, setting: 'DOCUMENT_SECONDS' }
        : {
            bound: `more than ${megabytes} MB of memory`,
            boundJa: `メモリーの上限（${megabytes} MB）`,
            setting: 'DOCUMENT_MEMORY_MB',
          }
    return trouble('given-up', { ...told, ...bound })
  }
}
