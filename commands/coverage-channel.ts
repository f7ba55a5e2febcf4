import { defineServerCommand } from '../src/command.ts'
import { line, note } from '../src/present/paging.ts'
import { refuse } from './filter-options.ts'

// A server has at most 500 channels.
const mostChannels = 500

const say = {
  ja: {
    added: 'このチャンネルでは、既定が非公開でも公開で答えます。',
    removed: 'このチャンネルでは、サーバーの既定どおりに答えます。',
    without: 'いまの既定は「公開」なので、既定を「非公開」にするまで違いはありません。',
    tooMany: `チャンネルは${mostChannels}件までです。使わないものを外してから、もう一度お試しください。`,
  },
  en: {
    added: 'Replies in this channel are public, even if the default is private.',
    removed: 'Replies in this channel follow the server’s default.',
    without: 'The default is public now, so this makes no difference unless it becomes private.',
    tooMany: `At most ${mostChannels} channels can be set. Remove one and try again.`,
  },
} as const

export const coverageChannel = defineServerCommand({
  name: 'channel',
  ja: 'チャンネル',
  description: { ja: 'いつも公開で答えるチャンネルを決めます', en: 'Sets channels in which replies are always public' },
  options: {
    channel: {
      type: 'channel',
      ja: 'チャンネル',
      description: { ja: 'このチャンネル', en: 'This channel' },
      required: true,
    },
    public: {
      type: 'flag',
      ja: '公開',
      description: { ja: 'いつも公開で答える', en: 'Replies are always public' },
      required: true,
    },
  },
  async run(input, { settings, save, locale }) {
    const words = say[locale]
    const others = settings.publicChannels.filter(id => id !== input.channel)
    if (input.public && others.length >= mostChannels) return refuse(words.tooMany)
    save({ ...settings, publicChannels: input.public ? [...others, input.channel] : others })
    const told = [line('text', input.public ? words.added : words.removed)]
    if (input.public && !settings.private) told.push(line('small', words.without))
    return { kind: 'answer', private: true, pages: [note(...told)], record: {} }
  },
})
