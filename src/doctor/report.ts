import { styleText } from 'node:util'
import type { CheckResult, Finding } from './check.ts'

const MARKS = {
  ok: { mark: '✓', colour: 'green' },
  skipped: { mark: '–', colour: 'gray' },
  warning: { mark: '!', colour: 'yellow' },
  fault: { mark: '✗', colour: 'red' },
} as const satisfies Record<CheckResult['level'], object>

/** Columns for what a finding is about. */
const WIDTH = 11

interface LineStyle {
  readonly colour: boolean
  readonly locale: 'ja' | 'en'
}

/** A finding as a line for people. */
export function lineOf({ about, level, message, ja }: Finding, { colour, locale }: LineStyle): string {
  const { mark, colour: painted } = MARKS[level]
  return `${colour ? styleText(painted, mark) : mark} ${about.padEnd(WIDTH)} ${locale === 'ja' ? ja : message}`
}

/** Sums up all findings in a sentence for people. */
export function sumUp(findings: readonly Finding[], locale: 'ja' | 'en'): string {
  const count = (level: CheckResult['level']) => findings.filter(finding => finding.level === level).length
  const [faults, warnings] = [count('fault'), count('warning')]
  if (locale === 'ja') return sumUpInJapanese(faults, warnings)
  if (faults > 0)
    return `${faults === 1 ? 'One fault keeps' : `${faults} faults keep`} the bot from running: correct the first one and run the doctor again.`
  if (warnings === 0) return 'Nothing is wrong.'
  return `Nothing keeps the bot from running; ${warnings === 1 ? 'one thing is' : `${warnings} things are`} worth a look (!).`
}

function sumUpInJapanese(faults: number, warnings: number): string {
  if (faults > 0) return `このままではボットは動きません（誤り${faults}件）。上から順に直し、もう一度確かめてください。`
  return warnings === 0 ? '問題はありません。' : `ボットは動きますが、気になる点が${warnings}件あります（!）。`
}
