import type { Surroundings } from '../entities/coreference.ts'
import type { Mention } from '../entities/mention.ts'
import { partyOf } from '../entities/resolve-speaker.ts'
import type { Line } from '../lines.ts'
import { elsewhere, type Sieve } from './sieve.ts'

const speaking: ReadonlySet<string> = new Set<Mention['kind']>(['person', 'role', 'source', 'body'])
// A label longer than this is a sentence.
const longestLabel = 6

/** The mention that the line's label ends: nothing but what belongs to the name may stand before it. */
export function labelAt(line: Line, at: number, around: Surroundings): Mention | null {
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

export const speakerLabel: Sieve = {
  name: 'name right before the words',
  examples: [
    ['試合は延長に入った。\n浜口豊主将「最後まで走り切れた」\n', '浜口豊', '最後まで走り切れた'],
    ['浜口豊氏いわく、「橋は直せばまだ使える」。', '浜口豊', '橋は直せばまだ使える'],
    ['浜口豊主将「この波を次の大会に」\n試合は延長に入った。', '浜口豊', 'この波を次の大会に'],
  ],
  applies: ({ kind, line }) => kind === 'quotation' && line.within === null,
  find: (candidate, situation) => {
    const { line } = candidate
    const at = line.phrases.findIndex(({ content }) => content.at(-1)?.quotation !== undefined)
    const phrase = line.phrases[at]
    const before = line.phrases[at - 1]
    if (candidate.kind !== 'quotation' || phrase === undefined || before === undefined || phrase.tail !== '')
      return null
    const quotation = phrase.content.at(-1)?.quotation
    // 『…』 beside a name is the title of a work.
    const isTitle = situation.scene.article.body.charAt(candidate.quotation.start) === '『'
    const closes = at + 1 >= line.phrases.length || /^[。」]+$/.test(phrase.mark)
    const isLabel = (before.tail === '' && /^[:：]?$/.test(before.mark)) || before.tail === 'いわく'
    if (quotation !== candidate.quotation || isTitle || !isLabel || !closes) return null
    const mention = labelAt(line, at - 1, situation)
    const party = mention === null ? null : partyOf(mention, situation)
    if (mention === null || party === null) return null
    const label = { start: line.phrases[0]?.start ?? mention.start, end: mention.end }
    return elsewhere([party], [label], { settled: true, from: 0 })
  },
}
