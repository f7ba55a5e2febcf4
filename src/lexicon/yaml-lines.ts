import { CORE_SCHEMA, load } from 'js-yaml'

/** YAML data, and the lines at which its maps and lists begin, from 1. */
export interface YamlLines {
  readonly data: unknown
  readonly startOf: (part: object) => number | undefined
}

/** @throws YAMLException if the text is not YAML */
export function loadWithLines(text: string): YamlLines {
  const starts = new WeakMap<object, number>()
  const open: number[] = []
  const data = load(text, {
    schema: CORE_SCHEMA,
    listener: (event, { line, result }) => {
      if (event === 'open') open.push(line + 1)
      else {
        const start = open.pop()
        if (typeof result === 'object' && result !== null && start !== undefined && !starts.has(result))
          starts.set(result, start)
      }
    },
  })
  return { data, startOf: part => starts.get(part) }
}

/** One step of a path into data: the key, and the value that it leads to. */
interface Step {
  readonly key: unknown
  readonly value: unknown
}

/** The line of a path's last value if that is a word, otherwise of its key, otherwise of its container. */
export function lineOf(text: string, path: readonly Step[], { data, startOf }: YamlLines): number {
  let part = data
  let from = 1
  for (const { key } of path) {
    if (typeof part !== 'object' || part === null) break
    from = startOf(part) ?? from
    part = (part as Readonly<Record<string, unknown>>)[String(key)]
  }
  const last = path.at(-1)
  const words = typeof last?.value === 'string' ? [last.value] : last?.value === undefined ? [] : [`${last.key}:`]
  const lines = text.split('\n').slice(from - 1)
  for (const word of words) {
    const at = lines.findIndex(line => !/^\s*#/.test(line) && line.includes(word))
    if (at >= 0) return from + at
  }
  return from
}
