import { hash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import * as v from 'valibot'
import type { KeptReadings } from './articles.ts'
import type { Limits } from './limits.ts'
import type { GivenUp, Outcome } from './readers.ts'

const entry = v.object({
  kind: v.literal('given-up'),
  why: v.picklist(['time', 'memory', 'failed']),
  detail: v.string(),
})

/** What was given up before under the same limits: it is not tried again until its content changes. */
export class Ledger {
  readonly #kept: KeptReadings
  readonly #limits: Limits

  constructor(kept: KeptReadings, limits: Limits) {
    this.#kept = kept
    this.#limits = limits
  }

  /** Does what `content` stands for, unless that was given up before. */
  async unlessGivenUp<T>(content: () => readonly unknown[], ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const keyOf = () => hash('sha256', JSON.stringify(['given up', this.#limits, ...content()]), 'base64')
    // Without anything that was kept there is no need for a key.
    const outcome = (this.#kept.isEmpty ? null : this.#before(keyOf())) ?? (await ask())
    if (outcome.kind === 'given-up' && outcome.why !== 'failed') this.#kept.keep(keyOf(), serialize(outcome))
    return outcome
  }

  #before(key: string): GivenUp | null {
    const bytes = this.#kept.find(key)
    const before: unknown = bytes === undefined ? null : deserialize(bytes)
    return v.is(entry, before) ? before : null
  }
}
