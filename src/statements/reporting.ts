import type { Directory } from './directory.ts'
import type { Scene } from './scene.ts'
import { predicateAt, wordOf } from './verbs.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Keys of the bodies that report in some sentence of the coverage: ポリティコ of 『ポリティコ』は…と報じた. */
export function reportingIn(scenes: readonly Scene[], directory: Directory, vocabulary: Vocabulary): Set<string> {
  const keys = new Set<string>()
  for (const { article, placed } of scenes)
    for (const { mention, line, topic } of placed) {
      if (!topic || mention.kind === 'source' || mention.kind === 'role') continue
      const identity = directory.identify(article.id, mention)
      if (identity?.kind !== 'body') continue
      const reports = line.phrases.some((_, at) => {
        const predicate = predicateAt(line.phrases, at)
        return (
          predicate !== null && predicate.words.includes('報じる') && wordOf(predicate, 'report', vocabulary) !== null
        )
      })
      if (reports) keys.add(identity.key)
    }
  return keys
}
