import { isNode, type Node, nodesIn, nodeText, parseScript } from './json-ld.ts'

/** An organization or a person that JSON-LD names. */
export interface Party {
  readonly name: string
  /** Its type says which it is; null if it says neither. */
  readonly person: boolean | null
}

/** An article as JSON-LD describes it (https://schema.org/NewsArticle). */
export interface StructuredArticle {
  readonly headline: string | null
  readonly published: string | null
  readonly authors: readonly Party[]
  readonly publisher: string | null
  /** Who supplied it: `provider`, `sourceOrganization`, `copyrightHolder`. */
  readonly providers: readonly string[]
  readonly url: string | null
  /** Its whole text, on the pages that tell it there. */
  readonly body: string | null
  readonly description: string | null
  /** The page says that not everyone may read it all. */
  readonly restricted: boolean
}

const articleType =
  /^(?:https?:\/\/schema\.org\/)?(?:(?:News|Blog|Reportage|Analysis\w*|Opinion\w*|Review\w*|Tech|Background\w*)?Article|(?:Live)?BlogPosting|Report)$/
const personType = /Person$/
const organizationType = /Organization$|Corporation$|Company$|Brand$/

function partyOf(node: Node | string): Party | null {
  if (typeof node === 'string') return /^https?:/.test(node) ? null : { name: node, person: null }
  const name = nodeText(node.name)
  const type = String([node['@type']].flat()[0] ?? '')
  const person = personType.test(type) ? true : organizationType.test(type) ? false : null
  return name === null ? null : { name, person }
}

/** Follows `{"@id": …}` to the node that has it. */
type Resolve = (value: unknown) => unknown

function partiesOf(value: unknown, resolve: Resolve): Party[] {
  return [value].flat(2).flatMap(entry => {
    const found = resolve(entry)
    const text = nodeText(found)
    return (text !== null ? partyOf(text) : isNode(found) ? partyOf(found) : null) ?? []
  })
}

function urlOf(node: Node): string | null {
  const main = node.mainEntityOfPage
  return nodeText(node.url) ?? nodeText(isNode(main) ? (main['@id'] ?? main.url) : main)
}

const isFalse = (value: unknown) => value === false || /^false$/i.test(String(value ?? ''))

function articleFrom(node: Node, resolve: Resolve): StructuredArticle {
  const parties = (value: unknown) => partiesOf(value, resolve)
  const creators = parties(node.creator).filter(({ person }) => person !== false)
  const names = (value: unknown) => parties(value).map(({ name }) => name)
  return {
    headline: nodeText(node.headline) ?? nodeText(node.name),
    published: nodeText(node.datePublished) ?? nodeText(node.dateCreated),
    authors: [...parties(node.author), ...creators],
    publisher: names(node.publisher)[0] ?? null,
    providers: [...names(node.provider), ...names(node.sourceOrganization), ...names(node.copyrightHolder)],
    url: urlOf(node),
    body: nodeText(node.articleBody),
    description: nodeText(node.description),
    restricted: isFalse(node.isAccessibleForFree),
  }
}

/** The first article that a page's JSON-LD scripts describe. */
export function structuredArticle(scripts: readonly string[]): StructuredArticle | null {
  const nodes = nodesIn(scripts.map(parseScript))
  const byId = new Map(nodes.flatMap(node => (nodeText(node['@id']) && node.name ? [[node['@id'], node]] : [])))
  const resolve: Resolve = value => (isNode(value) && !value.name ? (byId.get(value['@id']) ?? value) : value)
  const articles = nodes.filter(node => [node['@type']].flat().some(type => articleType.test(String(type))))
  const article = articles.find(node => nodeText(node.headline) !== null) ?? articles[0]
  return article ? articleFrom(article, resolve) : null
}
