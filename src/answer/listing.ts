import type { Article, Span } from '../model.ts'

const heading =
  /^[\s【［[〔<＜■◆●▼▽◇□★☆♦・※]*(?:関連(?:記事|リンク|ニュース|情報|サイト|動画)?|参考(?:記事|リンク|サイト|URL|文献)?|外部リンク|元記事|引用元|出典|出所|ソース|情報元|source|via|あわせて読みたい|こちらも|(?:オススメ|おすすめ|お薦め)(?:記事|リンク)|次の記事|前の記事|リンク|サイト)[\s】］\]〕>＞:：・／/]*$/iu
const citation =
  /^[\s【［[(（■●※・]*(?:関連(?:記事|リンク|情報)?|参考(?:記事|リンク)?|引用元?|出典|ソース|情報元|source|via|photo|image|写真|画像)\s*(?:[】］\])）]\s*)?[:：／/]/iu
const note = /^※.*[)）]」?。?$/su
const address = /https?:\/\/\S+/u
const bullet = /^[\s]*[・･▽▼◆■●▶►→>＞]/u
const ended = /[。！？!?」』♪…]$/u

/** Rows that are no list of links: ranks and steps tell something by themselves. */
const telling = /第?(?<![0-9０-９一二三四五六七八九十])[0-9０-９一二三四五六七八九十]+(?:位|番|回|点|円|票|%|％)/u
/** A list that tells something has more rows than this; fewer are links between paragraphs. */
const fewRows = 2

type Role = 'heading' | 'link' | 'row' | 'text'

function roleOf(line: string): Role {
  const text = line.trim()
  if (heading.test(text)) return 'heading'
  if (citation.test(text) || note.test(text)) return 'link'
  if (address.test(text) && text.replace(address, '').length < 80) return 'link'
  return bullet.test(text) && !ended.test(text) && !telling.test(text) ? 'row' : 'text'
}

const listings = new WeakMap<Article, ReadonlySet<number>>()

/** What follows a heading of links, up to the next line that ends like a sentence of a text. */
function underHeadings(lines: readonly string[], roles: readonly Role[]): boolean[] {
  let under = false
  return lines.map((line, n) => {
    if (roles[n] === 'heading') under = true
    else if (roles[n] === 'text' && !bullet.test(line) && /。\s*$/u.test(line)) under = false
    return under
  })
}

/** Rows in a run are links where a link says so, where they are few, and where nothing follows them. */
function runsOf(roles: readonly Role[]): boolean[] {
  const marked = roles.map(role => role === 'link')
  for (let at = 0; at < roles.length; at++) {
    if (roles[at] !== 'row') continue
    let end = at
    while (roles[end] === 'row') end++
    const linked = roles[at - 1] === 'link' || roles[end] === 'link'
    if (linked || end - at <= fewRows || end === roles.length) marked.fill(true, at, end)
    at = end
  }
  return marked
}

/** A line right before a bare address, as after a heading of links, is the title of what stands there. */
function titlesOf(lines: readonly string[], roles: readonly Role[]): boolean[] {
  return lines.map((line, n) => roles[n] === 'text' && !/。$/u.test(line.trim()) && isBare(lines[n + 1]))
}

const isBare = (line: string | undefined): boolean => line !== undefined && /^\s*https?:\/\/\S+\s*$/u.test(line)

function read({ body, sentences }: Article): ReadonlySet<number> {
  const lines = sentences.map(({ start, end }) => body.slice(start, end))
  const roles = lines.map(roleOf)
  const titles = titlesOf(lines, roles)
  const [runs, under] = [runsOf(roles), underHeadings(lines, roles)]
  return new Set(sentences.flatMap(({ start }, n) => (runs[n] || under[n] || titles[n] ? [start] : [])))
}

/** True for a sentence that lists, links or cites other pieces: it may lend its words to a search, and is never shown. */
export function isListing(article: Article, { start }: Span): boolean {
  const known = listings.get(article) ?? read(article)
  listings.set(article, known)
  return known.has(start)
}
