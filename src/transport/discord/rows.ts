import type { Call } from '../../command.ts'
import { type Judgement, packJudgement, packRemove, SHARE } from './ids.ts'
import { LIMITS } from './limits.ts'
import type { Button, Locale, Select } from './present.ts'
import { FACES } from './sentences.ts'
import { carriersFor, type PageState, packState, type Role } from './state.ts'

/** The components below a page: the row that turns pages and the list that narrows. */
export interface Rows {
  readonly buttons: readonly Button[]
  readonly select?: Select
}

export interface Below {
  readonly state: PageState
  readonly pages: number
  /** Outlets to narrow to. */
  readonly outlets: readonly string[]
  /** How sure the reply is, if readers may judge it. */
  readonly judged?: Judgement['confidence'] | undefined
  readonly locale: Locale
}

/** Few leave room for the judgement; all of them have room for a longer question. */
const TURNS = {
  few: ['previous', 'count', 'next'],
  all: ['first', 'previous', 'count', 'next', 'last'],
} as const satisfies Record<string, readonly Role[]>

/** The page that a button below a page leads to. */
export function pageBehind(role: Role, page: number, pages: number): number {
  const targets: Partial<Record<Role, number>> = { first: 0, previous: page - 1, next: page + 1, last: pages - 1 }
  return targets[role] ?? page
}

/** Returns the component rows below a page; null if the state does not fit into their custom ids. */
export function rowsBelow(below: Below): Rows | null {
  const { state, pages } = below
  const outlets = below.outlets.slice(0, LIMITS.choices - 1)
  const narrows = outlets.length > 1 || state.options.outlet !== undefined
  const judges = judgeButtons(below)
  if (pages < 2 && !narrows) return { buttons: judges }
  const choices = narrows ? [null, ...outlets] : []
  const listed: readonly Role[] = narrows ? ['outlet', ...choices.map(() => 'choice' as const)] : []
  for (const turns of pages > 1 ? [TURNS.few, TURNS.all] : [[]]) {
    const ids = packState(state, [...turns, ...listed])
    if (ids === null) continue
    const buttons = turnButtons(below, turns, ids)
    const row = buttons.length + judges.length <= LIMITS.rowButtons ? [...buttons, ...judges] : buttons
    return narrows ? { buttons: row, select: outletList(below, choices, ids.slice(turns.length)) } : { buttons: row }
  }
  // Without the row of page buttons, the list alone may be too small for the state: the page works without it.
  return pages < 2 ? { buttons: judges } : null
}

function outletList({ state, locale }: Below, choices: readonly (string | null)[], ids: readonly string[]): Select {
  const [customId = '', ...values] = ids
  const options = choices.map((outlet, i) => ({
    label: outlet ?? FACES.allOutlets[locale],
    value: values[i] ?? '',
    chosen: outlet !== null && outlet === state.options.outlet,
  }))
  return { customId, placeholder: FACES.narrow[locale], options }
}

function judgeButtons({ judged, state: { command }, locale }: Below): readonly Button[] {
  if (judged === undefined) return []
  return (['right', 'wrong'] as const).map(verdict => ({
    customId: packJudgement({ command, confidence: judged, verdict }),
    label: FACES[verdict][locale],
  }))
}

function turnButtons(
  { state: { page }, pages }: Below,
  turns: readonly Role[],
  ids: readonly string[],
): readonly Button[] {
  const faces: Partial<Record<Role, Omit<Button, 'customId'>>> = {
    first: { label: '«', disabled: page === 0 },
    previous: { label: '‹', disabled: page === 0 },
    count: { label: `${page + 1} / ${pages}`, disabled: true },
    next: { label: '›', disabled: page === pages - 1 },
    last: { label: '»', disabled: page === pages - 1 },
  }
  return turns.map((role, i) => ({ customId: ids[i] ?? '', label: '', ...faces[role] }))
}

/** The row that asks a call, with as many buttons as it takes to remember the call; null if a row is too few. */
export function againRow(call: Call, edition: string, label: string): readonly Button[] | null {
  const state: PageState = { ...call, page: 0, edition }
  const fillers = Array.from({ length: carriersFor(state) - 1 }, () => 'filler' as const)
  if (fillers.length >= LIMITS.rowButtons) return null
  const ids = packState(state, ['again', ...fillers]) ?? []
  return ids.map((customId, i) => (i === 0 ? { customId, label } : { customId, label: '·', disabled: true }))
}

/** Buttons for the whole reply: a private one can be shared, a public one removed by the member who asked. */
export function controlRow(reply: { private: boolean; shareable: boolean; asker: string }, locale: Locale) {
  if (reply.private) return reply.shareable ? [{ customId: SHARE, label: FACES.share[locale] }] : []
  return [{ customId: packRemove(reply.asker), label: FACES.remove[locale] }]
}
