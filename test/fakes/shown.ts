import type { Reply } from '../../src/command.ts'
import type { Entry, Line, Page } from '../../src/present/page.ts'

export const textOf = ({ runs }: Line): string => runs.map(({ text }) => text).join('')

export const linesOf = ({ pages }: Pick<Reply, 'pages'>): Line[] =>
  pages.flatMap(({ heading, entries, footer }: Page) => [
    ...heading,
    ...entries.flatMap(({ lines }) => lines),
    ...footer,
  ])

export const entriesOf = ({ pages }: Pick<Reply, 'pages'>): Entry[] => pages.flatMap(({ entries }) => entries)

/** All that a reply shows, a line of text for each line. */
export const wordsShown = (reply: Pick<Reply, 'pages'>): string => linesOf(reply).map(textOf).join('\n')

/** The words set as an article's own. */
export const quotesOf = (reply: Pick<Reply, 'pages'>): string[] =>
  linesOf(reply)
    .filter(line => line.as === 'quote')
    .map(textOf)

/** Where the words of some lines lead to. */
export const addressesOf = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ runs }) => runs.flatMap(({ url }) => url ?? []))
