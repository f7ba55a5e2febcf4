import { shortened } from '../language/graphemes.ts'
import type { Button, Extras, Select } from './extras.ts'
import { LIMITS } from './limits.ts'
import { toShowable } from './markdown.ts'
import type { Action, Entry } from './page.ts'

type CustomButton = {
  readonly type: 2
  readonly style: 2
  readonly custom_id: string
  readonly label: string
  readonly disabled: boolean
}
interface SelectOption {
  readonly label: string
  readonly value: string
  readonly description?: string
  readonly default: boolean
}
type StringSelect = {
  readonly type: 3
  readonly custom_id: string
  readonly placeholder: string
  readonly options: readonly SelectOption[]
}
export type ActionRow = { readonly type: 1; readonly components: readonly (CustomButton | StringSelect)[] }

/** What can be done with a page or the words on it, by the id that comes back. */
interface Doing extends Button {
  readonly about?: string
}

/**
 * The rows below a page: one of small buttons if all that can be done has room in it; else the page's own buttons, the list
 * that narrows, and what can be done with several words in a list of its own.
 */
export function rowsOf(extras: Extras, entries: readonly Entry[]): readonly ActionRow[] {
  const { buttons = [], select, controls = [], menu } = extras
  const actions = actionsOf(entries, extras)
  const doings = [...actions, ...controls]
  const list = select ? [row([toSelect(select)])] : []
  // With the same buttons below two quotations nobody could tell which belongs to which.
  const isOfOne = new Set(actions.map(({ about }) => about)).size <= 1
  const isFew = isOfOne && doings.length <= LIMITS.rowButtons
  if (isFew && buttons.length + doings.length <= LIMITS.rowButtons)
    return [row([...buttons, ...doings].map(toButton)), ...list].filter(isFilled)
  const below = isFew || menu === undefined ? row(doings.map(toButton)) : row([toMenu(menu, doings)])
  return [row(buttons.map(toButton)), ...list, below].filter(isFilled)
}

/** Characters of a row that count towards a message's text. */
export function charactersOf({ components }: ActionRow): number {
  return components.reduce((sum, one) => {
    if (one.type === 2) return sum + one.label.length
    const options = one.options.reduce(
      (total, { label, description = '' }) => total + label.length + description.length,
      0,
    )
    return sum + one.placeholder.length + options
  }, 0)
}

const row = (components: ActionRow['components']): ActionRow => ({
  type: 1,
  components: components.slice(0, LIMITS.rowButtons),
})

const isFilled = ({ components }: ActionRow): boolean => components.length > 0

/** Entries may stand at the same place, but no two components may have the same custom id. */
function actionsOf(entries: readonly Entry[], { actionId }: Extras): readonly Doing[] {
  const used = new Map<string, Doing>()
  for (const action of entries.flatMap(({ actions = [] }): readonly Action[] => actions)) {
    const customId = actionId?.(action) ?? null
    if (customId === null || used.has(customId)) continue
    used.set(customId, { customId, label: action.label, ...(action.about && { about: action.about }) })
  }
  return [...used.values()]
}

function toMenu(
  { customId, placeholder }: Pick<Select, 'customId' | 'placeholder'>,
  doings: readonly Doing[],
): StringSelect {
  const options = doings.slice(0, LIMITS.selectOptions).map(({ customId: value, label, about }) => ({
    label: toLabel(label),
    value,
    ...(about !== undefined && { description: toLabel(about, LIMITS.optionDescription) }),
    default: false,
  }))
  return { type: 3, custom_id: customId, placeholder: toLabel(placeholder, LIMITS.placeholder), options }
}

function toSelect({ customId, placeholder, options }: Select): StringSelect {
  const shown = options
    .slice(0, LIMITS.selectOptions)
    .map(({ label, value, chosen }) => ({ label: toLabel(label), value, default: chosen }))
  return { type: 3, custom_id: customId, placeholder: toLabel(placeholder, LIMITS.placeholder), options: shown }
}

const toButton = (button: Button): CustomButton => ({
  type: 2,
  style: 2,
  custom_id: button.customId,
  label: toLabel(button.label),
  disabled: button.disabled === true,
})

function toLabel(text: string, most: number = LIMITS.buttonLabel): string {
  return shortened(toShowable(text).replaceAll('\n', ' ').trim() || '…', most)
}
