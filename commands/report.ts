import { defineServerCommand } from '../src/command.ts'
import { findPlace } from '../src/present/place.ts'
import { cannotEdit } from './coverage-editing.ts'
import { refuse } from './filter-options.ts'
import { placeOptions, refusePlace } from './place-options.ts'
import { changeFields } from './report-fields.ts'

const say = {
  ja: { title: '誤りを知らせる', nowhere: '報告は、このボットのいるサーバーの中でお願いします。' },
  en: { title: 'Report an error', nowhere: 'Please report it in a server that has the bot.' },
} as const

/** The button below a hit: asks what is wrong. */
export const report = defineServerCommand({
  name: 'report',
  ja: '報告',
  description: { ja: '違うところを知らせます', en: 'Reports an error' },
  surface: 'button',
  options: placeOptions,
  access: 'everybody',
  async run({ at }, { coverage, locale, server, curation }) {
    if (server === null) return refuse(say[locale].nowhere)
    if (curation === null) return refuse(cannotEdit(locale))
    if ((await findPlace(at, coverage)) === null) return refusePlace(locale)
    const call = { command: 'report-form', options: { at } }
    return { kind: 'form', form: { title: say[locale].title, call, fields: changeFields(locale, { other: true }) } }
  },
})
