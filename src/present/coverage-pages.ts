import type { Coverage, Tally } from '../model/coverage.ts'
import type { Problem } from '../model.ts'
import type { Entry, Line, Locale, Page } from './page.ts'
import { line } from './paging.ts'
import { problemLine } from './problem-line.ts'
import { periodOf } from './searched.ts'
import { wordsOf } from './words.ts'

/** How the coverage stands; the shape of `Load` in src/command.ts is `load`. */
export interface ShownStatus {
  readonly coverage: Coverage
  readonly load: { readonly at: Date; readonly milliseconds: number }
  /** Lines on what the server has set. */
  readonly settings: readonly string[]
}

const say = {
  ja: {
    heading: '報道の状態',
    counts: (articles: number, passages: number, said: number) =>
      `記事 ${articles}件・箇所 ${passages}・発言 ${said}件`,
    loaded: (seconds: string) => `（読み込みに ${seconds} 秒）`,
    loadedAt: '最後の読み込み: ',
    articles: (count: number) => `${count}件`,
    undated: (count: number) => `うち日付不明 ${count}件`,
    more: (count: number) => `ほか ${count}件`,
  },
  en: {
    heading: 'The coverage',
    counts: (articles: number, passages: number, said: number) =>
      `${articles} articles, ${passages} passages, ${said} statements`,
    loaded: (seconds: string) => ` (took ${seconds} s)`,
    loadedAt: 'Last loaded: ',
    articles: (count: number) => `${count} articles`,
    undated: (count: number) => `${count} without a date`,
    more: (count: number) => `and ${count} more`,
  },
} as const

const mostOutlets = 15
const mostProblems = 10

function outletLines({ tallies }: Coverage, locale: Locale): Line[] {
  const words = say[locale]
  const byOutlet = new Map<string, Tally[]>()
  for (const tally of tallies) {
    const outlet = tally.outlet ?? wordsOf(locale).unknownOutlet
    byOutlet.set(outlet, [...(byOutlet.get(outlet) ?? []), tally])
  }
  const sum = (of: readonly Tally[]) => of.reduce((total, { articles }) => total + articles, 0)
  const lines = [...byOutlet]
    .sort(([, a], [, b]) => sum(b) - sum(a))
    .map(([outlet, of]): Line => {
      const days = of.flatMap(({ day }) => day ?? []).sort()
      const undated = sum(of.filter(({ day }) => day === null))
      const facts = [
        words.articles(sum(of)),
        ...(days.length > 0 ? [periodOf({ from: days[0] ?? null, to: days.at(-1) ?? null }, locale)] : []),
        ...(undated > 0 ? [words.undated(undated)] : []),
      ]
      return { as: 'text', runs: [{ text: outlet, style: 'strong' }, { text: ` ${facts.join(' · ')}` }] }
    })
  const rest = lines.length - mostOutlets
  return rest > 0 ? [...lines.slice(0, mostOutlets), line('small', words.more(rest))] : lines
}

function problemEntry(problems: readonly Problem[], locale: Locale): Entry[] {
  if (problems.length === 0) return []
  const shown = problems.slice(0, mostProblems).map(problem => problemLine(problem, locale))
  const rest = problems.length - shown.length
  const more = rest > 0 ? [line('small', say[locale].more(rest))] : []
  return [{ lines: [line('text', wordsOf(locale).problems(problems.length)), ...shown, ...more] }]
}

/** Articles by outlet and period, the last load, what could not be read, and what the server has set. */
export function statusPage({ coverage, load, settings }: ShownStatus, locale: Locale): Page {
  const words = say[locale]
  const { articles, passages, statements } = coverage.sizes
  const seconds = (load.milliseconds / 1000).toFixed(1)
  const time = Math.floor(load.at.getTime() / 1000)
  const loaded: Line = {
    as: 'small',
    runs: [{ text: words.loadedAt }, { text: load.at.toISOString(), time }, { text: words.loaded(seconds) }],
  }
  const counts = words.counts(articles, passages, statements)
  return {
    heading: [line('heading', words.heading), line('text', counts), loaded],
    entries: [{ lines: outletLines(coverage, locale) }, ...problemEntry(coverage.problems, locale)].filter(
      ({ lines }) => lines.length > 0,
    ),
    footer: settings.map(text => line('small', text)),
  }
}
