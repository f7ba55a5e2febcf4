import type { Command, Option, RawInput } from '../../command.ts'
import { isBlank } from '../../language/graphemes.ts'

/** A parsed line: a command with its options, or the reason that it cannot be parsed. */
export type Typed =
  | { readonly kind: 'call'; readonly command: Command; readonly input: RawInput }
  | { readonly kind: 'unknown-command'; readonly name: string }
  | { readonly kind: 'missing-option'; readonly command: Command; readonly option: string }
  | {
      readonly kind: 'too-long'
      readonly command: Command
      readonly option: string
      readonly most: number
      readonly length: number
    }

const yes = /^(?:true|yes|on|1|はい)?$/i

/** The command that a name means, in English or Japanese. */
export const findCommand = (name: string, commands: readonly Command[]): Command | undefined =>
  commands.find(command => command.name === name.toLowerCase() || command.ja === name)

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Finds each option's value: after `name:` in either language, at the beginning or after white space. */
function markersIn(text: string, { options }: Command): { option: string; start: number; value: number }[] {
  const names = new Map(
    Object.entries(options).flatMap(([name, { ja }]) => [
      [name, name],
      [ja, name],
    ]),
  )
  if (names.size === 0) return []
  const marker = new RegExp(`(?:^|\\s)(${[...names.keys()].map(literal).join('|')})[:：]`, 'gu')
  return [...text.matchAll(marker)].map(found => ({
    option: names.get(found[1] ?? '') ?? '',
    start: found.index,
    value: found.index + found[0].length,
  }))
}

const read = (option: Option | undefined, value: string): string | boolean =>
  option?.type === 'flag' ? yes.test(value) : value

/** What the text after a command gives its options; words without a name go to the first. */
export function readOptions(text: string, command: Command): RawInput {
  const markers = markersIn(text, command)
  const [first] = Object.keys(command.options)
  const before = text.slice(0, markers[0]?.start ?? text.length).trim()
  const input: Record<string, string | boolean> = {}
  if (!isBlank(before) && first !== undefined) input[first] = before
  markers.forEach(({ option, value }, n) => {
    const words = text.slice(value, markers[n + 1]?.start ?? text.length).trim()
    const definition = command.options[option]
    if (!isBlank(words) || definition?.type === 'flag') input[option] = read(definition, words)
  })
  return input
}

/** Reads a line as typed in Discord; without a slash it is a question for the first command. */
export function readLine(line: string, commands: readonly Command[]): Typed {
  const text = line.trim()
  const [, name, rest] = /^[/／]\s*(\S*)\s*(.*)$/su.exec(text) ?? []
  const command = name === undefined ? commands[0] : findCommand(name, commands)
  if (command === undefined) return { kind: 'unknown-command', name: name ?? '' }
  const input = readOptions(name === undefined ? text : (rest ?? ''), command)
  const options = Object.entries(command.options)
  const missing = options.find(([option, { required }]) => required === true && input[option] === undefined)
  if (missing !== undefined) return { kind: 'missing-option', command, option: missing[0] }
  for (const [option, definition] of options) {
    const value = input[option]
    if (definition.type !== 'text' || typeof value !== 'string' || value.length <= definition.maxLength) continue
    return { kind: 'too-long', command, option, most: definition.maxLength, length: value.length }
  }
  return { kind: 'call', command, input }
}
