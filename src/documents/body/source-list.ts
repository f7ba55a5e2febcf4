import type { Reference } from '../../model.ts'
import { datesIn, publishedOn } from '../facts/date.ts'

/** What stands before a title in a list of sources: bullets, numbers. */
const bullets = /^[\s・•*＊※†\-–—]*(?:[［[(（]?\d{1,3}[\])）］.．:：、]?)?\s*/
/** 『湾の記録』。みなと通信、2019年3月; 山本一「湾の話」（みなと通信、2019年3月1日） */
const entry = /^([^『「“。、]{0,30})[『「“]([^』」”]{2,160})[』」”](.{2,100})$/
const ending =
  /(?:(?:19|20)\d\d(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:号|刊)?|[-/.]\d{1,2}[-/.]\d{1,2})?)[\s)）。.閲覧参照]*$/
/** Words of a sentence: what tells something is no entry of a list. */
const predicate = /(?:した|する|いる|ある|です|ます|れた|だった|という)[。、]|[はがをに]、/
const longest = 260
const lookedUp = /閲覧|参照|accessed/i

/** A line of a list of sources as a reference; null where it is none. */
export function sourceEntry(line: string): Reference | null {
  if (line.length > longest || !/\d{4}/.test(line.normalize('NFKC'))) return null
  const text = line.normalize('NFKC').replace(bullets, '')
  const [, before = '', title, after = ''] = entry.exec(text) ?? []
  if (!title || !ending.test(after) || predicate.test(before) || predicate.test(after)) return null
  const date = lookedUp.test(after) ? undefined : datesIn(after).findLast(day => day.year !== null)
  const year = /(?:19|20)\d\d/.exec(after)?.[0] ?? null
  return { title, url: null, published: date ? publishedOn(date).published : lookedUp.test(after) ? null : year }
}

/** 参考文献, 出典, 脚注: the heading of a list of sources. */
export const isSourceHeading = (line: string): boolean =>
  /^[\s■◆●▼【［[《〈<＜]*(?:(?:主な|主要)?(?:参考|引用)(?:文献|資料|サイト|記事|リンク|書籍)?(?:一覧)?|出典|出所|脚注|注釈?|References|Sources)[\s】］\]》〉>＞:：]*$/i.test(
    line,
  )
