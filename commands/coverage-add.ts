import { defineServerCommand } from '../src/command.ts'
import { withCuration } from './coverage-editing.ts'
import { refuse } from './filter-options.ts'
import { takeInAll } from './take-in-addresses.ts'

const nothing = {
  ja: '記事のアドレスを入れるか、ファイルを添えてください。',
  en: 'Give the address of an article, or attach a file.',
} as const

export const coverageAdd = defineServerCommand({
  name: 'add',
  ja: '追加',
  description: {
    ja: '記事を取り込みます: アドレスか、ファイル（html、txt、md、eml、pdf、docx、jsonl、zip）',
    en: 'Adds an article by its address or as a file (html, txt, md, eml, pdf, docx, jsonl, zip)',
  },
  options: {
    address: {
      type: 'text',
      ja: 'アドレス',
      description: { ja: '記事のアドレス（https://…）', en: 'The address of the article (https://…)' },
      maxLength: 2000,
    },
    file: { type: 'attachment', ja: 'ファイル', description: { ja: '記事のファイル', en: 'A file with the article' } },
  },
  access: 'editors',
  slow: true,
  run: ({ address, file }, context) =>
    withCuration(context, async curation => {
      const sources = [
        ...(address === undefined ? [] : [{ address: address.trim(), isAttachment: false }]),
        ...(file === undefined ? [] : [{ address: file, isAttachment: true }]),
      ]
      return sources.length === 0 ? refuse(nothing[context.locale]) : takeInAll(sources, curation, context)
    }),
})
