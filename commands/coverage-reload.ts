import { defineServerCommand } from '../src/command.ts'
import { statusPage } from '../src/present/coverage-pages.ts'
import { line } from '../src/present/paging.ts'

const say = {
  ja: { reloaded: '読み込み直しました。', empty: '読める記事がありません。記事のフォルダを確かめてください。' },
  en: { reloaded: 'Loaded again.', empty: 'There is no article to read. Please check the folder of articles.' },
} as const

export const coverageReload = defineServerCommand({
  name: 'reload',
  ja: '読み込み直し',
  description: { ja: '記事のフォルダを読み込み直します', en: 'Reads the folder of articles again' },
  options: {},
  async run(_input, { reload, locale }) {
    const { coverage, load } = await reload()
    const page = statusPage({ coverage, load, settings: [] }, locale)
    const told = line('text', coverage.articles.size === 0 ? say[locale].empty : say[locale].reloaded)
    return { kind: 'answer', private: true, pages: [{ ...page, heading: [told, ...page.heading] }], record: {} }
  },
})
