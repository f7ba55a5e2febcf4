import type { AnalyzedArticle } from '../language/analyzed-article.ts'
import type { Article } from '../model.ts'
import { type LocalNames, localNamesOf } from './entities/local-names.ts'
import type { Mention } from './entities/mention.ts'
import { mentionAt } from './entities/mentions.ts'
import { withSpelledNames } from './entities/spelled-names.ts'
import { type Line, linesOf } from './lines.ts'
import { quotationsOf } from './quotations.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A mention where it stands. */
export interface Placed {
  readonly mention: Mention
  readonly line: Line
  readonly phrase: number
  /** Whether its sentence is about it: は, も or が follow. */
  readonly topic: boolean
}

/** An article read for statements: its lines, and everybody whom it mentions, in order. */
export interface Scene {
  readonly article: Article
  readonly lines: readonly Line[]
  readonly placed: readonly Placed[]
  /** The mentions of a line. */
  readonly in: (line: Line) => readonly Placed[]
  /** What stands in the brackets that open at or after white space from the place on, or null. */
  readonly asideAt: (start: number) => Line | null
  /** The mention that the phrase of a line ends. */
  readonly at: (line: Line, phrase: number) => Mention | null
}

const ofTopic = /^(?:など)?(?:は|も|が|らは|らが)$/

const mentionsIn = (line: Line, vocabulary: Vocabulary): (Mention | null)[] =>
  line.phrases.map((_, phrase) => mentionAt(line.phrases, phrase, vocabulary))

/** The mentions of a line, by phrase and in order. */
interface LineMentions {
  readonly mentions: readonly (Mention | null)[]
  readonly placed: readonly Placed[]
}

function settledIn(line: Line, found: readonly (Mention | null)[], names: LocalNames): LineMentions {
  const mentions = line.phrases.map((phrase, at) => names.settle(phrase, found[at] ?? null, line.phrases[at + 1]))
  const placed = mentions.flatMap((mention, phrase): Placed[] => {
    if (mention === null) return []
    return [{ mention, line, phrase, topic: ofTopic.test(line.phrases[phrase]?.tail ?? '') }]
  })
  return { mentions, placed }
}

export function sceneOf(analyzed: AnalyzedArticle, vocabulary: Vocabulary): Scene {
  const { body } = analyzed.article
  const { lines, asides } = linesOf(withSpelledNames(analyzed, vocabulary), quotationsOf(body))
  const read = lines.map(line => [line, mentionsIn(line, vocabulary)] as const)
  const names = localNamesOf(
    body,
    read.flatMap(([, mentions]) => mentions.filter(mention => mention !== null)).sort((a, b) => a.start - b.start),
  )
  const byLine = new Map(read.map(([line, mentions]) => [line, settledIn(line, mentions, names)]))
  const placed = [...byLine.values()].map(({ placed }) => placed)
  return {
    article: analyzed.article,
    lines,
    placed: placed.flat().sort((a, b) => a.mention.start - b.mention.start),
    in: line => byLine.get(line)?.placed ?? [],
    asideAt: start => {
      let at = start
      while (at < start + 3 && /\s/.test(body.charAt(at))) at++
      return asides.get(at) ?? null
    },
    at: (line, phrase) => {
      const known = byLine.get(line)
      return known === undefined ? mentionAt(line.phrases, phrase, vocabulary) : (known.mentions[phrase] ?? null)
    },
  }
}
