import type { Coverage } from '../model/coverage.ts'
import type { Follow } from '../model/follow.ts'
import type { News } from './news.ts'
import { readText, type TextTerms, termsIn } from './text-terms.ts'

/** Follows by what they are matched with: one look at each piece of news serves all of them. */
export interface FollowIndex {
  /** By the names of speakers, as statements have them. */
  readonly speakers: ReadonlyMap<string, readonly Follow[]>
  readonly outlets: ReadonlyMap<string, readonly Follow[]>
  readonly topics: readonly { readonly follow: Follow; readonly terms: TextTerms }[]
  readonly stories: readonly { readonly follow: Follow; readonly terms: TextTerms }[]
}

export interface Match {
  readonly key: string
  readonly follow: Follow
}

/** Share of a story's weight that an article of it has, and words of it, at least. */
const story = { share: 0.5, words: 2 } as const

const isActive = ({ paused }: Follow): boolean => !paused

function put(groups: Map<string, Follow[]>, name: string, follow: Follow): void {
  const group = groups.get(name)
  if (group === undefined) groups.set(name, [follow])
  else group.push(follow)
}

/** The canonical names of speakers by each name that they have. */
function namesOf({ speakers }: Coverage): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const { name, aliases } of speakers)
    for (const one of new Set([name, ...aliases])) names.set(one, [...(names.get(one) ?? []), name])
  return names
}

export function indexFollows(follows: readonly Follow[], coverage: Coverage): FollowIndex {
  const names = namesOf(coverage)
  const speakers = new Map<string, Follow[]>()
  const outlets = new Map<string, Follow[]>()
  const active = follows.filter(isActive)
  for (const follow of active) {
    if (follow.kind === 'outlet') put(outlets, follow.name, follow)
    if (follow.kind === 'speaker')
      for (const name of names.get(follow.name) ?? [follow.name]) put(speakers, name, follow)
  }
  const withTerms = (kind: Follow['kind']) =>
    active.filter(follow => follow.kind === kind).map(follow => ({ follow, terms: termsIn(follow.terms) }))
  return { speakers, outlets, topics: withTerms('topic'), stories: withTerms('story') }
}

/** Returns the follows that match the news of one article. */
export function matchNews({ key, article, statements, isNew }: News, index: FollowIndex): readonly Match[] {
  const said = statements.flatMap(({ key: statementKey, statement }) =>
    (index.speakers.get(statement.speaker ?? '') ?? []).map(follow => ({ key: statementKey, follow })),
  )
  if (!isNew) return said
  const text = readText(article)
  const follows = [
    ...(index.outlets.get(article.outlet ?? '') ?? []),
    ...index.topics.filter(({ terms }) => terms.allIn(text)).map(({ follow }) => follow),
    ...index.stories
      .filter(({ terms }) => {
        const { share, words } = terms.shareIn(text)
        return share >= story.share && words >= story.words
      })
      .map(({ follow }) => follow),
  ]
  return [...said, ...follows.map(follow => ({ key, follow }))]
}
