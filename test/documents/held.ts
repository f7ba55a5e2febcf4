import { type Zippable, zipSync } from 'fflate'
import { parseDocument } from '../../src/documents/parse.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'

const lexicon = await readLexicon()
const encoder = new TextEncoder()

export const utf8 = (text: string): Uint8Array => encoder.encode(text)

export const parse = (path: string, content: string | Uint8Array) =>
  parseDocument({ path, bytes: typeof content === 'string' ? utf8(content) : content }, lexicon)

export const zipped = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const bytes: Zippable = {}
  for (const [name, content] of Object.entries(files))
    bytes[name] = typeof content === 'string' ? utf8(content) : content
  return zipSync(bytes)
}

/** A Word document with a paragraph a line. */
export function docxOf(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map(words => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('')
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  return zipped({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
  })
}
