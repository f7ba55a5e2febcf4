import { searchedIn } from '../src/answer/searched.ts'
import { type Call, defineCommand } from '../src/command.ts'
import { answerPages } from '../src/present/answer-pages.ts'
import { findPlaces, type Place, packPlace } from '../src/present/place.ts'
import { refusePlace } from './place-options.ts'

const title = { ja: '見つかった箇所', en: 'Passages found' } as const

const longestPlaces = 400

/** The call that shows these places again. */
export const passagesCall = (places: readonly Place[]): Call => ({
  command: 'passages',
  options: { at: places.map(packPlace).join(' ') },
})

export const passages = defineCommand({
  name: 'passages',
  ja: '箇所',
  description: { ja: '見つけた箇所を示します', en: 'Shows the passages that were found' },
  surface: 'button',
  options: {
    at: {
      type: 'text',
      ja: '場所',
      description: { ja: '記事の中の場所', en: 'Places in articles' },
      required: true,
      maxLength: longestPlaces,
    },
  },
  async run(input, { coverage, locale }) {
    const found = await findPlaces(input.at.split(' '), coverage)
    if (found.length === 0) return refusePlace(locale)
    const hits = found.map(place => ({ ...place, highlights: [] }))
    const searched = await searchedIn(coverage, {})
    return {
      kind: 'answer',
      private: true,
      pages: answerPages({ question: title[locale], certain: true, hits, searched }, locale),
      record: { searched },
    }
  },
})
