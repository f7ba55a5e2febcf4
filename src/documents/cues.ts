import { remembered } from '../language/memo.ts'
import type { Lexicon } from '../model.ts'

/** Why a line is no coverage, in order of precedence: the groups of `boilerplate.yaml` that speak of single lines. */
const lineGroups = ['rights', 'members', 'form', 'related', 'credit', 'furniture', 'contents'] as const
export type LineGroup = (typeof lineGroups)[number]

export interface Cues {
  /** The group whose cue a line is, if there is one. */
  readonly groupOf: (line: string) => LineGroup | null
  readonly isProgramme: (line: string) => boolean
  /** Whether a line asks a reader to go elsewhere, or tells of the site. */
  readonly isCall: (line: string) => boolean
  /** Whether a line in brackets tells who translated, edited or first published. */
  readonly isAfterNote: (line: string) => boolean
  readonly isContents: (line: string) => boolean
  /** How many words that ask for something stand in a text. */
  readonly appeals: (text: string) => number
}

interface Group {
  readonly words: ReadonlySet<string>
  readonly patterns: readonly RegExp[]
}

const before = new Set(
  ' \t\n\u3000\u00a00123456789０１２３４５６７８９.．・•■◆●▼▲◇○★☆≫≪»«>＞<＜【［[(（〈《「『|｜:：-–—=#＃',
)
const after = new Set(' \t\n\u3000\u00a0・■◆●▼▲◇○★☆≫≪»«>＞<＜】］])）〉》」』|｜:：-–—=+＋▶►→⇒')

/** A text without what stands around its words. */
function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && before.has(text.charAt(start))) start++
  while (end > start && after.has(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

const pattern = /^\/(.+)\/(i?)$/
/** Characters. A line longer than this is no cue of the group: headings and buttons are shorter than notices. */
const longest: Readonly<Record<LineGroup, number>> = {
  rights: 300,
  members: 300,
  form: 160,
  related: 80,
  credit: 300,
  furniture: 80,
  contents: 80,
}
/** Characters. Words match whole lines. */
const longestWord = 80
const longestCue = Math.max(...Object.values(longest))
/** Menus repeat within a page and across the pages of a site. */
const mostRemembered = 20_000

const wideDigit = /[０-９]/
const wideDigits = /[０-９]+/g

const bare = (line: string) => trimmed(line.normalize('NFKC')).toLowerCase()

function groupOf(entries: readonly string[]): Group {
  const told = entries.flatMap(entry => {
    const [, source, flags] = pattern.exec(entry) ?? []
    return source === undefined ? [] : [{ source, flags: flags ?? '' }]
  })
  const patterns = told
    .filter(({ source }) => !isAnchored(source))
    .map(({ source, flags }) => new RegExp(source, flags))
  // Anchored patterns are tried at one place: all of them in one expression cost little more than one.
  for (const flags of ['', 'i']) {
    const sources = told.filter(entry => entry.flags === flags && isAnchored(entry.source)).map(({ source }) => source)
    if (sources.length > 0) patterns.push(new RegExp(sources.join('|'), flags))
  }
  return { words: new Set(entries.filter(entry => !pattern.test(entry)).map(bare)), patterns }
}

/** It begins with ^ and has no second alternative that might not. */
function isAnchored(source: string): boolean {
  if (!source.startsWith('^')) return false
  const outside = source.replace(/\\./g, '').replace(/\[[^[\]]*\]/g, '')
  let depth = 0
  for (const character of outside) {
    if (character === '(') depth++
    else if (character === ')') depth--
    else if (character === '|' && depth === 0) return false
  }
  return true
}

function matches({ words, patterns }: Group, line: string, folded: string): boolean {
  if (words.has(folded)) return true
  const plain = wideDigit.test(line) ? line.replace(wideDigits, digit => digit.normalize('NFKC')) : line
  return patterns.some(told => told.test(plain))
}

function lineJudge(groups: ReadonlyMap<LineGroup, Group>): Cues['groupOf'] {
  const judge = remembered((line): LineGroup | null => {
    const folded = line.length <= longestWord ? bare(line) : ''
    for (const [name, group] of groups) if (line.length <= longest[name] && matches(group, line, folded)) return name
    return null
  }, mostRemembered)
  return line => (line.length > longestCue ? null : judge(line))
}

const opened = new WeakMap<Lexicon, Cues>()

export function cuesOf(lexicon: Lexicon): Cues {
  const known = opened.get(lexicon)
  if (known) return known
  const { boilerplate } = lexicon
  const groups = new Map(lineGroups.map(name => [name, groupOf(boilerplate[name])]))
  const programme = groupOf(boilerplate.programme)
  const contents = groupOf(boilerplate.contents)
  const calls = groupOf(boilerplate.calls)
  const afterNotes = groupOf(boilerplate['after-notes'])
  const asking = boilerplate.appeal.map(word => word.toLowerCase())
  const is = (group: Group, line: string) => line.length <= longestCue && matches(group, line, bare(line))
  const cues: Cues = {
    groupOf: lineJudge(groups),
    isProgramme: line => is(programme, line),
    isCall: line => is(calls, line),
    isAfterNote: line => is(afterNotes, line),
    isContents: line => is(contents, line),
    appeals: text => {
      const folded = text.toLowerCase()
      return asking.reduce((sum, word) => sum + folded.split(word).length - 1, 0)
    },
  }
  opened.set(lexicon, cues)
  return cues
}
