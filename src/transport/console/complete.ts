import type { Command, CommandContext, Filled, Option } from '../../command.ts'
import { findCommand, readOptions } from './line.ts'

/** Proposals for the end of a line, and the end that they replace (as node:readline wants them). */
export type Completion = [proposals: string[], replaced: string]

interface Named {
  readonly name: string
  readonly ja: string
}

const mostProposals = 20

/** Names in either language that start with what was typed; those of the asker's language if nothing was. */
function namesFor(typed: string, named: readonly Named[], locale: 'ja' | 'en'): string[] {
  const own = named.map(({ name, ja }) => (locale === 'ja' ? ja : name))
  if (typed === '') return own
  const names = new Set([...own, ...named.flatMap(({ name, ja }) => [name, ja])])
  return [...names].filter(name => name.startsWith(typed))
}

const namedOptions = ({ options }: Command): Named[] =>
  Object.entries(options).flatMap(([name, { ja, hidden }]) => (hidden ? [] : [{ name, ja }]))

/** Returns the option whose value ends the text, and that value. */
function valueAt(text: string, command: Command): { name: string; option: Option; typed: string } | null {
  const found = /(?:^|\s)(\S+?)[:：]([^:：]*)$/u.exec(text)
  const all = Object.entries(command.options)
  const [name, option] =
    (found === null ? all[0] : all.find(([key, { ja }]) => [key, ja].includes(found[1] ?? ''))) ?? []
  return name === undefined || option === undefined ? null : { name, option, typed: found?.[2] ?? text }
}

async function completeValue(text: string, command: Command, context: CommandContext): Promise<Completion | null> {
  const value = valueAt(text, command)
  if (value?.option.type !== 'text') return null
  const typed = value.typed.trim()
  const filled: Filled = Object.fromEntries(
    Object.entries(readOptions(text, command)).flatMap(([name, given]) =>
      typeof given === 'string' && name !== value.name ? [[name, given]] : [],
    ),
  )
  const choices = ((await value.option.complete?.(typed, filled, context)) ?? []).slice(0, mostProposals)
  const [only] = choices
  if (only === undefined || choices.some(choice => choice.value === typed)) return null
  // The value of a choice may be an id; people distinguish choices by their names.
  const proposals = choices.length === 1 ? [only.value] : choices.map(({ name }) => name)
  return [proposals, value.typed.trimStart()]
}

/** Completes command names, option names and values. */
export async function completeLine(
  line: string,
  commands: readonly Command[],
  context: CommandContext,
): Promise<Completion> {
  const [, name, space, rest = ''] = /^[/／](\S*)(\s?)(.*)$/su.exec(line) ?? []
  if (name === undefined) return [[], line]
  if (space === '') return [namesFor(name, commands, context.locale).map(proposal => `/${proposal} `), line]
  const command = findCommand(name, commands)
  if (command === undefined) return [[], line]
  const value = await completeValue(rest, command, context)
  if (value !== null) return value
  const word = /(?<!\S)\S*$/.exec(rest)?.[0] ?? ''
  const given = readOptions(rest, command)
  const missing = namedOptions(command).filter(option => given[option.name] === undefined)
  return [namesFor(word, missing, context.locale).map(proposal => `${proposal}:`), word]
}
