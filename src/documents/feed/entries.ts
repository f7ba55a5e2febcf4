import { Parser } from 'htmlparser2'

/** One entry of a feed, as its elements tell. */
export interface Entry {
  readonly title: string
  readonly link: string
  readonly date: string
  readonly authors: readonly string[]
  readonly source: string
  readonly content: string
}

export interface Entries {
  readonly title: string
  readonly entries: readonly Entry[]
}

const isEntry = (name: string) => name === 'item' || name === 'entry'

/** What an element of a feed is for us, by its name in RSS 2.0, RSS 1.0 and Atom. */
const fields: Readonly<Record<string, string>> = {
  title: 'title',
  link: 'link',
  guid: 'guid',
  pubdate: 'date',
  'dc:date': 'date',
  published: 'date',
  issued: 'date',
  updated: 'updated',
  author: 'author',
  name: 'author',
  'dc:creator': 'author',
  source: 'source',
  description: 'summary',
  summary: 'summary',
  'content:encoded': 'content',
  content: 'content',
}

class EntryReader {
  readonly entries: Entry[] = []
  title = ''
  #entry: Map<string, string[]> | null = null
  #path: string[] = []
  #text = ''

  open(name: string, attributes: Record<string, string>): void {
    if (isEntry(name)) this.#entry = new Map()
    const field = fields[name]
    if (field === 'link' && attributes.href && (attributes.rel ?? 'alternate') === 'alternate')
      this.#tell('link', attributes.href)
    this.#path.push(name)
    if (field) this.#text = ''
  }

  add(text: string): void {
    this.#text += text
  }

  close(name: string): void {
    this.#path.pop()
    const field = fields[name]
    if (isEntry(name)) this.#finish()
    else if (field && this.#entry) this.#tell(field, this.#text.trim())
    else if (name === 'title' && this.title === '' && this.#path.length <= 2) this.title = this.#text.trim()
    if (field) this.#text = ''
  }

  #tell(field: string, value: string): void {
    if (value === '' || !this.#entry) return
    this.#entry.set(field, [...(this.#entry.get(field) ?? []), value])
  }

  #finish(): void {
    const entry = this.#entry
    this.#entry = null
    if (!entry) return
    const first = (...names: string[]) => names.map(name => entry.get(name)?.[0]).find(Boolean) ?? ''
    const guid = first('guid')
    this.entries.push({
      title: first('title'),
      link: first('link') || (/^https?:/.test(guid) ? guid : ''),
      date: first('date', 'updated'),
      authors: [...new Set(entry.get('author') ?? [])],
      source: first('source'),
      content: first('content', 'summary'),
    })
  }
}

/** Reads the entries of a feed, whatever its faults. */
export function readEntries(xml: string): Entries {
  const reader = new EntryReader()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: text => reader.add(text),
      onclosetag: name => reader.close(name),
    },
    { xmlMode: true, lowerCaseTags: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
  return { title: reader.title, entries: reader.entries }
}
