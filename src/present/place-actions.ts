import { onOneLine, shortened } from '../language/graphemes.ts'
import type { Action, Locale } from './page.ts'
import { type Place, packPlace } from './place.ts'

const labels = {
  ja: { around: '前後を読む', wider: 'さらに前後を読む', cite: '引用をコピー', report: '誤りを知らせる' },
  en: { around: 'Read around it', wider: 'Read further around', cite: 'Copy citation', report: 'Report an error' },
} as const

/** Characters of the words that tell one place from another. */
const longestAbout = 50

const aboutOf = ({ article, start, end }: Place): string =>
  shortened(onOneLine(article.body.slice(start, end)).trim(), longestAbout)

export const citeAction = (place: Place, locale: Locale): Action => ({
  label: labels[locale].cite,
  command: 'cite',
  options: { at: packPlace(place) },
  about: aboutOf(place),
})

/** `sentences` on either side of the place; the usual few if not told. */
export function aroundAction(place: Place, locale: Locale, sentences?: number): Action {
  const label = sentences === undefined ? labels[locale].around : labels[locale].wider
  const by = sentences === undefined ? {} : { sentences: String(sentences) }
  return { label, command: 'around', options: { at: packPlace(place), ...by }, about: aboutOf(place) }
}

export const reportAction = (place: Place, locale: Locale): Action => ({
  label: labels[locale].report,
  command: 'report',
  options: { at: packPlace(place) },
  about: aboutOf(place),
})

/** What can be asked of words shown. */
export const placeActions = (place: Place, locale: Locale): readonly Action[] => [
  aroundAction(place, locale),
  citeAction(place, locale),
  reportAction(place, locale),
]
