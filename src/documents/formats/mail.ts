import { type Draft, type Format, nothing, type Reading, type Source } from '../draft.ts'
import { toldDate } from '../facts/told-date.ts'
import { readHtml } from './html.ts'
import { readPlain } from './plain.ts'

const isArchive = (path: string) => /\.mht(?:ml)?$/i.test(path)

/** A mail is dated by its sending; an archived page by nothing but itself: its Date is when it was saved. */
function withMail(draft: Draft, subject: string | undefined, date: string | undefined): Draft {
  const { facts } = draft
  const sent = facts.published === null && date ? toldDate(date) : {}
  const header = 'mail header'
  const origins = {
    ...facts.origins,
    ...(facts.title === null && { title: header }),
    ...(facts.published === null && { published: header }),
  }
  return { ...draft, facts: { ...facts, title: facts.title ?? subject ?? null, ...sent, origins } }
}

const noWords = 'The mail holds no text that can be read in the encoding it names. Save its text as UTF-8.'
const unreadable = /\ufffd/g
/** Share of characters that may be broken in a mail that is read nevertheless. */
const brokenShare = 0.001

/** A part without the characters that its encoding does not tell; null where they are too many. */
function mended(part: string | undefined): string | null {
  const broken = part?.match(unreadable)?.length ?? 0
  return part === undefined || broken > part.length * brokenShare ? null : part.replace(unreadable, '')
}

let reader: Promise<typeof import('postal-mime')> | undefined

async function readMail(source: Source): Promise<Reading> {
  reader ??= import('postal-mime')
  const { default: PostalMime } = await reader
  const mail = await PostalMime.parse(source.bytes)
  const saved = isArchive(source.path)
  const text = mended(mail.text)?.trim()
  const html = mended(mail.html)
  if (!text && !html) return { ...nothing, problems: [noWords] }
  const isText = text && !saved
  const reading = await (isText ? readPlain({ ...source, text }) : readHtml({ ...source, text: html ?? text ?? '' }))
  const date = saved ? undefined : mail.date
  return { ...reading, drafts: reading.drafts.map(draft => withMail(draft, mail.subject, date)) }
}

/** Mails (.eml) and archived pages (.mht). The parser is loaded with the first of them. */
export const mail: Format = {
  name: 'mail',
  bytes: true,
  accepts: ({ path }) => /\.(?:eml|mht|mhtml)$/i.test(path),
  read: readMail,
}
