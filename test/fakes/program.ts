import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { repository } from './repository.ts'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Run {
  /** The file that npm would run, from the repository's root; `src/main.ts` if not told. */
  readonly program?: string
  readonly args?: readonly string[]
  /** The stand-in's address, which is then in the place of Discord. */
  readonly discord?: { readonly api: string }
  /** Nothing of this process's own environment goes along but PATH. */
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  /** Lines of output after which the reader goes away. */
  readonly readLines?: number
  /** A command that runs what stands behind it, as `nice` does. */
  readonly within?: readonly string[]
  /** Where it is started from; a `.env` is looked for there. */
  readonly cwd: string
}

export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

/** Resolves when the log of a running program holds words that it did not hold when they were asked for before. */
export function logOf({ child }: Running): (words: string) => Promise<void> {
  let log = ''
  child.stderr?.on('data', text => {
    log += text
  })
  return async words => {
    while (!log.includes(words) && child.stderr) await once(child.stderr, 'data')
    log = log.slice(log.indexOf(words) + words.length)
  }
}

const loader = import.meta.resolve('tsx/esm')
const inPlace = new URL('discord/in-place.ts', import.meta.url).href

/** Starts the program as npm does, in an environment of its own, and waits until it ends. */
export const runProgram = (run: Run): Promise<Ended> => startProgram(run).ended

/** Starts the program as npm does, in an environment of its own. */
export function startProgram(run: Run): Running {
  const { program = 'src/main.ts', args = [], discord, env = {}, input = '', readLines, within = [], cwd } = run
  const imports = [loader, ...(discord ? [inPlace] : [])].flatMap(module => ['--import', module])
  const [command = '', ...words] = [...within, process.execPath, ...imports, join(repository, program), ...args]
  const child = spawn(command, words, {
    cwd,
    env: { PATH: process.env.PATH, ...(discord && { STAND_IN: discord.api }), ...env },
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
    if (readLines !== undefined && out.split('\n').length > readLines) child.stdout.destroy()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  // It may end before it has read all that is written to it.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, out, err }))
  })
  return { child, ended }
}
