import { countBefore, type Surroundings } from './coreference.ts'
import type { Mention } from './mention.ts'

// Further back a reader would need the description again.
const reach = 500
const pointing = /(?:この|その|同)$/
const counted = /[0-9０-９一二三四五六七八九十数][人名]/
/** Whose somebody is: 同市の担当者, but not 普通の弁護士. */
const owned = /^[^の]{1,12}(?:[社店市県区町村局省庁署院校部課党側]|センター|大学|会社|病院|被告|容疑者)の[^の]+$/
const crowd = /(?:ユーザー|ファン|ネット|リスナー|視聴者|人|ら|たち)$/

/** この専門家, and 担当者 where only 同市の担当者 was mentioned: the description that the article gave of the source, or null. */
export function describedBefore(mention: Mention, { scene, vocabulary }: Surroundings): string | null {
  const { name, label, start } = mention
  if (label !== name || crowd.test(name) || !vocabulary.has('sources', name)) return null
  const points = pointing.test(scene.article.body.slice(Math.max(0, start - 2), start))
  const labels = new Set<string>()
  for (let at = countBefore(scene.placed, start) - 1; at >= 0; at--) {
    const other = scene.placed[at]?.mention
    if (other === undefined || start - other.end > reach) break
    if (other.kind !== 'source' || other.name !== name || other.label === name) continue
    if (points) return counted.test(other.label) ? null : other.label
    if (!owned.test(other.label)) return null
    labels.add(other.label)
  }
  const [only, second] = labels
  return second === undefined ? (only ?? null) : null
}
