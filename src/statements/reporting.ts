import type { Directory } from './directory.ts'
import type { Line } from './lines.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import { predicateAt } from './verbs.ts'

/** Who reports in the line: the last subject before 報じる, or between its words and it. */
function reporterIn(line: Line, scene: Scene): Mention | null {
  const verb = line.phrases.findIndex((_, at) => predicateAt(line.phrases, at)?.words.includes('報じる'))
  for (let at = verb - 1; at >= 0; at--)
    if (/^(?:は|も|が)$/.test(line.phrases[at]?.tail ?? '')) return scene.at(line, at)
  return null
}

/** Keys of the bodies that report in some sentence of the coverage: ポリティコ of 『ポリティコ』は…と報じた. */
export function reportingIn(scenes: readonly Scene[], directory: Directory): Set<string> {
  const keys = new Set<string>()
  for (const scene of scenes)
    for (const line of scene.lines) {
      const mention = reporterIn(line, scene)
      const identity = mention === null ? null : directory.identify(scene.article.id, mention)
      if (identity?.kind === 'body') keys.add(identity.key)
    }
  return keys
}
