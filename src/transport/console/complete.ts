import type { Command, CommandContext, Filled } from '../../command.ts'
import { findCommand } from './line.ts'

/** Proposals for the end of a line, and the end that they replace (as node:readline wants them). */
export type Completion = [proposals: string[], replaced: string]

const mostProposals = 20

function completeValue(text: string, command: Command, context: CommandContext): Completion | null {
  const found = /(?:^|\s)(\S+?)[:：]([^:：]*)$/u.exec(text)
  const [first] = Object.entries(command.options)
  const named = Object.entries(command.options).find(
    ([name, { ja }]) => found !== null && (found[1] === name || found[1] === ja),
  )
  const option = named?.[1] ?? (found === null ? first?.[1] : undefined)
  const typed = found === null ? text : (found[2] ?? '')
  if (option?.type !== 'text' || option.complete === undefined) return null
  const filled: Filled = {}
  return [
    option
      .complete(typed.trim(), filled, context)
      .slice(0, mostProposals)
      .map(({ value }) => value),
    typed.trimStart(),
  ]
}

/** Completes command names, option names and values. */
export function completeLine(line: string, commands: readonly Command[], context: CommandContext): Completion {
  const [, name, space, rest] = /^\/(\S*)(\s?)(.*)$/su.exec(line) ?? []
  if (name === undefined) return [[], line]
  if (space === '')
    return [commands.map(command => `/${command.name} `).filter(proposal => proposal.startsWith(line)), line]
  const command = findCommand(name, commands)
  if (command === undefined) return [[], line]
  const value = completeValue(rest ?? '', command, context)
  if (value !== null && value[0].length > 0) return value
  const word = /\S*$/.exec(rest ?? '')?.[0] ?? ''
  return [
    Object.keys(command.options)
      .map(option => `${option}:`)
      .filter(proposal => proposal.startsWith(word)),
    word,
  ]
}
