import type { Reply, ServerContext } from '../src/command.ts'
import type { Curation, TakeInResult } from '../src/model/curation.ts'
import { type ShownTakeIn, takeInPage } from '../src/present/take-in-pages.ts'
import { editorOf } from './coverage-editing.ts'

/** What is brought in at once, at most: a message may hold ten files and many links. */
export const mostAtOnce = 5

export interface Source {
  readonly address: string
  readonly isAttachment: boolean
}

/** An address, or a file's name in place of the one that the chat keeps it under. */
function nameOf({ address, isAttachment }: Source): string {
  if (!isAttachment || !URL.canParse(address)) return address
  return decodeURIComponent(new URL(address).pathname.split('/').at(-1) ?? '') || address
}

/** Brings in one after the other, and shows how far it is. */
export async function takeInAll(
  sources: readonly Source[],
  curation: Curation,
  context: ServerContext,
): Promise<Reply> {
  const { locale, progress } = context
  const results: TakeInResult[] = []
  const shown = (): readonly ShownTakeIn[] =>
    sources.map((source, n) => ({ source: nameOf(source), result: results[n] ?? null }))
  await progress(takeInPage(shown(), locale))
  for (const source of sources) {
    results.push(await curation.takeIn({ ...source, ...editorOf(context) }))
    if (results.length < sources.length) await progress(takeInPage(shown(), locale))
  }
  const kept = results.some(({ taken }) => taken.kind === 'kept' || taken.kind === 'same')
  return { kind: kept ? 'answer' : 'error', private: true, pages: [takeInPage(shown(), locale)], record: {} }
}
