import { readFileSync } from 'node:fs'
import { type CallExpression, type NewExpression, parseSync, Visitor } from 'oxc-parser'

/** A regular expression where it stands in the source; `source` is null if it is put together at run time. */
export interface Pattern {
  readonly file: string
  readonly line: number
  readonly source: string | null
  readonly flags: string
}

/** All regular expressions in a file's text: literals, and what is given to RegExp. */
export function patternsIn(file: string, text: string = readFileSync(file, 'utf8')): Pattern[] {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`)
  const found: Pattern[] = []
  const add = (at: number, source: string | null, flags: string) =>
    found.push({ file, line: text.slice(0, at).split('\n').length, source, flags })
  const built = ({ callee, arguments: given, start }: CallExpression | NewExpression) => {
    if (callee.type !== 'Identifier' || callee.name !== 'RegExp') return
    const [pattern, flags] = given.map(argument =>
      argument.type === 'Literal' && typeof argument.value === 'string' ? argument.value : null,
    )
    add(start, pattern ?? null, flags ?? '')
  }
  new Visitor({
    Literal: node => {
      if ('regex' in node) add(node.start, node.regex.pattern, node.regex.flags)
    },
    NewExpression: built,
    CallExpression: built,
  }).visit(program)
  return found
}
