import { defineServerCommand } from '../src/command.ts'
import { findPlace } from '../src/present/place.ts'
import { editorOf, told, withCuration } from './coverage-editing.ts'
import { refuse } from './filter-options.ts'
import { placeOptions, refusePlace } from './place-options.ts'
import { changeOptions, statementPlace } from './report-fields.ts'

const say = {
  ja: {
    thanks: 'ありがとうございます。サーバーを管理する人が確かめて、訂正するかを決めます。',
    several: 'この箇所には発言が一つではないので、どれのことかわかりません。/発言 で示される発言から知らせてください。',
    empty: '何が違うかを書いてください。',
    full: '確かめるのを待っている報告が多いため、いまは受け付けられません。',
  },
  en: {
    thanks: 'Thank you. The managers of the server will review it.',
    several: 'There is more than one statement here. Please report it from the statement in /who-said.',
    empty: 'Please say what is wrong.',
    full: 'Too many reports are waiting for review. Please try again later.',
  },
} as const

/** Reports of one server that wait, at most. */
const mostReports = 200

export const reportForm = defineServerCommand({
  name: 'report-form',
  ja: '報告',
  description: { ja: '違うところを知らせます', en: 'Reports an error' },
  surface: 'form',
  options: { ...placeOptions, ...changeOptions },
  access: 'everybody',
  run: ({ at, field, value = '' }, context) =>
    withCuration(context, async curation => {
      const { coverage, locale, server } = context
      const words = say[locale]
      const place = await findPlace(at, coverage)
      if (place === null || server === null) return refusePlace(locale)
      if (field === 'other' && value === '') return refuse(words.empty)
      if (curation.reports(server).length >= mostReports) return refuse(words.full)
      const about = field === 'speaker' || field === 'statement' ? await statementPlace(place, coverage) : place
      if (about === null) return refuse(words.several)
      // The choices of the option are the fields of a report.
      curation.report(
        about,
        { field: field as 'speaker' | 'published' | 'outlet' | 'statement' | 'other', value },
        editorOf(context),
      )
      return told(words.thanks)
    }),
})
