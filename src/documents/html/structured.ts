/** An article as JSON-LD describes it (schema.org). */
export interface StructuredArticle {
  readonly headline: string | null
  readonly published: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly url: string | null
  /** Its whole text, on the pages that tell it there. */
  readonly body: string | null
}

type Node = Readonly<Record<string, unknown>>

const articleType =
  /(?:News|Blog|Reportage|Analysis|Opinion|Review|Tech|Background)?Article$|BlogPosting$|LiveBlogPosting$|Report$/
const mostNodes = 500

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)

function parse(script: string): unknown {
  // Real pages wrap it in comments or CDATA, and leave line breaks in strings.
  const json = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*;?\s*$/g, '')
    .replace(/[\n\r\t]+/g, ' ')
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function nodesOf(value: unknown): Node[] {
  const waiting: unknown[] = [value]
  const nodes: Node[] = []
  while (waiting.length > 0 && nodes.length < mostNodes) {
    const next = waiting.shift()
    if (Array.isArray(next)) waiting.push(...next.slice(0, mostNodes))
    else if (isNode(next)) {
      nodes.push(next)
      waiting.push(next['@graph'], next.mainEntity)
    }
  }
  return nodes
}

function names(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value]
  return values.flatMap(entry => text(isNode(entry) ? entry.name : entry) ?? [])
}

function urlOf(node: Node): string | null {
  const main = node.mainEntityOfPage
  return text(node.url) ?? text(isNode(main) ? (main['@id'] ?? main.url) : main)
}

/** The first article that a page's JSON-LD scripts describe. */
export function structuredArticle(scripts: readonly string[]): StructuredArticle | null {
  for (const node of scripts.flatMap(script => nodesOf(parse(script)))) {
    const types = [node['@type']].flat().map(String)
    if (!types.some(type => articleType.test(type))) continue
    return {
      headline: text(node.headline) ?? text(node.name),
      published: text(node.datePublished),
      authors: names(node.author),
      publisher: names(node.publisher)[0] ?? null,
      url: urlOf(node),
      body: text(node.articleBody),
    }
  }
  return null
}
