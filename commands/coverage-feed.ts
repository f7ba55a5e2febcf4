import { defineServerCommand, type Group, type Reply, type ServerContext } from '../src/command.ts'
import type { Curation } from '../src/model/curation.ts'
import { addedSentence, feedsPage } from '../src/present/feed-pages.ts'
import { editorOf, told, withCuration } from './coverage-editing.ts'
import { refuse } from './filter-options.ts'

const gone = { ja: 'このフィードは、もう登録されていません。', en: 'This feed has already been removed.' } as const

const group: Group = {
  name: 'feed',
  ja: 'フィード',
  description: { ja: '新しい記事を取り込み続けるフィード', en: 'Feeds whose new articles are added' },
}

const listOf = (curation: Curation, { server, locale }: ServerContext): Reply => ({
  kind: 'answer',
  private: true,
  pages: [feedsPage(curation.feeds(server), locale)],
  record: {},
})

export const coverageFeedAdd = defineServerCommand({
  name: 'add',
  ja: '追加',
  group,
  description: {
    ja: 'フィード（RSS、Atom、JSON Feed）か、見守るページを登録します',
    en: 'Adds a feed (RSS, Atom, JSON Feed), or a page to watch',
  },
  options: {
    address: {
      type: 'text',
      ja: 'アドレス',
      description: { ja: 'フィードかページのアドレス（https://…）', en: 'The address of the feed or page (https://…)' },
      required: true,
      maxLength: 2000,
    },
  },
  access: 'editors',
  slow: true,
  run: ({ address }, context) =>
    withCuration(context, async curation => {
      const added = await curation.addFeed(address, editorOf(context))
      const sentence = addedSentence(added, address, context.locale)
      return added.kind === 'feed' || added.kind === 'page' ? told(sentence) : refuse(sentence)
    }),
})

export const coverageFeedList = defineServerCommand({
  name: 'list',
  ja: '一覧',
  group,
  description: { ja: '登録したフィードと、読めているか', en: 'The feeds, and whether they work' },
  options: {},
  access: 'editors',
  run: (_input, context) => withCuration(context, async curation => listOf(curation, context)),
})

export const coverageFeedRemove = defineServerCommand({
  name: 'remove',
  ja: '解除',
  group,
  description: { ja: 'フィードの登録を外します', en: 'Removes a feed; its articles stay' },
  options: {
    address: {
      type: 'text',
      ja: 'アドレス',
      description: { ja: '登録したアドレス', en: 'The address as it was added' },
      required: true,
      maxLength: 2000,
    },
  },
  access: 'editors',
  run: ({ address }, context) =>
    withCuration(context, async curation => {
      const feed = curation.feeds(context.server).find(one => one.address === address.trim())
      const isRemoved = feed !== undefined && curation.removeFeed(feed.id, context.server)
      return isRemoved ? listOf(curation, context) : refuse(gone[context.locale])
    }),
})

/** The button below a feed. */
export const feedRemove = defineServerCommand({
  name: 'feed-remove',
  ja: '登録を外す',
  description: { ja: 'フィードの登録を外します', en: 'Removes a feed' },
  surface: 'button',
  options: {
    id: { type: 'text', ja: '番号', description: { ja: 'フィード', en: 'The feed' }, required: true, maxLength: 12 },
  },
  access: 'editors',
  run: ({ id }, context) =>
    withCuration(context, async curation =>
      curation.removeFeed(Number(id), context.server) ? listOf(curation, context) : refuse(gone[context.locale]),
    ),
})
