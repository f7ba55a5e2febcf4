import type { Reference } from '../model.ts'

const bullet = /^[\s・•*＊※▶►▷→⇒＞>≫»■◆●○◇□▼▽★☆\-–—]+/
const label = /^[【［[＜<〈《≪](?:画像|写真|動画|フォト|関連|関連記事|関連リンク|参考|PR)[】］\]＞>〉》≫]\s*/
const isLink = (text: string) => /^[<(（［[]?https?:\/\/\S+$/.test(text)
const address = /^(https?:\/\/[^\s()（）]{1,300})[)）]?$/
const longestLine = 500
const longestTitle = 160
const shortestTitle = 5

/** `url` without brackets around it. */
export const linkOf = (text: string) => text.replace(/^[<(［[]|[>)］\]]$/g, '')

/** The lines of a list that leads elsewhere, as references: a title each, with the link on its line or below it. */
export function referencesIn(lines: readonly string[]): Reference[] {
  const found: Reference[] = []
  for (const line of lines) {
    const text = line.trim()
    if (text.length > longestLine) continue
    if (isLink(text)) {
      const last = found.at(-1)
      if (last && last.url === null) found[found.length - 1] = { ...last, url: linkOf(text) }
      continue
    }
    const link = text.lastIndexOf('http')
    const url = link < 0 ? null : (address.exec(text.slice(link))?.[1] ?? null)
    const title = (url === null ? text : text.slice(0, link).replace(/[(（\s]$/, ''))
      .replace(bullet, '')
      .replace(label, '')
      .trim()
    if (title.length >= shortestTitle && title.length <= longestTitle) found.push({ title, url, published: null })
  }
  return found
}
