import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { repository } from './opened.ts'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Run {
  readonly args?: readonly string[]
  /** Nothing of this process's own environment goes along but PATH. */
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  /** Lines of output after which the reader goes away. */
  readonly readLines?: number
  /** Where it is started from; a `.env` is looked for there. */
  readonly cwd: string
}

const loader = import.meta.resolve('tsx')

/** Starts the program as npm does, in an environment of its own, and waits until it ends. */
export function runProgram({ args = [], env = {}, input = '', readLines, cwd }: Run): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', loader, join(repository, 'src/main.ts'), ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
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
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, out, err }))
  })
}
