import type { Speaker } from '../../model.ts'
import { speakersOf } from '../../statements/entities/speaker-list.ts'
import { type Attributed, attributionRounds, type Named } from '../../statements/rounds.ts'
import { articleKey, askAbout, type Desk } from '../reading/articles.ts'
import { Ledger } from '../reading/ledger.ts'
import { inOrder } from '../reading/readers.ts'
import { readingOf } from './documents.ts'
import type { Progress } from './progress.ts'
import type { Spool } from './spool.ts'

/** The rounds in which attributionRounds asks. */
const rounds = [0, 1] as const

/** What the second round made of an article, else the first. */
export const toldOf = (spool: Spool, number: number): Attributed | undefined =>
  spool.told(1, number) ?? spool.told(0, number)

/** The articles that may tell who said what, by their numbers, with the names that another article may confirm. */
const attributable = (spool: Spool): Iterable<Named<number>> => ({
  *[Symbol.iterator]() {
    for (const { number, names } of spool.attributable())
      yield { item: number, names: { mentions: names.map(name => ({ name, sure: false })) } }
  },
})

/** Finds out who says what in one article, unless that is known. */
function attributor(spool: Spool, desk: Desk, round: number): (number: number) => Promise<Attributed | null> {
  const ledger = new Ledger(desk.kept, desk.limits)
  return async number => {
    const before = spool.told(round, number)
    if (before !== undefined) return before
    const article = spool.article(number)
    if (article === undefined) return null
    const { tokens } = readingOf(spool, { number, article })
    if (tokens === null) return null
    const ask = (milliseconds: number) => desk.readers.ask('attribute', { article, tokens }, milliseconds)
    const outcome = await ledger.unlessGivenUp(
      () => ['attribute', articleKey(article)],
      () => askAbout(article, desk, ask),
    )
    if (outcome.kind === 'done') {
      spool.setTold(round, number, outcome.value)
      return outcome.value
    }
    desk.losses.add(article.document, 'attribute', { title: article.title, givenUp: outcome })
    return null
  }
}

/** Finds out who says what in the articles of the spool, whose names readers know; what was found stands in the spool. */
export async function attributeSpooled(spool: Spool, desk: Desk, progress: Progress): Promise<void> {
  const asked = attributionRounds(attributable(spool))
  let told: readonly Attributed[] = []
  for (const round of rounds) {
    const { value, done } = round === 0 ? asked.next() : asked.next(told)
    if (done) return
    if (value.confirm.length > 0) desk.readers.tell('confirm', value.confirm)
    progress.begin(
      round === 0 ? 'attributing statements' : 'attributing again with the names found',
      value.items.length,
    )
    const found: Attributed[] = []
    for await (const [, one] of inOrder(value.items, attributor(spool, desk, round))) {
      // The statements themselves are in the spool.
      if (one !== null) found.push({ ...one, statements: [] })
      progress.done(1)
    }
    progress.end()
    told = found
  }
}

/** Everybody who says something in the articles of the spool. */
export async function speakersIn(spool: Spool, { readers }: Desk): Promise<readonly Speaker[]> {
  const aliases = new Map<string, readonly string[]>()
  const shared = (names: readonly string[]): readonly string[] => {
    const key = names.join('\n')
    const known = aliases.get(key) ?? names
    aliases.set(key, known)
    return known
  }
  const said: { named: boolean; speaker: string | null; aliases: readonly string[] }[] = []
  for (const part of spool.articles())
    for (const { number } of part)
      for (const { named, speaker, aliases: names } of toldOf(spool, number)?.statements ?? [])
        if (named) said.push({ named, speaker, aliases: shared(names) })
  const names = [...new Set(said.flatMap(({ speaker }) => speaker ?? []))]
  const asked = await readers.ask('bearers', names)
  const bearers = new Map(names.map((name, n) => [name, asked.kind === 'done' ? asked.value[n] : undefined]))
  return speakersOf(said, name => bearers.get(name) ?? { readings: [] })
}
