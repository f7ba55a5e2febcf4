import { siteWord } from './title.ts'

const fold = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
const longestTitle = 400

/** Where in what the head tells the title ends that the page shows; the end of it if it is not there. */
export function titleEnd(told: string, title: string): number {
  const shown = fold(title)
  if (shown === '') return told.length
  let folded = ''
  for (let at = 0; at < Math.min(told.length, longestTitle); at++) {
    folded += fold(told.charAt(at))
    if (folded.endsWith(shown)) return at + 1
  }
  return told.length
}

const separators = /[|｜：:]|\s[-–—/]\s|[（(【［[][^（()）【】［］[\]]*[）)】］\]]/
const longestName = 30
const shortestName = 3

function withoutDashes(part: string): string {
  let [start, end] = [0, part.length]
  while (start < end && /[\s\-–—]/.test(part.charAt(start))) start++
  while (start < end && /[\s\-–—]/.test(part.charAt(end - 1))) end--
  return part.slice(start, end)
}

/** What the page's head puts behind the title, last first: 見出し | 社会 | 例新聞 → 例新聞, 社会. */
export function namesBehind({
  title,
  titles = [],
}: {
  readonly title?: string | null
  readonly titles?: readonly string[]
}): string[] {
  return titles.flatMap(told => {
    const tail = told.slice(titleEnd(told, title ?? ''))
    const names = tail.split(separators).map(withoutDashes)
    return names.filter(name => name !== '' && name.length <= longestName).reverse()
  })
}

const rights = /copyright|©|\(c\)|無断/i

/** Whether a name behind the title is the site's, and not that of a section: by its words, the logo, or the rights notice. */
export function isOwnName(
  name: string,
  { around, logos = [] }: { readonly around: readonly string[]; readonly logos?: readonly string[] },
): boolean {
  if (name.length < shortestName) return false
  return (
    siteWord.test(name) ||
    logos.includes(name) ||
    around.some(line => line.length <= 400 && rights.test(line) && line.includes(name))
  )
}
