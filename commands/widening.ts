import type { CommandContext } from '../src/command.ts'
import type { Entry, Page } from '../src/present/page.ts'
import { line } from '../src/present/paging.ts'

const say = {
  ja: { narrow: 'この返事に出てきた記事の中だけを探しました。', label: 'すべての記事に尋ねる' },
  en: { narrow: 'Only the articles of that reply were searched.', label: 'Ask all articles' },
} as const

/** The page of a miss with an offer to ask all articles, where a follow-up stayed within some. */
export function widening(
  page: Page,
  asked: { question: string; within?: string },
  locale: CommandContext['locale'],
): Page {
  if (asked.within === undefined) return page
  const { narrow, label } = say[locale]
  const action = { label, command: 'ask', options: { question: asked.question } }
  const entry: Entry = { lines: [line('small', narrow)], actions: [action] }
  return { ...page, entries: [...page.entries, entry] }
}
