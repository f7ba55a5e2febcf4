import type { AnalyzedArticle } from '../language/analyzed-article.ts'
import type { Article } from '../model.ts'
import type { Mention } from './entities/mention.ts'
import { mentionAt } from './entities/mentions.ts'
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

const ofTopic = /^(?:は|も|が|らは|らが)$/

function placedIn(line: Line, vocabulary: Vocabulary): Placed[] {
  const placed: Placed[] = []
  for (let phrase = 0; phrase < line.phrases.length; phrase++) {
    const mention = mentionAt(line.phrases, phrase, vocabulary)
    if (mention === null) continue
    placed.push({ mention, line, phrase, topic: ofTopic.test(line.phrases[phrase]?.tail ?? '') })
  }
  return placed
}

export function sceneOf(analyzed: AnalyzedArticle, vocabulary: Vocabulary): Scene {
  const { body } = analyzed.article
  const { lines, asides } = linesOf(analyzed, quotationsOf(body))
  const byLine = new Map(lines.map(line => [line, placedIn(line, vocabulary)]))
  return {
    article: analyzed.article,
    lines,
    placed: [...byLine.values()].flat().sort((a, b) => a.mention.start - b.mention.start),
    in: line => byLine.get(line) ?? [],
    asideAt: start => {
      let at = start
      while (at < start + 3 && /\s/.test(body.charAt(at))) at++
      return asides.get(at) ?? null
    },
    at: (line, phrase) =>
      byLine.has(line)
        ? (byLine.get(line)?.find(placed => placed.phrase === phrase)?.mention ?? null)
        : mentionAt(line.phrases, phrase, vocabulary),
  }
}
