import type { Draft } from './draft.ts'
import type { Surroundings } from './entities/coreference.ts'
import { type Party, partyOf } from './entities/resolve-speaker.ts'
import type { Line } from './lines.ts'

const asks = /^[\s　]*(?:――|──|——|―|—|─|Q\d*[.．：:\s]|問[：:\s　])/
const answers = /^(?:A\d*[.．：:\s]+|答[：:\s　]+)/

interface Paragraph {
  readonly start: number
  readonly text: string
}

function paragraphsOf(body: string): Paragraph[] {
  const found: Paragraph[] = []
  let start = 0
  for (const text of body.split('\n')) {
    if (text.trim() !== '') found.push({ start, text })
    start += text.length + 1
  }
  return found
}

/** The only person whom the article names before its first question. */
function guest(around: Surroundings, before: number): Party | null {
  const { scene, directory } = around
  const named = scene.placed.filter(
    ({ mention }) => mention.start < before && mention.kind === 'person' && mention.sure,
  )
  const who = new Set(named.map(({ mention }) => directory.identify(scene.article.id, mention)))
  const first = named[0]
  return who.size === 1 && first !== undefined ? partyOf(first.mention, around) : null
}

/** A paragraph that tells of the guest by name is the writer's. */
function isTold({ text }: Paragraph, party: Party): boolean {
  const names = [...(party.identity?.names.keys() ?? [])]
  return names.some(name =>
    new RegExp(`${name.replace(/[^\p{L}\p{N}]/gu, '.')}(?:さん|氏|選手|監督|教授)`, 'u').test(text),
  )
}

function lineAt(lines: readonly Line[], at: number): Line | undefined {
  return lines.find(({ start, end, within }) => within === null && start <= at + 1 && at < end)
}

/** Whether paragraphs of a text begin as questions do. */
export const asksTwice = (body: string): boolean => paragraphsOf(body).filter(({ text }) => asks.test(text)).length > 1

/** The answers of an interview whose questions begin with a dash or Q. */
export function interviewDrafts(around: Surroundings, taken: readonly Draft[]): Draft[] {
  const paragraphs = paragraphsOf(around.scene.article.body)
  const questions = paragraphs.filter(({ text }) => asks.test(text))
  const first = questions[0]
  const party = first === undefined || questions.length < 2 ? null : guest(around, first.start)
  if (party === null || first === undefined) return []
  let question: Paragraph | null = null
  return paragraphs.flatMap(paragraph => {
    if (asks.test(paragraph.text)) question = paragraph
    if (question === null || question === paragraph || isTold(paragraph, party)) {
      if (question !== paragraph) question = null
      return []
    }
    const lead = /^[\s　]*/.exec(paragraph.text)?.[0].length ?? 0
    const label = answers.exec(paragraph.text.slice(lead))?.[0].length ?? 0
    const quoted = /^[「『]/.test(paragraph.text.slice(lead + label)) && /[」』]。?\s*$/.test(paragraph.text)
    const start = paragraph.start + lead + label + (quoted ? 1 : 0)
    const said = paragraph.text.slice(lead + label + (quoted ? 1 : 0)).replace(quoted ? /[」』]。?\s*$/ : /\s+$/, '')
    const end = start + said.length
    const line = lineAt(around.scene.lines, start)
    const known = taken.find(draft => draft.start === start && draft.parties.length > 0)
    if (line === undefined || known !== undefined || said.length < 2) return []
    const cue = { start: question.start, end: question.start + question.text.length }
    const telling = { from: 0, to: -1, skip: { start, end } }
    return [{ line, start, end, kind: 'direct' as const, parties: [party], cue, quotation: null, via: null, telling }]
  })
}
