import { governs } from './cues/clauses.ts'
import { predicateAt } from './cues/predicate.ts'
import type { Directory } from './entities/directory.ts'
import type { Mention, NameMention } from './entities/mention.ts'
import type { Line } from './lines.ts'
import type { Scene } from './scene.ts'

/** Who reports in the line: the last subject before 報じる, or between its words and it. */
function reporterIn(line: Line, scene: Scene): Mention | null {
  const verb = line.phrases.findIndex((_, at) => predicateAt(line.phrases, at)?.words.includes('報じる'))
  for (let at = verb - 1; at >= 0; at--)
    if (/^(?:は|も|が)$/.test(line.phrases[at]?.tail ?? '')) return scene.at(line, at)
  return null
}

const reports: ReadonlySet<string> = new Set([
  '報じる',
  '報道する',
  '伝える',
  '掲載する',
  '取り上げる',
  '紹介する',
  '明らかにする',
  '分析する',
  '指摘する',
  '論じる',
  'スクープする',
  '特報する',
])

/** The phrase of the line that reports, or -1. */
export const reportAt = ({ phrases }: Line): number =>
  phrases.findLastIndex((_, at) => {
    const predicate = predicateAt(phrases, at)
    return predicate?.passive === false && predicate.words.some(word => reports.has(word))
  })

/** The phrase with the subject that governs the reporting verb, or -1. */
export function reporterAt(line: Line): number {
  const verb = reportAt(line)
  for (let at = verb - 1; at >= 0; at--)
    if (/^(?:は|も|が)$/.test(line.phrases[at]?.tail ?? '') && governs(line, at, verb)) return at
  return -1
}

/** Who reports in some sentence of an article: ポリティコ of 『ポリティコ』は…と報じた. */
export function reportersIn(scene: Scene): Mention[] {
  // Few articles hold the word, and to look at every predicate for it takes long.
  if (!scene.article.body.includes('報じ')) return []
  return scene.lines.flatMap(line => reporterIn(line, scene) ?? [])
}

/** Keys of the bodies that report in some sentence of the coverage. */
export function reportingIn(
  articles: Iterable<{ readonly article: string; readonly reporters: readonly NameMention[] }>,
  directory: Directory,
): Set<string> {
  const keys = new Set<string>()
  for (const { article, reporters } of articles)
    for (const mention of reporters) {
      const identity = directory.identify(article, mention)
      if (identity?.kind === 'body') keys.add(identity.key)
    }
  return keys
}
