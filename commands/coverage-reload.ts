import { defineServerCommand } from '../src/command.ts'
import { statusPage } from '../src/present/coverage-pages.ts'
import { line } from '../src/present/paging.ts'
import { refuse } from './filter-options.ts'

const say = {
  ja: {
    reloaded: '読み込み直しました。',
    failed: '読み込み直せなかったので、これまでの報道で答え続けます。理由は運用者の記録にあります。',
  },
  en: {
    reloaded: 'Loaded again.',
    failed:
      'The articles could not be reloaded, so answers still come from the old ones. The reason is in the operator’s log.',
  },
} as const

export const coverageReload = defineServerCommand({
  name: 'reload',
  ja: '読み込み直し',
  description: { ja: '記事のフォルダを読み込み直します', en: 'Reads the folder of articles again' },
  options: {},
  slow: true,
  async run(_input, { reload, locale }) {
    const reloaded = await reload()
    if (reloaded === null) return refuse(say[locale].failed)
    const page = statusPage({ ...reloaded, settings: [] }, locale)
    const told = line('text', say[locale].reloaded)
    return { kind: 'answer', private: true, pages: [{ ...page, heading: [told, ...page.heading] }], record: {} }
  },
})
