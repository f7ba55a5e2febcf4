import { ArchiveLimit, filesIn } from '../archive.ts'
import { clean } from '../clean.ts'
import { type Format, nothing, type Reading, type Source } from '../draft.ts'
import { trouble } from '../problems.ts'
import { readPlain } from './plain.ts'

let reader: Promise<typeof import('mammoth')> | undefined

/** Unpacks it once within the limits of an archive: what mammoth unpacks is bounded by that. */
async function isBounded(bytes: Uint8Array): Promise<boolean> {
  try {
    for await (const { failure } of filesIn(bytes, () => true)) if (failure !== null) throw failure
    return true
  } catch (error) {
    if (error instanceof ArchiveLimit) return false
    throw error
  }
}

async function readDocx(source: Source): Promise<Reading> {
  if (!(await isBounded(source.bytes)))
    return {
      ...nothing,
      problems: [trouble('archive-limit', { what: 'too much', whatJa: '大きすぎる内容', most: '200 MB' })],
    }
  reader ??= import('mammoth')
  const mammoth = await reader
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(source.bytes) })
  return readPlain({ ...source, text: clean(value) })
}

/** Word documents (.docx). The parser is loaded with the first of them. */
export const docx: Format = {
  name: 'Word',
  example: {
    path: 'a.docx',
    base64: [
      'UEsDBBQAAAAIAAAAo1h0JJxTuwAAAD4BAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbJWQuQ7CMAyGX6XKiqgRAwNquwArMPACVuq2',
      'EbkUuxxvT8o1sDHa//FZrk73SFzcnPVcq0EkrgFYD+SQyxDJZ6ULyaHkMfUQUZ+xJ1guFivQwQt5mcvUoZpqSx2OVordLa/ZBF+r',
      'RJZVsXkZJ1atMEZrNErW4eLbH8r8TShz8unhwUSeZYOCpjpcKCXTUnHEJHt0uQ6uIbXQBj26jCgn41+80HVG0zc/tcUUNDEb3ztb',
      'fhWHxn/ugOfbmgdQSwMEFAAAAAgAAACjWFnf7VyFAAAA7wAAAAsAAABfcmVscy8ucmVsc43PMQ4CIRAF0KsQDrCzsbAwQGVja7zA',
      'BAaWuDAEMOrtpbBYjYXl/P/zklFnWrFHzm2JpYlHWnPTcum9HACaXShhm7hQHo3nmrCPswYoaK8YCHbzvIe6NaRRW1OcnJYoxeVZ',
      '6B+YvY+WjmxviXL/4X8thow1UNfyztWBe8fTYCUYBR//mRdQSwMEFAAAAAgAAACjWMRmRMkNAQAAjgEAABEAAAB3b3JkL2RvY3Vt',
      'ZW50LnhtbIWR20rDQBCGX0X6AG6Ih4sQ8y4xiW2hmw2bSPQuE7yIRCiKWEWrCAYjQuuF2FhBH2aabR/D3UARi+DNv8zpn48dMzZc',
      '5uxTz4/WDmjPD414p9WJosAgJHQ6HrXDdRZ4vqztMU7tSIa8TWLG3YAzxwvDrt+mPaJr2jahdtdvWWZs7DL3UL2BEq4ksur+A8KR',
      'eMoxPRO3bwin4voLIcM0X5TZ/PwDE6irFOFkfjVd3JcIlUnUoFLeaLDqqWv6Zv3+uiVusg0xKP7tb/zHs+pYNqt1kyHCcwMjqfJf',
      'hBcvCAOE/goqQrnEk9U7TNJ6UsymMj8Ww0KyIIzEZSFt60eZ/FQjSfoHGFn+Evm5gPUNUEsBAhQDFAAAAAgAAACjWHQknFO7AAAA',
      'PgEAABMAAAAAAAAAAAAAAIABAAAAAFtDb250ZW50X1R5cGVzXS54bWxQSwECFAMUAAAACAAAAKNYWd/tXIUAAADvAAAACwAAAAAA',
      'AAAAAAAAgAHsAAAAX3JlbHMvLnJlbHNQSwECFAMUAAAACAAAAKNYxGZEyQ0BAACOAQAAEQAAAAAAAAAAAAAAgAGaAQAAd29yZC9k',
      'b2N1bWVudC54bWxQSwUGAAAAAAMAAwC5AAAA1gIAAAAA',
    ].join(''),
  },
  bytes: true,
  accepts: ({ path, bytes }) => /\.docx$/i.test(path) && bytes[0] === 0x50 && bytes[1] === 0x4b,
  read: readDocx,
}
