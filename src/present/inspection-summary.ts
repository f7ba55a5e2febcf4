import type { Contents } from '../model/contents.ts'
import type { Locale } from './page.ts'

/** What an inspection found, in numbers. */
interface Counts {
  readonly documents: number
  readonly articles: number
  readonly withoutOutlet: number
  readonly withoutDate: number
  readonly withoutLink: number
  readonly givenUp: number
  readonly unread: number
  readonly leftOut: number
  readonly withSpeaker: number
  readonly withoutSpeaker: number
}

const one = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

const say = {
  ja: (n: Counts) => [
    `文書 ${n.documents}件・記事 ${n.articles}件`,
    `媒体不明 ${n.withoutOutlet}件・日付不明 ${n.withoutDate}件・リンクなし ${n.withoutLink}件`,
    `読み取りを中止した文書 ${n.givenUp}件・記事の取れなかった文書 ${n.unread}件`,
    `記事でないとして除いた箇所 ${n.leftOut}件`,
    `発言 発言者あり ${n.withSpeaker}件・発言者不明 ${n.withoutSpeaker}件`,
  ],
  en: (n: Counts) => [
    `${one(n.documents, 'document')}, ${one(n.articles, 'article')}`,
    `${n.withoutOutlet} without outlet, ${n.withoutDate} without date, ${n.withoutLink} without link`,
    `${one(n.givenUp, 'document')} given up, ${one(n.unread, 'document')} without an article`,
    `${one(n.leftOut, 'block')} left out as not part of an article`,
    `${one(n.withSpeaker, 'statement')} with speaker, ${n.withoutSpeaker} without`,
  ],
} as const satisfies Record<Locale, (counts: Counts) => readonly string[]>

/** The lines that an inspection ends with. `unread` are the documents that no article came from. */
export function inspectionSummary(
  contents: Contents,
  { documents, unread }: { readonly documents: number; readonly unread: number },
  locale: Locale,
): readonly string[] {
  const articles = [...contents.articles.values()]
  const { statements, problems } = contents
  const withSpeaker = statements.filter(({ speaker }) => speaker !== null).length
  return say[locale]({
    documents,
    unread,
    articles: articles.length,
    withoutOutlet: articles.filter(({ outlet }) => outlet === null).length,
    withoutDate: articles.filter(({ published }) => published === null).length,
    withoutLink: articles.filter(({ url }) => url === null).length,
    givenUp: new Set(problems.flatMap(({ document, isGivenUp }) => (isGivenUp ? [document] : []))).size,
    leftOut: contents.dropped.length,
    withSpeaker,
    withoutSpeaker: statements.length - withSpeaker,
  })
}
