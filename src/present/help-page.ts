import type { Line, Locale, Page } from './page.ts'
import { line } from './paging.ts'
import { wordsOf } from './words.ts'

/** What the menu says of a command; the shape of `Command` in src/command.ts. */
export interface MenuItem {
  readonly name: string
  readonly ja: string
  readonly description: Readonly<Record<Locale, string>>
  /** What it is called where it is not called by its name. */
  readonly title?: Readonly<Record<Locale, string>>
  readonly options: Readonly<Record<string, MenuOption>>
}

interface MenuOption {
  readonly ja: string
  readonly description: Readonly<Record<Locale, string>>
  readonly required?: boolean
  readonly hidden?: boolean
}

const calls = {
  ja: (title: string) => `メッセージのメニュー → ${title}`,
  en: (title: string) => `Menu of a message → ${title}`,
} as const satisfies Record<Locale, (title: string) => string>

function calledBy({ name, ja, title }: MenuItem, locale: Locale): string {
  if (title !== undefined) return calls[locale](title[locale])
  return `/${locale === 'ja' ? ja : name}`
}

/** What a command is called and does, on one line; Discord's menu itself shows its options. */
const toLine = (item: MenuItem, locale: Locale): Line => ({
  as: 'text',
  runs: [{ text: calledBy(item, locale), style: 'strong' }, { text: ` ${item.description[locale]}` }],
})

const notes = {
  ja: {
    narrow: '「媒体」「から」「まで」（先週、5月、去年の夏）で絞れます。返事に返信すると、続けて尋ねられます。',
    told: '質問やメッセージの内容は保存しません。保存するのは設定、取り込まれた記事、報告と訂正、フォローです。',
    read: 'プライバシー',
    file: '詳細は PRIVACY.md へ。',
    managers:
      '/フォロー（/follow）は新しい発言や記事を知らせます。サーバーの管理者は /報道（/coverage）で記事の取り込み、訂正、返事の見え方を決められます。',
  },
  en: {
    narrow: 'Narrow by outlet, from and to (last week, May, 3 days ago). Reply to an answer to ask more about it.',
    told: 'Questions and messages are not stored. Settings, added articles, reports, corrections and follows are.',
    read: 'Privacy',
    file: 'See PRIVACY.md.',
    managers:
      '/follow sends you new statements and articles. With /coverage, managers of the server add and correct articles and decide who sees replies.',
  },
} as const

/** How to use the bot, from the menu itself, and what it does with people's data. */
export function helpPage(menu: readonly MenuItem[], locale: Locale, privacyUrl?: string): Page {
  const words = wordsOf(locale)
  const { narrow, told, read, file, managers } = notes[locale]
  const more = privacyUrl === undefined ? { text: file } : { text: read, url: privacyUrl }
  return {
    heading: [line('heading', words.helpHeading), line('text', words.helpIntro)],
    entries: [{ lines: menu.map(item => toLine(item, locale)) }],
    footer: [line('small', narrow), line('small', managers), { as: 'small', runs: [{ text: `${told} ` }, more] }],
  }
}

/** One command with each of its options. */
export function commandPage(item: MenuItem, locale: Locale): Page {
  const { optional } = wordsOf(locale)
  const shown = Object.entries(item.options).filter(([, { hidden }]) => !hidden)
  const options = shown.map(([name, { ja, required, description }]) =>
    line('text', `${locale === 'ja' ? ja : name}${required ? '' : ` (${optional})`}: ${description[locale]}`),
  )
  return { heading: [toLine(item, locale)], entries: options.length > 0 ? [{ lines: options }] : [], footer: [] }
}
