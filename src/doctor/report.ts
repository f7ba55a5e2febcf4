import { styleText } from 'node:util'
import type { Finding, Told } from './check.ts'

const MARKS = {
  ok: { mark: '✓', colour: 'green' },
  skipped: { mark: '–', colour: 'gray' },
  warning: { mark: '!', colour: 'yellow' },
  fault: { mark: '✗', colour: 'red' },
} as const satisfies Record<Told['level'], object>

/** Columns for what a finding is about. */
const WIDTH = 11

/** A finding as a line for people. */
export function lineOf({ about, level, message }: Finding, { colour }: { readonly colour: boolean }): string {
  const { mark, colour: painted } = MARKS[level]
  return `${colour ? styleText(painted, mark) : mark} ${about.padEnd(WIDTH)} ${message}`
}

/** What follows from all findings, for people. */
export function sumUp(findings: readonly Finding[]): string {
  const count = (level: Told['level']) => findings.filter(finding => finding.level === level).length
  const [faults, warnings] = [count('fault'), count('warning')]
  if (faults > 0)
    return `${faults === 1 ? 'One fault keeps' : `${faults} faults keep`} the bot from running: correct the topmost first, and ask again.`
  if (warnings === 0) return 'Nothing is wrong.'
  return `Nothing keeps the bot from running; ${warnings === 1 ? 'one thing is' : `${warnings} things are`} worth a look (!).`
}
