import { defineServerCommand } from '../src/command.ts'
import { statusPage } from '../src/present/coverage-pages.ts'
import { feedLines } from '../src/present/feed-pages.ts'
import { settingLines } from './coverage-settings.ts'

export const coverageStatus = defineServerCommand({
  name: 'status',
  ja: '状態',
  description: {
    ja: '記事の数と期間、最後の読み込み、読めなかった文書、このサーバーの設定',
    en: 'Articles and period, last load, unreadable documents, settings of this server',
  },
  options: {},
  access: 'editors',
  async run(_input, { coverage, load, settings, locale, curation, server }) {
    const shown = {
      coverage,
      load,
      settings: [...feedLines(curation?.feeds(server) ?? [], locale), ...settingLines(settings, locale)],
    }
    return { kind: 'answer', private: true, pages: [statusPage(shown, locale)], record: {} }
  },
})
