import { statementsIn } from '../src/answer/statements-in.ts'
import type { CommandContext, Options, Reply } from '../src/command.ts'
import type { PlacedStatement } from '../src/model.ts'
import type { Place } from '../src/present/place.ts'
import { refuse } from './filter-options.ts'

const gone = {
  ja: 'この返事のあとで報道が更新され、この箇所はもうありません。もう一度お尋ねください。',
  en: 'The coverage has changed since this reply, and this passage is gone. Please ask again.',
} as const

/** What a button that stands below words remembers. */
export const placeOptions = {
  at: {
    type: 'text',
    ja: '場所',
    description: { ja: '記事の中の場所', en: 'Place in an article' },
    required: true,
    maxLength: 40,
  },
} as const satisfies Options

export const refusePlace = (locale: CommandContext['locale']): Reply => refuse(gone[locale])

/** The statement whose words a place is; null if it is none. */
export async function statementAt(
  { article: { id }, start, end }: Place,
  coverage: CommandContext['coverage'],
): Promise<PlacedStatement | null> {
  const said = (await statementsIn(coverage, [id])).get(id) ?? []
  return said.find(one => one.start === start && one.end === end) ?? null
}
