import { defineCommand } from '../src/command.ts'
import { findPlace } from '../src/present/place.ts'
import { aroundPage, sentencesAround } from '../src/present/place-pages.ts'
import { placeOptions, refusePlace, statementAt } from './place-options.ts'

const usual = 3
const most = 12

export const around = defineCommand({
  name: 'around',
  ja: '前後',
  description: { ja: '前後の文を示します', en: 'Shows the sentences around' },
  surface: 'button',
  options: {
    ...placeOptions,
    sentences: {
      type: 'text',
      ja: '文数',
      description: { ja: '前後の文の数', en: 'Sentences on either side' },
      maxLength: 2,
    },
  },
  async run(input, { coverage, locale }) {
    const place = await findPlace(input.at, coverage)
    if (place === null) return refusePlace(locale)
    const by = Math.min(Number(input.sentences ?? usual) || usual, most)
    const { whole, ...span } = sentencesAround(place, by)
    const statement = await statementAt(place, coverage)
    const next = whole || by >= most ? null : by * 2
    return {
      kind: 'answer',
      private: true,
      pages: [aroundPage(place, { ...span, next, statement }, locale)],
      record: { article: place.article.id, start: span.start, end: span.end },
    }
  },
})
