import type { Command, CommandContext, Reply } from '../../command.ts'
import { readLine } from './line.ts'

/** A reply to a typed line, with the command's name and the milliseconds it took; or a sentence that says why there is none. */
export type Answered =
  | { readonly kind: 'reply'; readonly command: string; readonly ms: number; readonly reply: Reply }
  | { readonly kind: 'fault'; readonly command: string; readonly message: string }

const faults = {
  ja: {
    unknown: (name: string, known: string) => `「/${name}」というコマンドはありません。あるのは ${known} です。`,
    missing: (name: string, option: string) => `/${name} には ${option} が要ります（例: /${name} ${option}:…）。`,
  },
  en: {
    unknown: (name: string, known: string) => `There is no command /${name}. The commands are ${known}.`,
    missing: (name: string, option: string) => `/${name} needs ${option} (as in /${name} ${option}:…).`,
  },
} as const

/** Runs what a line asks for. */
export function answerLine(line: string, commands: readonly Command[], context: CommandContext): Answered {
  const typed = readLine(line, commands)
  const say = faults[context.locale]
  if (typed.kind === 'unknown-command') {
    const known = commands.map(({ name }) => `/${name}`).join(' ')
    return { kind: 'fault', command: typed.name, message: say.unknown(typed.name, known) }
  }
  const { name } = typed.command
  if (typed.kind === 'missing-option') return { kind: 'fault', command: name, message: say.missing(name, typed.option) }
  const started = performance.now()
  const reply = typed.command.run(typed.input, context)
  return { kind: 'reply', command: name, ms: performance.now() - started, reply }
}
