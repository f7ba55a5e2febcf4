import { type CheckResult, fault, ok } from './check.ts'

const numbers = (version: string): readonly number[] => version.replace(/^\D*/, '').split('.').map(Number)

/** `wanted` as in package.json's `engines`: `>=20.19`. */
export function checkNode(version: string, wanted: string): readonly CheckResult[] {
  const [has, needs] = [numbers(version), numbers(wanted)]
  const at = needs.findIndex((number, i) => has[i] !== number)
  const isOld = at >= 0 && (has[at] ?? 0) < (needs[at] ?? 0)
  return isOld
    ? [
        fault(
          `Node ${version} is too old: install ${needs.join('.')} or newer from https://nodejs.org.`,
          `Node ${version} は古すぎます。https://nodejs.org から${needs.join('.')}以上を入れてください。`,
        ),
      ]
    : [ok(`Node ${version} runs the bot.`, `Node ${version} でボットは動きます。`)]
}
