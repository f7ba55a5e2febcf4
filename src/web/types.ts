/** Types of content that are read, and how a file of each is called. */
const endings: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'text/xml': '.xml',
  'application/xml': '.xml',
  'application/rss+xml': '.xml',
  'application/atom+xml': '.xml',
  'application/rdf+xml': '.xml',
  'application/feed+json': '.json',
  'application/json': '.json',
  'application/x-ndjson': '.jsonl',
  'application/jsonl': '.jsonl',
  'message/rfc822': '.eml',
  'application/pdf': '.pdf',
  'application/zip': '.zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
}

/** Endings of names that are read whatever type a server gives them. */
const readable = /\.(html?|xhtml|txt|md|markdown|eml|mht|mhtml|pdf|docx|jsonl|ndjson|zip|xml|rss|atom|json)$/i

/** Types that servers give to what they do not know. */
const vague: readonly string[] = ['', 'application/octet-stream', 'binary/octet-stream', 'text/plain']

/** The type of a header `Content-Type`, without its parameters. */
export const typeOf = (header: string | null): string => (header ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/** The ending of a name, as far as it is one of a document that is read. */
export const endingOf = (name: string): string | null => readable.exec(name)?.[0].toLowerCase() ?? null

/** How a file of this content is called, by its type or, if that says nothing, by the name in its address; null if it is not read. */
export function endingFor(type: string, name: string): string | null {
  const byName = endingOf(name)
  if (vague.includes(type) && byName !== null) return byName
  // A type that servers guess by an ending that they do not know says less than the name.
  if (type.startsWith('application/') && byName !== null && endings[type] === undefined) return byName
  return type === '' ? '.html' : (endings[type] ?? null)
}
