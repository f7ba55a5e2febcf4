export type Node = Readonly<Record<string, unknown>>

const mostNodes = 500

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The words of a field; null if it holds none. */
export const nodeText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

const wrappers = ['<!--', '-->', '//<![CDATA[', '// <![CDATA[', '<![CDATA[', '//]]>', '// ]]>', ']]>', ';']

/** Real pages wrap their JSON in comments or CDATA, and leave line breaks in its strings. */
function unwrapped(script: string): string {
  let json = script.trim()
  for (let changed = true; changed; ) {
    changed = false
    for (const wrapper of wrappers) {
      if (json.startsWith(wrapper)) json = json.slice(wrapper.length).trimStart()
      else if (json.endsWith(wrapper)) json = json.slice(0, -wrapper.length).trimEnd()
      else continue
      changed = true
    }
  }
  return json.replace(/[\n\r\t]/g, ' ')
}

/** What a script holds; null if it is no JSON. */
export function parseScript(script: string): unknown {
  try {
    return JSON.parse(unwrapped(script))
  } catch {
    return null
  }
}

/** The nodes of some scripts, those of graphs too, in breadth and so many at most. */
export function nodesIn(values: readonly unknown[]): Node[] {
  const waiting = [...values.slice(0, mostNodes)]
  const nodes: Node[] = []
  for (let at = 0; at < waiting.length && nodes.length < mostNodes; at++) {
    const next = waiting[at]
    if (Array.isArray(next)) waiting.push(...next.slice(0, mostNodes))
    else if (isNode(next)) {
      nodes.push(next)
      waiting.push(next['@graph'], next.mainEntity)
    }
  }
  return nodes
}
