import { defineCommand } from '../src/command.ts'
import { findPlace } from '../src/present/place.ts'
import { citationPage } from '../src/present/place-pages.ts'
import { placeOptions, refusePlace, statementAt } from './place-options.ts'

export const cite = defineCommand({
  name: 'cite',
  ja: '引用',
  description: { ja: 'コピーして使える引用を示します', en: 'Shows a citation to copy' },
  surface: 'button',
  options: placeOptions,
  async run(input, { coverage, locale }) {
    const place = await findPlace(input.at, coverage)
    if (place === null) return refusePlace(locale)
    return {
      kind: 'answer',
      private: true,
      pages: [citationPage(place, await statementAt(place, coverage), locale)],
      record: { article: place.article.id, start: place.start, end: place.end },
    }
  },
})
