import type { Outlets } from './outlet.ts'

/** Words of names of sites. */
export const siteWord =
  /新聞|ニュース|通信|放送|テレビ|オンライン|デジタル|電子版|日報|スポーツ|速報|ジャーナル|タイムズ|ドットコム|news|online|times|\.(?:com|jp|net|org)\b/i
const longestSite = 30
const shortestTitle = 8
const separators = /(?:(?<!\s)\s+)?[|｜]\s*|(?<!\s)\s+[-–—:：/]\s+|(?:(?<!\s)\s+)?[：:]\s*|(?:(?<!\s)\s+)?[（(【[]/g

function isSite(part: string, separator: string, outlets: Outlets): boolean {
  if (part.length > 2 * longestSite) return false
  const name = part.replace(/[）)】\]]$/, '').trim()
  if (name === '' || name.length > longestSite) return false
  if (outlets.named(name) || (/[（(【[]/.test(separator) && outlets.form.isOutlet(name))) return true
  if (/[（(【[]/.test(separator)) return false
  if (/[|｜]/.test(separator)) return !/[。、！？]/.test(name)
  return siteWord.test(name) && name.length <= 20 && !/[、。「」]/.test(name)
}

/** A title told twice in one line is told once. */
function once(title: string): string {
  const half = title.slice(0, Math.ceil(title.length / 2)).trim()
  return half.length >= 8 && title.replace(/\s+/g, '') === (half + half).replace(/\s+/g, '') ? half : title
}

/** Characters. What is longer is refused as a title, whatever stands around it. */
const longestRead = 2000

/** A title without the names of its site before and after it: `見出し | 社会 | 例新聞` → `見出し`. */
export function plainTitle(raw: string, outlets: Outlets): string {
  if (raw.length > longestRead) return raw.trim()
  let title = once(raw.replace(/\s+/g, ' ').trim()).replace(/^(?:[■□◆◇▼▽]\s*|[○●◎]\s+)/, '')
  const cuts = [...title.matchAll(separators)].reverse()
  for (const cut of cuts) {
    if (cut.index < 5 || !isSite(title.slice(cut.index + cut[0].length), cut[0], outlets)) continue
    title = title.slice(0, cut.index).trim()
  }
  const bar = title.search(/[|｜]/)
  const [before, after] = [title.slice(0, bar).trim(), title.slice(bar + 1).trim()]
  return bar > 0 && after.length >= shortestTitle && outlets.named(before) ? after : title
}

/** A heading as the page shows it, without the site's name behind it and the marks before it. */
export function shownTitle(heading: string, isSiteName: (name: string) => boolean): string {
  if (heading.length > longestRead) return heading.trim()
  const title = once(heading.replace(/\s+/g, ' ').trim()).replace(/^(?:[■□◆◇▼▽]\s*|[○●◎]\s+)/, '')
  const cut = [...title.matchAll(separators)].findLast(({ index, 0: { length } }) => {
    const isShort = title.length - index - length <= longestSite + 1
    return isShort && index >= 2 && isSiteName(title.slice(index + length).replace(/[）)】\]]$/, ''))
  })
  return title.slice(0, cut?.index ?? title.length).trim()
}
