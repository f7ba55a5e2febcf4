import type { Choice, Command, Filled, RawInput } from '../../command.ts'
import { isBlank, shortened, wellFormed } from '../../language/graphemes.ts'
import { LIMITS } from './limits.ts'
import type { Desk } from './pages.ts'
import type { Locale } from './present.ts'

export interface Typing {
  readonly command: string
  readonly options: RawInput
  /** The option that is being typed. */
  readonly focused: string
  readonly locale: Locale
  /** The command, if it is not one of the desk's. */
  readonly definition?: Pick<Command, 'options'>
}

/** Proposals within Discord's limits; a value is never shortened, as it would mean something else. */
export async function complete(desk: Desk, typing: Typing): Promise<readonly Choice[]> {
  const command = typing.definition ?? desk.commands.find(({ name }) => name === typing.command)
  const option = command?.options[typing.focused]
  if (option?.type !== 'text' || !option.complete) return []
  const { [typing.focused]: typed = '', ...others } = typing.options
  const choices = await option.complete(String(typed), texts(others), desk.context(typing.locale))
  return choices.filter(fits).slice(0, LIMITS.choices).map(shorten)
}

function texts(options: RawInput): Filled {
  return Object.fromEntries(
    Object.entries(options).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  )
}

function fits({ name, value }: Choice): boolean {
  return !isBlank(name) && value !== '' && value.length <= LIMITS.choiceCharacters
}

const shorten = ({ name, value }: Choice): Choice => ({
  name: shortened(wellFormed(name), LIMITS.choiceCharacters),
  value: wellFormed(value),
})
