import type { Lexicon } from '../model.ts'

/** Tells whether a line is, or holds, a cue of a group. */
export interface Cue {
  readonly matches: (line: string) => boolean
  /** How many of the group's words stand in a text. */
  readonly count: (text: string) => number
}

/** Why a line is no coverage: the groups of `boilerplate.yaml` that speak of single lines. */
export const lineGroups = ['rights', 'members', 'form', 'related', 'credit', 'furniture'] as const
export type LineGroup = (typeof lineGroups)[number]
export type CueGroup = LineGroup | 'programme' | 'contents' | 'appeal'
export type Cues = Readonly<Record<CueGroup, Cue>>

const around = /^[\s\d０-９.．・•■◆●▼▲◇○★☆≫≪»«>＞<＜【［[(（〈《「『|｜:：\-–—=#＃]+|[\s・■◆●▼▲◇○★☆≫≪»«>＞<＜】］\])）〉》」』|｜:：\-–—=+＋▶►→⇒]+$/g
/** A line longer than this is no heading and no button. */
const longestCue = 300

const bare = (line: string) => line.normalize('NFKC').replace(around, '').toLowerCase()

function cueOf(entries: readonly string[]): Cue {
  const patterns = entries.flatMap(entry => {
    const pattern = /^\/(.+)\/(i?)$/.exec(entry)
    return pattern ? new RegExp(pattern[1] ?? '', pattern[2]) : []
  })
  const plainWords = entries.filter(entry => !/^\/.+\/i?$/.test(entry))
  const words = new Set(plainWords.map(bare))
  return {
    matches: line =>
      line.length <= longestCue && (words.has(bare(line)) || patterns.some(pattern => pattern.test(line.trim()))),
    count: text => plainWords.reduce((sum, word) => sum + text.split(word).length - 1, 0),
  }
}

const opened = new WeakMap<Lexicon, Cues>()

export function cuesOf(lexicon: Lexicon): Cues {
  const known = opened.get(lexicon)
  if (known) return known
  const cue = (group: CueGroup) => cueOf(lexicon.boilerplate[group] ?? [])
  const cues: Cues = {
    rights: cue('rights'),
    members: cue('members'),
    form: cue('form'),
    related: cue('related'),
    credit: cue('credit'),
    furniture: cue('furniture'),
    programme: cue('programme'),
    contents: cue('contents'),
    appeal: cue('appeal'),
  }
  opened.set(lexicon, cues)
  return cues
}

/** The group whose cue a line is, if there is one. */
export function groupOf(line: string, cues: Cues): LineGroup | null {
  return lineGroups.find(group => cues[group].matches(line)) ?? null
}
