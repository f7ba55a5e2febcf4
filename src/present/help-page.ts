import type { Entry, Locale, Page } from './page.ts'
import { line } from './paging.ts'
import { wordsOf } from './words.ts'

/** What the menu says of a command; the shape of `Command` in src/command.ts. */
export interface MenuItem {
  readonly name: string
  readonly ja: string
  readonly description: Readonly<Record<Locale, string>>
  /** What it is called where it is not called by its name. */
  readonly title?: Readonly<Record<Locale, string>>
  readonly options: Readonly<
    Record<
      string,
      {
        readonly ja: string
        readonly description: Readonly<Record<Locale, string>>
        readonly required?: boolean
        readonly hidden?: boolean
      }
    >
  >
}

const calls = {
  ja: (title: string) => `メッセージのメニュー → アプリ → ${title}`,
  en: (title: string) => `Menu of a message → Apps → ${title}`,
} as const satisfies Record<Locale, (title: string) => string>

function calledBy({ name, ja, title }: MenuItem, locale: Locale): string {
  if (title !== undefined) return calls[locale](title[locale])
  return locale === 'ja' ? `/${ja} (/${name})` : `/${name}`
}

function toEntry(item: MenuItem, locale: Locale): Entry {
  const words = wordsOf(locale)
  const shown = item.title === undefined ? Object.entries(item.options).filter(([, { hidden }]) => !hidden) : []
  const options = shown.map(([name, option]) =>
    line(
      'small',
      `${locale === 'ja' ? option.ja : name}${option.required ? '' : ` (${words.optional})`}: ${option.description[locale]}`,
    ),
  )
  const called = calledBy(item, locale)
  return {
    lines: [
      { as: 'text', runs: [{ text: called, style: 'strong' }, { text: ` ${item.description[locale]}` }] },
      ...options,
    ],
  }
}

const notes = {
  ja: {
    told: '質問やメッセージの内容は保存しません。サーバーの設定だけを保存します。',
    read: 'プライバシー',
    file: '詳しくは PRIVACY.md にあります。',
    managers: 'サーバーを管理できる人は /報道（/coverage）で、返事の見え方や記事の読み込みを決められます。',
  },
  en: {
    told: 'Questions and messages are not stored; only the settings of servers are.',
    read: 'Privacy',
    file: 'PRIVACY.md tells more.',
    managers: 'Members who manage the server set who sees replies, and reload the articles, with /coverage.',
  },
} as const

/** How to use the bot, from the menu itself, and what it does with people's data. */
export function helpPage(menu: readonly MenuItem[], locale: Locale, privacyUrl?: string): Page {
  const words = wordsOf(locale)
  const { told, read, file, managers } = notes[locale]
  const heading = [line('heading', words.helpHeading), line('text', words.helpIntro)]
  const entries = menu.map(item => toEntry(item, locale))
  if (privacyUrl === undefined)
    return { heading, entries, footer: [line('small', managers), line('small', `${told} ${file}`)] }
  const link: Entry = { lines: [line('small', told)], link: { label: read, url: privacyUrl } }
  return { heading, entries: [...entries, link], footer: [line('small', managers)] }
}
