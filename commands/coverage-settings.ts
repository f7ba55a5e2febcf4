import type { CommandContext, ServerSettings } from '../src/command.ts'

const say = {
  ja: {
    public: '返事の既定: 公開（みんなに見えます）',
    private: '返事の既定: 非公開（尋ねた人だけに見えます）',
    channels: (count: number) => `いつも公開で答えるチャンネル: ${count}件`,
  },
  en: {
    public: 'Replies: public (everyone sees them)',
    private: 'Replies: private (only the asker sees them)',
    channels: (count: number) => `Channels whose replies are always public: ${count}`,
  },
} as const

/** What a server has set, in lines. */
export function settingLines(settings: ServerSettings, locale: CommandContext['locale']): readonly string[] {
  const { channels } = say[locale]
  const { publicChannels } = settings
  return [
    say[locale][settings.private ? 'private' : 'public'],
    ...(publicChannels.length > 0 ? [channels(publicChannels.length)] : []),
  ]
}
