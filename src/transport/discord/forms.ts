import { type APIModalSubmitInteraction, ComponentType, InteractionResponseType, TextInputStyle } from 'discord.js'
import type { Call, Form, FormField } from '../../command.ts'
import { shortened, wellFormed } from '../../language/graphemes.ts'
import type { Callback } from './callback.ts'
import { LIMITS } from './limits.ts'

/** Discord's limits on a form (https://docs.discord.com/developers/components/reference#label). */
const FORM_LIMITS = { title: 45, label: 45, hint: 100, choices: 25, text: 4000 } as const
/** Text inputs with more characters are shown as several lines. */
const ONE_LINE = 200

const FORM = /^d1f\|(.*)\|$/s

const cut = (text: string, most: number): string => shortened(wellFormed(text), most)

function toInput({ option, required, value, choices, maxLength = ONE_LINE }: FormField): object {
  if (choices !== undefined) {
    const options = choices
      .slice(0, FORM_LIMITS.choices)
      .map(([choice, label]) => ({ label: cut(label, 100), value: choice, default: choice === value }))
    return { type: ComponentType.StringSelect, custom_id: option, options, required }
  }
  const style = maxLength > ONE_LINE ? TextInputStyle.Paragraph : TextInputStyle.Short
  const filled = value === undefined ? {} : { value: cut(value, maxLength) }
  return { type: ComponentType.TextInput, custom_id: option, style, required, max_length: maxLength, ...filled }
}

/** A form as Discord shows it. @throws Error if what it carries is too long for its custom id */
export function openForm({ title, call, fields }: Form): Callback {
  const id = `d1f|${JSON.stringify([call.command, call.options])}|`
  if (id.length > LIMITS.customId) throw new Error(`The form of ${call.command} carries more than Discord allows.`)
  const components = fields.map(field => ({
    type: ComponentType.Label,
    label: cut(field.label, FORM_LIMITS.label),
    ...(field.hint !== undefined && { description: cut(field.hint, FORM_LIMITS.hint) }),
    component: toInput(field),
  }))
  return {
    type: InteractionResponseType.Modal,
    data: { custom_id: id, title: cut(title, FORM_LIMITS.title), components },
  }
}

/** Returns the call that a form makes, with what it carried and what was filled in; null if the form is not ours. */
export function readForm({ data }: APIModalSubmitInteraction): Call | null {
  const json = FORM.exec(data.custom_id)?.[1]
  if (json === undefined) return null
  try {
    const [command, carried] = JSON.parse(json)
    const filled = data.components.flatMap(component => ('component' in component ? [component.component] : []))
    const options = filled.flatMap(field => {
      const value = 'values' in field ? field.values[0] : 'value' in field ? field.value : undefined
      return typeof value === 'string' && value !== '' ? [[field.custom_id, value] as const] : []
    })
    return typeof command === 'string' ? { command, options: { ...carried, ...Object.fromEntries(options) } } : null
  } catch {
    return null
  }
}
