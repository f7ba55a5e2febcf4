import type { Line } from '../lines.ts'
import type { Cue } from './find-cues.ts'

/** True if the cue only says that people say: …という。 */
export function isHearsay(line: Line, cue: Cue): boolean {
  const phrase = line.phrases[cue.predicate]
  return (
    cue.by === 'to' &&
    cue.predicate === cue.complement + 1 &&
    phrase?.content[0]?.base === 'いう' &&
    cue.quotations.length === 0
  )
}

const inner =
  /(?:つもり(?:は|も)?(?:ない|だ)?|(?:し|り|き|み|い|ち|び|に|ぎ|え|け|せ|て|ね|め|れ|べ)た(?:い|くない)|ほしい|欲しい|思って(?:いる|いない)|思う|感じている|気がする|[わ分]からない|覚えていない)$/

/** 山田さんは町を離れるつもりはないという: what somebody feels, only they can have told. */
export function isInner({ phrases }: Line, { complement }: Cue): boolean {
  const before = phrases.slice(Math.max(0, complement - 1), complement + 1)
  return inner.test(
    before
      .map(({ morphemes }) => morphemes.map(({ surface }) => surface).join(''))
      .join('')
      .replace(/と$/, ''),
  )
}

const closing =
  /(?:という(?:こと|話|説明)?|とのこと|といい|と言い|と聞い|(?<=[ただるいうくすつぬむぶぐ])そう)(?:です|だ|でした|だった|である|ます|ました|ている|ています)?[。．]?[」』]?$/

/** Where the words end that a sentence passes on: before its という, ということです, とのことだ; null without such an end. */
export function hearsayEnd(line: Line, body: string): number | null {
  const tail = body.slice(Math.max(line.start, line.end - 24), line.end)
  const found = closing.exec(tail)
  if (found === null || found.index === 0) return null
  // 大切なのは…ということだ explains.
  const explains = line.phrases.some(
    ({ tail, content }) => tail === 'は' && /^(?:の|こと|理由|意味|ポイント)$/.test(content.at(-1)?.surface ?? ''),
  )
  if (explains && /ということ(?:だ|です|である)/.test(tail)) return null
  return line.end - tail.length + found.index
}
