import type { Reference } from '../../model.ts'
import { datesIn, publishedOn } from '../facts/date.ts'
import type { TextLine } from '../lines/text-lines.ts'
import { linkOf } from '../reference-lines.ts'

/** `※Title(outlet、day)` with its link on the next line: a source that the text names. */
export function sourceNotes(lines: readonly TextLine[]): Reference[] {
  return lines.flatMap((line, at) => {
    if (!/^[※＊*†]\s*\S/.test(line.text) || line.kind === 'members') return []
    const title = line.text.replace(/^[※＊*†]\s*/, '')
    const next = lines[at + 1]
    const url = next?.kind === 'url' ? linkOf(next.text) : (/https?:\/\/\S+/.exec(next?.text ?? '')?.[0] ?? null)
    if (url === null) return []
    // The day on which a source was looked up (閲覧) is not the day on which it appeared.
    const date = /閲覧|参照|accessed/i.test(title)
      ? undefined
      : datesIn(title.slice(-60)).findLast(day => day.year !== null)
    return [{ title, url, published: date ? publishedOn(date).published : null }]
  })
}
