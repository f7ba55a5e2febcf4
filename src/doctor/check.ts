import { Hopeless, sentenceOf } from '../documents/problems.ts'

/**
 * A result: in order; skipped, and why; a warning, with which the bot still runs; or a fault, which keeps it from
 * starting or from answering.
 */
export interface CheckResult {
  readonly level: 'ok' | 'skipped' | 'warning' | 'fault'
  /** Sentences: what is so, and for a warning or a fault what to do. */
  readonly message: string
  /** The same in Japanese. */
  readonly ja: string
}

/** One thing to look at. */
export interface Check {
  /** In a word or two. */
  readonly about: string
  readonly look: () => readonly CheckResult[] | Promise<readonly CheckResult[]>
}

export interface Finding extends CheckResult {
  readonly about: string
}

export const ok = (message: string, ja: string): CheckResult => ({ level: 'ok', message, ja })
export const skipped = (message: string, ja: string): CheckResult => ({ level: 'skipped', message, ja })
export const warning = (message: string, ja: string): CheckResult => ({ level: 'warning', message, ja })
export const fault = (message: string, ja: string): CheckResult => ({ level: 'fault', message, ja })

/** An error in both languages; its original message if there is no translation. */
export function faultOf(error: unknown): CheckResult {
  const reason = reasonOf(error)
  return fault(reason, error instanceof Hopeless ? sentenceOf(error.trouble, 'ja') : reason)
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Runs the checks in order. A check that throws is a fault, and the following ones still run. */
export async function* examine(checks: readonly Check[]): AsyncGenerator<Finding> {
  for (const { about, look } of checks) {
    try {
      for (const told of await look()) yield { about, ...told }
    } catch (error) {
      yield { about, ...faultOf(error) }
    }
  }
}
