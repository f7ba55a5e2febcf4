import { setImmediate as nextRound } from 'node:timers/promises'

/** Resolves when it is a member's turn. */
export type Turns = (asker: string) => Promise<void>

/**
 * Lets what one member asks at once take turns with what the others ask: their first question is answered at once, each
 * further one in another round of the event loop, between which Node takes in what has come from others.
 */
export function openTurns(): Turns {
  const last = new Map<string, Promise<void>>()
  return asker => {
    const before = last.get(asker)
    const after: Promise<void> = (before ?? Promise.resolve())
      .then(() => nextRound())
      .then(() => {
        if (last.get(asker) === after) last.delete(asker)
      })
    last.set(asker, after)
    return before ?? Promise.resolve()
  }
}
