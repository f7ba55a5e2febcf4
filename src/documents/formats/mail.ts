import type { Attachment, Email } from 'postal-mime'
import { type Draft, type Format, nothing, type Reading, type Removed, type Source } from '../draft.ts'
import { toldDate } from '../facts/told-date.ts'
import { type Trouble, trouble } from '../problems.ts'
import { isWrapped, unwrapped } from '../wrapped.ts'
import { readHtml } from './html.ts'
import { readPlain } from './plain.ts'
import { insideOf, named } from './zip.ts'

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

const mostAttachments = 50
const unreadable = /\ufffd/g
/** Share of characters that may be broken in a mail that is read nevertheless. */
const brokenShare = 0.001

/** A part without the characters that its encoding does not tell; null where they are too many. */
function mended(part: string | undefined): string | null {
  const broken = part?.match(unreadable)?.length ?? 0
  return part === undefined || broken > part.length * brokenShare ? null : part.replace(unreadable, '')
}

let reader: Promise<typeof import('postal-mime')> | undefined

/** What is attached, but for the pictures of the text. */
const isAttached = ({ disposition, mimeType, related }: Attachment) =>
  !related &&
  (disposition === 'attachment' || mimeType === 'message/rfc822') &&
  !/^(?:image|audio|video)\//.test(mimeType)

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

async function readAttached(attachments: readonly Attachment[], { inside }: Source): Promise<Reading> {
  const drafts: Draft[] = []
  const dropped: Removed[] = []
  const problems: Trouble[] = []
  for (const attachment of attachments.filter(isAttached).slice(0, mostAttachments)) {
    const ending = attachment.mimeType === 'message/rfc822' ? '.eml' : ''
    const name = attachment.filename || `attachment${ending}`
    const reading = await inside(ending && !name.endsWith(ending) ? name + ending : name, bytesOf(attachment))
    drafts.push(...reading.drafts.map(draft => named(draft, name)))
    dropped.push(...reading.dropped)
    problems.push(...reading.problems.map(problem => insideOf(name, problem)))
  }
  return { drafts, dropped, problems }
}

async function readWords(source: Source, mail: Email): Promise<Reading | null> {
  const saved = isArchive(source.path)
  const text = mended(mail.text)?.trim()
  const html = mended(mail.html)
  if (!text && !html) return null
  const isText = text && !saved
  const reading = await (isText
    ? readPlain({ ...source, text: isWrapped(text) ? unwrapped(text) : text })
    : readHtml({ ...source, text: html ?? text ?? '' }))
  const date = saved ? undefined : mail.date
  return { ...reading, drafts: reading.drafts.map(draft => withMail(draft, mail.subject, date)) }
}

async function readMail(source: Source): Promise<Reading> {
  reader ??= import('postal-mime')
  const { default: PostalMime } = await reader
  const mail = await PostalMime.parse(source.bytes)
  const attached = await readAttached(mail.attachments, source)
  const words = (await readWords(source, mail)) ?? nothing
  // A mail that only hands on its attachments says a line that is no article.
  const problems = attached.drafts.length > 0 ? [] : words.problems
  const reading: Reading = {
    drafts: [...words.drafts, ...attached.drafts],
    dropped: [...words.dropped, ...attached.dropped],
    problems: [...problems, ...attached.problems],
  }
  return reading.drafts.length === 0 && reading.problems.length === 0
    ? { ...nothing, problems: [trouble('empty-mail')] }
    : reading
}

/** Mails (.eml) with what is attached to them, and archived pages (.mht). The parser is loaded with the first of them. */
export const mail: Format = {
  name: 'mail',
  example: {
    path: 'a.eml',
    text: 'Subject: bridge\nContent-Type: text/plain; charset=utf-8\n\n古い橋を架け替える計画、市が発表へ\n\n市は三日、川に架かる古い橋を新しく架け替えると発表した。工事は来年の春に始まる。\n',
  },
  bytes: true,
  accepts: ({ path }) => /\.(?:eml|mht|mhtml)$/i.test(path),
  read: readMail,
}
