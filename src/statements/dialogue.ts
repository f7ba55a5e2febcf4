import { isSaid } from './cues/is-utterance.ts'
import type { Draft } from './draft.ts'
import type { Surroundings } from './entities/coreference.ts'
import type { Mention } from './entities/mention.ts'
import { type Party, partyOf } from './entities/resolve-speaker.ts'
import type { Line } from './lines.ts'

const speaking: ReadonlySet<string> = new Set(['person', 'role', 'source', 'body'])
const shortest = 6
// A label longer than this is a sentence.
const longestLabel = 6

/** The mention that the line's label ends: nothing but what belongs to the name may stand before it. */
function labelAt(line: Line, at: number, around: Surroundings): Mention | null {
  const mention = around.scene.at(line, at)
  if (mention === null || at > longestLabel || !speaking.has(mention.kind)) return null
  const known = around.directory.identify(around.scene.article.id, mention) !== null
  const isForeignWord = /^[A-Za-z ]+$/.test(mention.name)
  if ((!mention.sure && !known && !mention.proper) || (isForeignWord && !around.vocabulary.known.has(mention.name)))
    return null
  for (let left = at - 1; left >= 0; left--) {
    const phrase = line.phrases[left]
    if (phrase !== undefined && !/^(?:の|で|と)?$/.test(phrase.tail)) return null
  }
  return mention
}

function draft(
  line: Line,
  span: { start: number; end: number },
  party: Party,
  cue: { start: number; end: number },
): Draft {
  const telling = { from: 0, to: 0, skip: span }
  return { line, ...span, kind: 'direct', parties: [party], cue, quotation: null, via: null, telling }
}

/** 名前「…」 as a line of its own. */
function quotedLine(line: Line, around: Surroundings): Draft[] {
  const at = line.phrases.findIndex(({ content }) => content.at(-1)?.quotation !== undefined)
  const phrase = line.phrases[at]
  const before = line.phrases[at - 1]
  const quotation = phrase?.content.at(-1)?.quotation
  if (phrase === undefined || quotation === undefined || before === undefined || phrase.tail !== '') return []
  if (
    before.tail !== '' ||
    !/^[:：]?$/.test(before.mark) ||
    (at + 1 < line.phrases.length && !/^[。」]*$/.test(phrase.mark))
  )
    return []
  const mention = labelAt(line, at - 1, around)
  const party = mention === null || !isSaid(quotation, around.scene.article.body) ? null : partyOf(mention, around)
  if (mention === null || party === null) return []
  return [
    {
      ...draft(line, quotation.inner, party, { start: line.phrases[0]?.start ?? mention.start, end: mention.end }),
      quotation,
    },
  ]
}

/** 名前: … up to the end of the paragraph. */
function colonLine(line: Line, around: Surroundings): Draft[] {
  const { body } = around.scene.article
  const at = line.phrases.findIndex(({ mark }) => mark === ':' || mark === '：')
  const said = line.phrases[at + 1]
  const begins = line.start === 0 || /\n[\s　]*$/.test(body.slice(Math.max(0, line.start - 4), line.start))
  if (at < 0 || said === undefined || !begins || said.content.at(-1)?.quotation !== undefined) return []
  const mention = labelAt(line, at, around)
  const stop = body.indexOf('\n', said.start)
  const end = stop < 0 ? body.length : stop
  const party = mention === null || end - said.start < shortest ? null : partyOf(mention, around)
  if (mention === null || party === null || /^https?:/.test(body.slice(said.start))) return []
  const paragraph = body.slice(said.start, end).trimEnd()
  return [
    draft(line, { start: said.start, end: said.start + paragraph.length }, party, {
      start: line.start,
      end: mention.end,
    }),
  ]
}

/** What a line says as one of a conversation, or nothing. */
export function dialogueDrafts(line: Line, around: Surroundings): Draft[] {
  if (line.within !== null) return []
  const quoted = quotedLine(line, around)
  return quoted.length > 0 ? quoted : colonLine(line, around)
}
