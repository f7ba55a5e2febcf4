import { ArchiveLimit, filesIn, limits } from '../archive.ts'
import type { Draft, Format, Reading, Removed, Source } from '../draft.ts'
import { isCompanion } from '../other-kinds.ts'
import { sentenceOf, type Trouble, trouble, whyOf } from '../problems.ts'

const isHidden = (name: string) => /(?:^|\/)(?:\.|__MACOSX\/)/.test(name)

const inMegabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`
const told: Readonly<Record<keyof typeof limits, { what: string; whatJa: string; most: string }>> = {
  entries: { what: 'too many files', whatJa: '多すぎるファイル', most: String(limits.entries) },
  bytes: { what: 'too much', whatJa: '大きすぎる内容', most: inMegabytes(limits.bytes) },
  entryBytes: { what: 'a file that is too large', whatJa: '大きすぎるファイル', most: inMegabytes(limits.entryBytes) },
  ratio: {
    what: 'a file with a suspicious compression ratio',
    whatJa: '圧縮率の高すぎるファイル',
    most: `${limits.ratio}:1`,
  },
}

/** A problem of a file inside, with the file's name. */
export const insideOf = (name: string, problem: Trouble): Trouble =>
  trouble('inside-archive', { name, reason: problem.reason, reasonJa: sentenceOf(problem, 'ja') })

/** An article from inside another file is told from its neighbours by that file's name. */
export const named = (draft: Draft, name: string): Draft => ({
  ...draft,
  key: [name, ...(draft.key === undefined ? [] : [draft.key])].join('\n'),
})

async function readZip({ bytes, inside }: Source): Promise<Reading> {
  const drafts: Draft[] = []
  const dropped: Removed[] = []
  const problems: Trouble[] = []
  try {
    for await (const file of filesIn(bytes, name => !isHidden(name) && !isCompanion(name))) {
      if (file.failure !== null) {
        problems.push(insideOf(file.name, trouble('reading-failed', { format: zip.name, why: whyOf(file.failure) })))
        continue
      }
      const reading = await inside(file.name, file.bytes)
      drafts.push(...reading.drafts.map(draft => named(draft, file.name)))
      dropped.push(...reading.dropped)
      problems.push(...reading.problems.map(problem => insideOf(file.name, problem)))
    }
  } catch (error) {
    const isLimit = error instanceof ArchiveLimit
    if (!isLimit && drafts.length === 0) throw error
    const damaged = () => trouble('reading-failed', { format: zip.name, why: whyOf(error) })
    problems.push(isLimit ? trouble('archive-limit', { ...told[error.what] }) : damaged())
  }
  return { drafts, dropped, problems }
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** An archive of documents, with folders and archives inside. */
export const zip: Format = {
  name: 'ZIP archive',
  example: {
    path: 'a.zip',
    base64: [
      'UEsDBBQAAAAIAAAAo1gqJbZbkwAAAL8AAAAFAAAAYS50eHRdjdEKgkAQRd/3a8Lq/5ylh40NpIgsyiJoyQiyh0gzqI+57uhnNApB',
      '9Dh37j3HRwfQiE8WesbbO2jK6zfIQNsmNfX8iZB8oUGTelU2+xRUKBX0goF/3Ia8MX2OnVJdI6uKsVztIE9A5w4nXOt/HYsrKAZF',
      'fzJQ+hXId4dQ+9xVpeQZJ05koAsvnWD9UcJXOwm1+gBQSwECFAMUAAAACAAAAKNYKiW2W5MAAAC/AAAABQAAAAAAAAAAAAAAgAEA',
      'AAAAYS50eHRQSwUGAAAAAAEAAQAzAAAAtgAAAAAA',
    ].join(''),
  },
  bytes: true,
  accepts: ({ path, bytes }) => isZip(bytes) && /\.(?:zip|maff)$|(?:^|\/)[^./]+$/i.test(path),
  read: readZip,
}
