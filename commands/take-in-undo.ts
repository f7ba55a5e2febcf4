import { defineServerCommand } from '../src/command.ts'
import { editorOf, told, withCuration } from './coverage-editing.ts'
import { refuse } from './filter-options.ts'

const say = {
  ja: { done: '取り消しました。この記事からはもう答えません。', gone: 'この記事は、もう取り込まれていません。' },
  en: { done: 'Removed. Answers no longer use it.', gone: 'It has already been removed.' },
} as const

/** The button below what was brought in. */
export const takeInUndo = defineServerCommand({
  name: 'take-in-undo',
  ja: '取り消す',
  description: { ja: '取り込んだ記事を外します', en: 'Removes what was added' },
  surface: 'button',
  options: {
    id: { type: 'text', ja: '文書', description: { ja: '文書', en: 'The document' }, required: true, maxLength: 20 },
  },
  access: 'editors',
  slow: true,
  run: ({ id }, context) =>
    withCuration(context, async curation => {
      const words = say[context.locale]
      return (await curation.takeOut(id, editorOf(context))) ? told(words.done) : refuse(words.gone)
    }),
})
