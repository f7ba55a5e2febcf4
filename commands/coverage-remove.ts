import { articlesCalled } from '../src/answer/articles.ts'
import { defineServerCommand } from '../src/command.ts'
import { titleOf } from '../src/present/source.ts'
import { completeTitle } from './article.ts'
import { editorOf, told, withCuration } from './coverage-editing.ts'
import { refuse } from './filter-options.ts'

const say = {
  ja: {
    out: (title: string) => `「${title}」を外しました。この記事からはもう答えません。`,
    undo: '元に戻すには /報道 訂正 をお使いください。',
    none: (title: string) => `「${title}」という題の記事はありません。`,
  },
  en: {
    out: (title: string) => `“${title}” has been left out. Answers no longer use it.`,
    undo: 'To restore it, use /coverage corrections.',
    none: (title: string) => `There is no article with the title “${title}”.`,
  },
} as const

export const coverageRemove = defineServerCommand({
  name: 'remove',
  ja: '除外',
  description: { ja: '記事を一つ外します', en: 'Leaves an article out' },
  options: {
    article: {
      type: 'text',
      ja: '記事名',
      description: { ja: '題の一部', en: 'Part of its title' },
      required: true,
      maxLength: 300,
      complete: completeTitle,
    },
  },
  access: 'editors',
  slow: true,
  run: (input, context) =>
    withCuration(context, async curation => {
      const { coverage, locale } = context
      const words = say[locale]
      const [article] = await articlesCalled(input.article, coverage, 1)
      if (article === undefined) return refuse(words.none(input.article))
      const kept = curation.keptOf(article)
      const beside = await coverage.articlesBy('document', [article.document])
      const isOut = kept !== null && beside.length === 1 && (await curation.takeOut(kept.id, editorOf(context)))
      const whole = { article, start: 0, end: article.body.length }
      if (!isOut) await curation.correct(whole, { field: 'article', value: null }, editorOf(context))
      return told([words.out(titleOf(article, locale)), ...(isOut ? [] : [words.undo])].join('\n'))
    }),
})
