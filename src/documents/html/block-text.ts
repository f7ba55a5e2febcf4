import { clean } from '../clean.ts'
import { isWide } from './text-run.ts'

const gap = /[ \t\n]+/g

/** A block's text as a browser sets it: runs of white space are one space, and a line break between wide characters is none. */
export function setText(text: string): string {
  return clean(text)
    .replace(gap, (spaces, at: number, whole: string) =>
      spaces.includes('\n') && isWide(whole.charAt(at - 1)) && isWide(whole.charAt(at + spaces.length)) ? '' : ' ',
    )
    .trim()
}

/** A ruby base and what follows it have no gap between them, however the source is indented. */
export function afterRuby(text: string): string {
  const words = text.trimStart()
  return isWide(words.charAt(0)) ? words : text
}

const sentenceEnd = /[。！？!?」』）)…]/

/** An empty line within a text, or a line that is indented as paragraphs are. */
export const emptyLine = /\n(?:[ \t]*\n\s*|(?=\u3000))/
/** A paragraph may end with this character. */
export const mayEnd = (ink: string): boolean => sentenceEnd.test(ink)
const longestGallery = 120
/** 【写真】…, （画像1）: a gallery, wherever in a paragraph its link stands. */
const gallery = /^[【［[（(＜<〈≪]\s?(?:写真|画像|動画|フォト|図解|グラフ|イラスト|関連|あわせて|PHOTO|VIDEO)/i
const shortestLink = 4

/** A link that stands outside the sentences of its paragraph: a gallery, or what follows the last full stop. `ink` is the character before it. */
export function standsApart(ink: string, link: string, isLast: boolean): boolean {
  const words = link.trim()
  if (words.length > longestGallery || words.includes('。') || (ink !== '' && !sentenceEnd.test(ink))) return false
  return gallery.test(words) || (isLast && ink !== '' && words.length >= shortestLink)
}
