import { defineServerCommand, type Reply, type ServerContext } from '../src/command.ts'
import type { Curation } from '../src/model/curation.ts'
import { correctionsPage } from '../src/present/report-pages.ts'
import { withCuration } from './coverage-editing.ts'
import { refuse } from './filter-options.ts'

const gone = { ja: 'この訂正は、もうありません。', en: 'This correction has already been removed.' } as const

const listOf = (curation: Curation, { locale }: ServerContext): Reply => ({
  kind: 'answer',
  private: true,
  pages: [correctionsPage(curation.corrections(), locale)],
  record: {},
})

export const coverageCorrections = defineServerCommand({
  name: 'corrections',
  ja: '訂正',
  description: { ja: '訂正の一覧を見て、元に戻します', en: 'Corrections made so far, to review and undo' },
  options: {},
  access: 'editors',
  run: (_input, context) => withCuration(context, async curation => listOf(curation, context)),
})

export const correctionUndo = defineServerCommand({
  name: 'correction-undo',
  ja: '元に戻す',
  description: { ja: '訂正を元に戻します', en: 'Undoes a correction' },
  surface: 'button',
  options: {
    id: { type: 'text', ja: '番号', description: { ja: '訂正', en: 'The correction' }, required: true, maxLength: 12 },
  },
  access: 'editors',
  slow: true,
  run: (input, context) =>
    withCuration(context, async curation =>
      (await curation.undo(Number(input.id))) ? listOf(curation, context) : refuse(gone[context.locale]),
    ),
})
