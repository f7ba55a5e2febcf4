import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Told } from './measured.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** What one process of an engine is given. */
export interface Places {
  /** The folder with the documents, and the same lines as Lucene reads them. */
  readonly documents: string
  readonly tabbed: string
  /** What the engine keeps for its next start. */
  readonly cache: string
  /** A question a line: one for the first answer, `early` ones, and those that the figures are of. */
  readonly questions: string
  readonly early: number
  /** The first of them alone, for a process that is to answer once. */
  readonly opening: string
}

/** The last line that a command writes. @throws Error where it ends with a fault */
export function lastLineOf(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { cwd: repository, stdio: ['ignore', 'pipe', 'inherit'] })
  let written = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve(written.trim().split('\n').at(-1) ?? '')
      else reject(new Error(`${command} ended with ${code ?? signal}: ${args.join(' ')}`))
    })
  })
}

/** Opens and asks an engine in a fresh process of Node. */
export async function runInNode(name: string, places: Places, flags: readonly string[]): Promise<Told> {
  const program = [
    'bench/scale/engine.ts',
    name,
    places.documents,
    places.cache,
    places.questions,
    String(places.early),
  ]
  const line = await lastLineOf(process.execPath, ['--expose-gc', ...flags, '--import', 'tsx/esm', ...program])
  return JSON.parse(line)
}
