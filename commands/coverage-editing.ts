import type { CommandContext, Reply, ServerContext } from '../src/command.ts'
import type { Curation } from '../src/model/curation.ts'
import { line, note } from '../src/present/paging.ts'
import { refuse } from './filter-options.ts'

const elsewhere = {
  ja: 'この報道はほかのサーバーでも使われているため、このサーバーからは変えられません。運用者が EDIT_SERVERS にこのサーバーの ID を書くと、変えられるようになります。',
  en: 'Other servers use this coverage, too, so it cannot be changed from here. The operator can allow this server in the setting EDIT_SERVERS.',
} as const

export const cannotEdit = (locale: Locale): string => elsewhere[locale]

/** Does something with what changes the coverage; if this server may not, says so. */
export async function withCuration(
  { curation, locale }: ServerContext,
  work: (curation: Curation) => Promise<Reply>,
): Promise<Reply> {
  return curation === null ? refuse(elsewhere[locale]) : work(curation)
}

/** What was done, in a sentence, for whoever asked alone. */
export const told = (sentence: string): Reply => ({
  kind: 'answer',
  private: true,
  pages: [note(line('text', sentence))],
  record: {},
})

/** By whom, and for which server. */
export const editorOf = ({ server, asker }: ServerContext) => ({ server, by: asker.id })

export type Locale = CommandContext['locale']
