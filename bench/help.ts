/** Imported by each script of this folder: with `--help` it prints the script's opening comment, and nothing is measured. */

import { readFileSync } from 'node:fs'
import { endWithReader } from '../src/usage.ts'

const block = /^\/\*\*?[ \n]([\s\S]*?)\*\//m
const lines = /^(?:\/\/ .*\n)+/m

/** The comment that opens a script, without its marks; '' if it has none. */
export function openingOf(text: string): string {
  const found = [block.exec(text), lines.exec(text)].filter(one => one !== null)
  const comment = found.sort((a, b) => a.index - b.index)[0]?.[0] ?? ''
  return comment
    .split('\n')
    .map(line => line.replace(/^\s*(?:\/\*\*?|\*\/|\*|\/\/) ?/, '').replace(/\s*\*\/$/, ''))
    .join('\n')
    .trim()
}

endWithReader(process)

if (process.argv.includes('--help')) {
  process.stdout.write(`${openingOf(readFileSync(process.argv[1] ?? '', 'utf8'))}\n`)
  process.exit(0)
}
