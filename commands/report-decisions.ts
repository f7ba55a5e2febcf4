import { defineServerCommand, type Reply, type ServerContext } from '../src/command.ts'
import type { Curation, Report } from '../src/model/curation.ts'
import { reportsPage } from '../src/present/report-pages.ts'
import { withCuration } from './coverage-editing.ts'
import { refuse } from './filter-options.ts'
import { changeFields, changeOptions, readChange } from './report-fields.ts'

const say = {
  ja: {
    gone: 'この報告は、もう片づいています。',
    form: '訂正する',
    value: '正しいことを書いてください。日付は 2024-10-25 のように。',
  },
  en: {
    gone: 'This report has already been decided.',
    form: 'Correct it',
    value: 'Enter the correct value; a date as 2024-10-25.',
  },
} as const

const id = {
  type: 'text',
  ja: '番号',
  description: { ja: '報告', en: 'The report' },
  required: true,
  maxLength: 12,
} as const

/** The reports that are left. */
const listOf = (curation: Curation, { server, locale }: ServerContext): Reply => ({
  kind: 'answer',
  private: true,
  pages: [reportsPage(server === null ? [] : curation.reports(server), locale)],
  record: {},
})

function decide(
  given: string,
  context: ServerContext,
  work: (report: Report, curation: Curation) => Promise<Reply>,
): Promise<Reply> {
  return withCuration(context, async curation => {
    const report = context.server === null ? null : curation.findReport(Number(given), context.server)
    return report === null ? refuse(say[context.locale].gone) : work(report, curation)
  })
}

export const coverageReports = defineServerCommand({
  name: 'reports',
  ja: '報告',
  description: { ja: 'メンバーが知らせた違うところを確かめます', en: 'Errors that members reported' },
  options: {},
  access: 'editors',
  run: (_input, context) => withCuration(context, async curation => listOf(curation, context)),
})

export const reportAccept = defineServerCommand({
  name: 'report-accept',
  ja: '訂正する',
  description: { ja: '報告のとおり訂正します', en: 'Accepts the correction that was reported' },
  surface: 'button',
  options: { id },
  access: 'editors',
  slow: true,
  run: (input, context) =>
    decide(input.id, context, async (report, curation) => {
      const change = report.field === 'other' ? null : readChange(report.field, report.value, context.coverage)
      if (change === null) return refuse(say[context.locale].value)
      await curation.accept(report, change, context.asker.id)
      return listOf(curation, context)
    }),
})

export const reportDismiss = defineServerCommand({
  name: 'report-dismiss',
  ja: '取り下げる',
  description: { ja: '報告を取り下げます', en: 'Dismisses a report' },
  surface: 'button',
  options: { id },
  access: 'editors',
  run: (input, context) =>
    decide(input.id, context, async (report, curation) => {
      curation.dismiss(report.id)
      return listOf(curation, context)
    }),
})

export const reportEdit = defineServerCommand({
  name: 'report-edit',
  ja: '直して訂正',
  description: { ja: '報告を直して訂正します', en: 'Edits a reported correction before accepting it' },
  surface: 'button',
  options: { id },
  access: 'editors',
  async run(input, { locale, curation, server }) {
    const report = server === null ? null : (curation?.findReport(Number(input.id), server) ?? null)
    if (report === null) return refuse(say[locale].gone)
    const { field, value } = report
    const filled = { ...(field !== 'other' && { field }), value, other: false }
    const call = { command: 'report-correct', options: { id: input.id } }
    return { kind: 'form', form: { title: say[locale].form, call, fields: changeFields(locale, filled) } }
  },
})

export const reportCorrect = defineServerCommand({
  name: 'report-correct',
  ja: '訂正する',
  description: { ja: '訂正します', en: 'Corrects' },
  surface: 'form',
  options: { id, ...changeOptions },
  access: 'editors',
  slow: true,
  run: ({ id: given, field, value = '' }, context) =>
    decide(given, context, async (report, curation) => {
      const isKnown = field === 'speaker' || field === 'published' || field === 'outlet' || field === 'statement'
      const change = isKnown ? readChange(field, value, context.coverage) : null
      if (change === null) return refuse(say[context.locale].value)
      await curation.accept(report, change, context.asker.id)
      return listOf(curation, context)
    }),
})
