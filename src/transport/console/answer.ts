import type { Writable } from 'node:stream'
import type { Call, Command, CommandContext, Reply } from '../../command.ts'
import { EngineFault } from '../../model/holdings.ts'
import { findCommand, readLine, type Typed } from './line.ts'

/** The reply to a typed line, with the command's name and the milliseconds it took; or a sentence that says why there is no reply. */
export type Answered =
  | { readonly kind: 'reply'; readonly command: string; readonly ms: number; readonly reply: Reply }
  /** `error` is what a command threw. */
  | { readonly kind: 'fault'; readonly command: string; readonly message: string; readonly error?: unknown }

const faults = {
  ja: {
    unknown: (name: string, known: string) => `「/${name}」というコマンドはありません。あるのは ${known} です。`,
    missing: (call: string, option: string) => `${call} には「${option}」が要ります（例: ${call} ${option}:…）。`,
    tooLong: (option: string, most: number, given: number) =>
      `「${option}」は${most}字までです（いま${given}字）。短くして、もう一度お試しください。`,
    notNow: 'いまは報道を引けません。しばらくしてから、もう一度お試しください。',
    failed: '内部の不具合で答えられませんでした。ほかの言葉でお試しください。',
  },
  en: {
    unknown: (name: string, known: string) => `There is no command /${name}. The commands are ${known}.`,
    missing: (call: string, option: string) => `${call} needs ${option} (as in ${call} ${option}:…).`,
    tooLong: (option: string, most: number, given: number) =>
      `${option} can have ${most} characters; this one has ${given}. Shorten it and try again.`,
    notNow: 'The coverage is not available right now. Please try again later.',
    failed: 'An error on our side prevented an answer. Please try other words.',
  },
} as const

function misfit(typed: Exclude<Typed, { kind: 'call' }>, commands: readonly Command[], locale: 'ja' | 'en'): Answered {
  const say = faults[locale]
  const called = ({ name, ja }: { name: string; ja: string }) => (locale === 'ja' ? ja : name)
  if (typed.kind === 'unknown-command') {
    const known = commands.map(command => `/${called(command)}`).join(' ')
    return { kind: 'fault', command: typed.name, message: say.unknown(typed.name, known) }
  }
  const { command } = typed
  const option = called({ name: typed.option, ja: command.options[typed.option]?.ja ?? typed.option })
  const message =
    typed.kind === 'missing-option'
      ? say.missing(`/${called(command)}`, option)
      : say.tooLong(option, typed.most, typed.length)
  return { kind: 'fault', command: command.name, message }
}

/** Runs what a line asks for. Never throws: a fault of a command leaves the ones after it to be answered. */
export async function answerLine(
  line: string,
  commands: readonly Command[],
  context: CommandContext,
): Promise<Answered> {
  return answerTyped(readLine(line, commands), commands, context)
}

/** Runs the command that a call names; null if there is none. */
export async function answerCall(
  { command: name, options }: Call,
  commands: readonly Command[],
  context: CommandContext,
): Promise<Answered | null> {
  const command = findCommand(name, commands)
  return command === undefined ? null : answerTyped({ kind: 'call', command, input: options }, commands, context)
}

async function answerTyped(typed: Typed, commands: readonly Command[], context: CommandContext): Promise<Answered> {
  if (typed.kind !== 'call') return misfit(typed, commands, context.locale)
  const command = typed.command.name
  const started = performance.now()
  try {
    const reply = await typed.command.run(typed.input, context)
    return { kind: 'reply', command, ms: performance.now() - started, reply }
  } catch (error) {
    return {
      kind: 'fault',
      command,
      message: faults[context.locale][error instanceof EngineFault ? 'notNow' : 'failed'],
      error,
    }
  }
}

/** Shows the operator what a command threw, with its stack. */
export function reportOn(answered: Answered, errors: Writable): void {
  if (answered.kind !== 'fault' || answered.error === undefined) return
  const { error } = answered
  errors.write(`/${answered.command}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
