/** The nouns of following, types only. */

export type FollowKind = 'speaker' | 'topic' | 'outlet' | 'story'

/** A word that what is followed is known by, and how much it counts. */
export interface FollowTerm {
  readonly text: string
  readonly weight: number
}

/** Something that a member follows. */
export interface Follow {
  readonly id: number
  readonly server: string | null
  /** The channel that is notified; null for the user alone. */
  readonly channel: string | null
  readonly user: string
  readonly kind: FollowKind
  /** The speaker, the outlet, the topic as typed, or the title of the article that the story began with. */
  readonly name: string
  /** Of topics and stories. */
  readonly terms: readonly FollowTerm[]
  readonly locale: 'ja' | 'en'
  readonly paused: boolean
}

export type NewFollow = Omit<Follow, 'id' | 'paused'>

/** News to be sent: a statement or an article. */
export interface Notice {
  /** Who is notified: `c` and a channel's id, or `u` and a user's. */
  readonly target: string
  /** The same for the same piece of news, however it is read. */
  readonly key: string
  readonly follow: number
  /** Milliseconds since 1970. */
  readonly at: number
  /** The message that contains it, once that is decided. */
  readonly batch: string | null
}

/** How members follow, as commands see it. */
export interface Following {
  /** What exists by then is not news. */
  readonly add: (follow: NewFollow) => Promise<'added' | 'there' | 'too-many'>
  /** Those of a user, and those of a channel. */
  readonly of: (user: string, channel: string) => readonly Follow[]
  readonly find: (id: number) => Follow | null
  readonly pause: (id: number, paused: boolean) => void
  readonly stop: (id: number) => void
}

/** When a server wants to be notified. */
export interface NoticeTimes {
  /** Minutes between two messages to one place, at least. */
  readonly minutes: number
  /** An IANA time zone. */
  readonly zone: string
  /** Hours of the day, 0 to 23, from and to, in which nothing is sent. */
  readonly quiet: { readonly from: number; readonly to: number } | null
}

export const usualTimes: NoticeTimes = { minutes: 15, zone: 'Asia/Tokyo', quiet: null }
