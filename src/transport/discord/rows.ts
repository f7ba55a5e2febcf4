import type { Call } from '../../command.ts'
import { packRemove, SHARE } from './ids.ts'
import { LIMITS } from './limits.ts'
import type { Button, Locale, Select } from './present.ts'
import { FACES } from './sentences.ts'
import { carriersFor, type PageState, packState, type Role } from './state.ts'

/** What stands below a page: the row that turns pages and the list that narrows. */
export interface Rows {
  readonly buttons: readonly Button[]
  readonly select?: Select
}

export interface Below {
  readonly state: PageState
  readonly pages: number
  /** Outlets to narrow to. */
  readonly outlets: readonly string[]
  readonly locale: Locale
}

const TURNS = ['first', 'previous', 'count', 'next', 'last'] as const satisfies readonly Role[]

/** The page that a button leads to from the page it stands below. */
export function pageBehind(role: Role, page: number, pages: number): number {
  const targets: Partial<Record<Role, number>> = { first: 0, previous: page - 1, next: page + 1, last: pages - 1 }
  return targets[role] ?? page
}

/** The rows below a page; null where there is no room for what they must remember. */
export function rowsBelow(below: Below): Rows | null {
  const { state, pages, locale } = below
  const outlets = below.outlets.slice(0, LIMITS.choices - 1)
  const turns = pages > 1 ? TURNS : []
  const narrows = outlets.length > 1 || state.options.outlet !== undefined
  if (turns.length === 0 && !narrows) return { buttons: [] }
  const choices = [null, ...outlets]
  const roles: readonly Role[] = [
    ...turns,
    ...(narrows ? ['outlet' as const, ...choices.map(() => 'choice' as const)] : []),
  ]
  const ids = packState(state, roles)
  // A list alone may have no room where the row of pages would have given it some: the page can do without.
  if (ids === null) return turns.length === 0 ? { buttons: [] } : null
  const buttons = turnButtons(state.page, pages, ids)
  if (!narrows) return { buttons }
  const [customId = '', ...values] = ids.slice(turns.length)
  const options = choices.map((outlet, i) => ({
    label: outlet ?? FACES.allOutlets[locale],
    value: values[i] ?? '',
    chosen: outlet !== null && outlet === state.options.outlet,
  }))
  return { buttons, select: { customId, placeholder: FACES.narrow[locale], options } }
}

function turnButtons(page: number, pages: number, ids: readonly string[]): readonly Button[] {
  if (pages < 2) return []
  const faces = {
    first: { label: '«', disabled: page === 0 },
    previous: { label: '‹', disabled: page === 0 },
    count: { label: `${page + 1} / ${pages}`, disabled: true },
    next: { label: '›', disabled: page === pages - 1 },
    last: { label: '»', disabled: page === pages - 1 },
  }
  return TURNS.map((role, i) => ({ customId: ids[i] ?? '', ...faces[role] }))
}

/** The row that asks a call again, with as many buttons as it takes to remember the call; null where a row is too few. */
export function againRow(call: Call, edition: string, locale: Locale): readonly Button[] | null {
  const state: PageState = { ...call, page: 0, edition }
  const fillers = Array.from({ length: carriersFor(state) - 1 }, () => 'filler' as const)
  if (fillers.length >= LIMITS.rowButtons) return null
  const ids = packState(state, ['again', ...fillers]) ?? []
  return ids.map((customId, i) =>
    i === 0 ? { customId, label: FACES.again[locale] } : { customId, label: '·', disabled: true },
  )
}

/** What can be done with a reply as a whole: a private one can be shared, a public one removed by whoever asked. */
export function controlRow(reply: { private: boolean; shareable: boolean; asker: string }, locale: Locale) {
  if (reply.private) return reply.shareable ? [{ customId: SHARE, label: FACES.share[locale] }] : []
  return [{ customId: packRemove(reply.asker), label: FACES.remove[locale] }]
}
