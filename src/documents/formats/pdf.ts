import { clean } from '../clean.ts'
import { type Format, nothing, type Reading, type Source } from '../draft.ts'
import { trouble } from '../problems.ts'
import { unwrapped } from '../wrapped.ts'
import { readPlain } from './plain.ts'

/** Characters of a page. Less on every page: a picture of it, with a number. */
const fewestOnPage = 20
/** Pages. A newspaper has a hundred. */
const mostPages = 500

const radicals = /[\u2e80-\u2fdf]/g
const signature = '%PDF-'

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes(signature)
}

let reader: Promise<typeof import('unpdf')> | undefined

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  reader ??= import('unpdf')
  const { getDocumentProxy, extractText } = await reader
  // The parser takes its bytes away: it gets a copy.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  try {
    if (pdf.numPages > mostPages) throw new Error(`it has ${pdf.numPages} pages, more than ${mostPages}`)
    return (await extractText(pdf, { mergePages: false })).text
  } finally {
    await pdf.cleanup()
  }
}

async function readPdf(source: Source): Promise<Reading> {
  let pages: string[]
  try {
    pages = await pagesOf(source.bytes)
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      return { ...nothing, problems: [trouble('encrypted-pdf')] }
    throw error
  }
  // Some programs write 日 and 車 as the radicals that look like them.
  const text = clean(pages.join('\n').replace(radicals, radical => radical.normalize('NFKC')))
  if (text.replace(/\s/g, '').length < fewestOnPage * pages.length)
    return { ...nothing, problems: [trouble('scanned-pdf')] }
  return readPlain({ ...source, text: unwrapped(text) })
}

/** PDF with text, through pdf.js. The parser is loaded with the first of them. */
export const pdf: Format = {
  name: 'PDF',
  example: {
    path: 'a.pdf',
    text: [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
      '4 0 obj<</Length 186>>stream',
      'BT /F 12 Tf 20 700 Td (The town will build a new bridge) Tj 0 -40 Td (May 3, 2024) Tj 0 -40 Td (The town said on Friday that it will build a new bridge over the river next spring.) Tj ET',
      'endstream endobj',
      '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
      'trailer<</Root 1 0 R>>',
      '',
    ].join('\n'),
  },
  bytes: true,
  accepts: ({ path, bytes }) => /\.pdf$/i.test(path) || isPdf(bytes.subarray(0, 8)),
  read: readPdf,
}
