import type { Speaker } from '../model.ts'
import type { Action, Entry, Locale, Page } from './page.ts'
import { line } from './paging.ts'

const perPage = 5
const mostAliases = 4

const words = {
  ja: {
    which: (typed: string) => `「${typed}」は何人かいます。だれの発言ですか。`,
    said: (statements: number) => `発言 ${statements}件`,
    show: (name: string) => `${name} の発言`,
  },
  en: {
    which: (typed: string) => `Several speakers are called “${typed}”. Which one do you mean?`,
    said: (statements: number) => (statements === 1 ? '1 statement' : `${statements} statements`),
    show: (name: string) => `What ${name} said`,
  },
} as const

/** Asks which of several speakers is meant: a button for each, which calls the command again under the full name. */
export function whichSpeakerPages(
  {
    typed,
    speakers,
    call,
  }: { typed: string; speakers: readonly Speaker[]; call: (name: string) => Omit<Action, 'label'> },
  locale: Locale,
): Page[] {
  const { which, said, show } = words[locale]
  const entries = speakers.map(({ name, aliases, statements }): Entry => {
    const others = aliases.slice(0, mostAliases)
    const facts = [...(others.length > 0 ? [others.join('、')] : []), said(statements)].join(' · ')
    return {
      lines: [{ as: 'text', runs: [{ text: name, style: 'strong' }, { text: ` · ${facts}` }] }],
      actions: [{ label: show(name), ...call(name) }],
    }
  })
  const heading = [line('heading', which(typed))]
  return Array.from({ length: Math.ceil(entries.length / perPage) }, (_, page) => ({
    heading,
    entries: entries.slice(page * perPage, (page + 1) * perPage),
    footer: [],
  }))
}
