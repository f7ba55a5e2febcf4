import type { Command, Option, RawInput } from '../../command.ts'
import { isBlank } from '../../language/graphemes.ts'
import type { Locale } from './present.ts'
import { missingOption, tooLong } from './sentences.ts'

export type Checked =
  | { readonly kind: 'input'; readonly input: RawInput }
  /** `sentence` tells the asker what to change. */
  | { readonly kind: 'fault'; readonly sentence: string }

/**
 * Options as they came from Discord, held to the command's definition: Discord checks them against the menu it has, which
 * may be an older one, and not at all behind a mention or a button. What the definition does not name is left out.
 */
export function checkInput(command: Pick<Command, 'options'>, raw: RawInput, locale: Locale): Checked {
  const input: Record<string, string | boolean> = {}
  for (const [key, option] of Object.entries(command.options)) {
    const name = locale === 'ja' ? option.ja : key
    const value = readValue(option, Object.hasOwn(raw, key) ? raw[key] : undefined)
    if (value === undefined) {
      if (option.required) return { kind: 'fault', sentence: missingOption(locale, name) }
    } else if (option.type === 'text' && String(value).length > option.maxLength) {
      const limit = { most: option.maxLength, length: String(value).length }
      return { kind: 'fault', sentence: tooLong(locale, name, limit) }
    } else {
      input[key] = value
    }
  }
  return { kind: 'input', input }
}

/** The value, if it has the option's type and is not blank. */
function readValue(option: Option, value: string | boolean | undefined): string | boolean | undefined {
  if (option.type === 'flag') return typeof value === 'boolean' ? value : undefined
  if (typeof value !== 'string' || isBlank(value)) return undefined
  return option.type !== 'choice' || Object.hasOwn(option.choices, value) ? value : undefined
}
