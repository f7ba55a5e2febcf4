import { defineServerCommand, type Reply, type ServerContext } from '../src/command.ts'
import type { Follow, Following } from '../src/model/follow.ts'
import { refuse } from './filter-options.ts'
import { followsReply } from './follow.ts'

const say = {
  ja: {
    gone: 'これはもうフォローしていません。',
    notYours: 'チャンネルのフォローを変えられるのは、始めた人か、サーバーを管理できる人と編集者です。',
  },
  en: {
    gone: 'This is no longer followed.',
    notYours:
      'What a channel follows can be changed by the member who set it up, by managers of the server and by editors.',
  },
} as const

const options = {
  id: {
    type: 'text',
    ja: '番号',
    description: { ja: 'フォロー', en: 'What is followed' },
    required: true,
    maxLength: 12,
  },
} as const

async function change(
  id: string,
  context: ServerContext,
  work: (follow: Follow, following: Following) => void,
): Promise<Reply> {
  const { following, asker, server, locale } = context
  const found = following?.find(Number(id)) ?? null
  const isHere = found !== null && (found.user === asker.id || (found.channel !== null && found.server === server))
  if (following === null || !isHere) return refuse(say[locale].gone)
  if (found.user !== asker.id && !asker.edits) return refuse(say[locale].notYours)
  work(found, following)
  return followsReply(following, context)
}

export const followPause = defineServerCommand({
  name: 'follow-pause',
  ja: '一時停止',
  description: { ja: '知らせるのを止め、また始めます', en: 'Pauses and resumes' },
  surface: 'button',
  options,
  access: 'everybody',
  run: ({ id }, context) => change(id, context, (found, following) => following.pause(found.id, !found.paused)),
})

export const followStop = defineServerCommand({
  name: 'follow-stop',
  ja: 'やめる',
  description: { ja: 'フォローをやめます', en: 'Stops following' },
  surface: 'button',
  options,
  access: 'everybody',
  run: ({ id }, context) => change(id, context, (found, following) => following.stop(found.id)),
})

/** The button below what is told. */
export const followList = defineServerCommand({
  name: 'follow-list',
  ja: '一覧',
  description: { ja: 'フォローの一覧', en: 'What is followed' },
  surface: 'button',
  options: {},
  access: 'everybody',
  async run(_input, context) {
    const { following, locale } = context
    if (following === null) return refuse(say[locale].gone)
    return { ...followsReply(following, context), kind: 'nothing-found' }
  },
})
