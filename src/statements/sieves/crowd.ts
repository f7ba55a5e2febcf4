import type { Voice } from '../discourse.ts'
import type { Line } from '../lines.ts'
import type { Situation } from './sieve.ts'

const connective = /^[\s　]*(?:他にも|ほかにも|また|一方|さらに|なかには|中には|そのほか|その他|しかし)/

/** Those who comment are many: a single person whom the text is about is no crowd. */
export const many =
  /(?:ユーザー|ファン|視聴者|読者|聴衆|観客|閲覧者|リスナー|サポーター|住民|市民|国民|市場|人々|民|層|客|者|たち|ら)$/

/** 中には「…」という声も: goes on with those whose comments stand before, or whom the sentence before was about. */
export function goingOn(line: Line, { discourse, scene, vocabulary }: Situation): Voice | null {
  const near = (voice: Voice | null, within: number) =>
    voice !== null && line.start - voice.end <= within ? voice : null
  // また「…」など: comments go on where a connective says so.
  const goes = connective.test(scene.article.body.slice(line.start, line.start + 6))
  const before = goes ? near(discourse.crowd, 400) : null
  const isPlace = before?.parties.some(({ label }) => vocabulary.ending('writing-places', label) !== null) === true
  if (isPlace) return before
  const place = near(discourse.crowd, 200)
  if (place?.parties.some(({ label }) => vocabulary.ending('writing-places', label) !== null) === true) return place
  const topic = near(discourse.topic, 3)
  const crowd = topic?.parties.every(({ identity, label }) => identity === null && many.test(label)) ? topic : null
  const adjacent = crowd !== null && !/\S/.test(scene.article.body.slice(crowd.end, line.start)) ? crowd : null
  return adjacent ?? near(discourse.crowd, 200)
}
