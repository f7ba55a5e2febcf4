import { defineServerCommand } from '../src/command.ts'
import { withCuration } from './coverage-editing.ts'
import { refuse } from './filter-options.ts'
import { mostAtOnce, takeInAll } from './take-in-addresses.ts'

const nothing = {
  ja: 'このメッセージには、リンクも添付ファイルもありません。',
  en: 'This message has neither a link nor a file.',
} as const

const options = {
  files: {
    type: 'text',
    ja: 'ファイル',
    description: { ja: '添付ファイルのアドレス', en: 'Addresses of its files' },
    maxLength: 20_000,
  },
  links: {
    type: 'text',
    ja: 'リンク',
    description: { ja: 'メッセージのリンク', en: 'Links in the message' },
    maxLength: 20_000,
  },
} as const

const linesOf = (list = ''): readonly string[] => list.split('\n').filter(Boolean)

export const takeIn = defineServerCommand({
  name: 'take-in',
  ja: '記事を取り込む',
  description: {
    ja: 'メッセージのリンクやファイルの記事を取り込みます',
    en: 'Adds the articles that a message links to',
  },
  surface: 'message',
  title: { ja: '記事を取り込む', en: 'Add articles' },
  options,
  access: 'editors',
  slow: true,
  run: ({ files, links }, context) =>
    withCuration(context, async curation => {
      const sources = [
        ...linesOf(files).map(address => ({ address, isAttachment: true })),
        ...linesOf(links).map(address => ({ address, isAttachment: false })),
      ].slice(0, mostAtOnce)
      return sources.length === 0 ? refuse(nothing[context.locale]) : takeInAll(sources, curation, context)
    }),
})
