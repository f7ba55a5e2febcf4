const shortestProse = 16
const shortestUnended = 30
const longestLooked = 400

function kanaShare(text: string): number {
  let kana = 0
  for (let at = 0; at < text.length; at++)
    if (text[at] !== undefined && text.charAt(at) >= 'ぁ' && text.charAt(at) <= 'ん') kana++
  return kana / text.length
}

/** 「…しております」（市長）: who spoke stands behind. */
const speaker = /」[（(](?![前中後]編|[上中下][)）])[^「」（）()\d]{2,40}[)）]$/
const mostSpeaker = 44

const withoutSpeaker = (text: string): string => {
  if (!text.startsWith('「')) return text
  const from = Math.max(0, text.length - mostSpeaker)
  const at = text.slice(from).search(speaker)
  return at < 0 ? text : text.slice(0, from + at + 1)
}

/** Spoken and rhetorical sentences end without 。; headlines do so too, but without the kana of a verb before. */
function endsSpoken(text: string): boolean {
  const end = text.slice(-6)
  return /[、。]/.test(text) && /[ぁ-ん](?:…|\.\.\.)?[！？!?」』）)…]{1,3}$/.test(end) && kanaShare(text) > 0.3
}

const isLatinProse = (text: string) =>
  text.length >= 60 && /[a-z][.!?]["'”’)]?(?:\s|$)/.test(text) && text.split(' ').length > 8

/** Sentences of some length: what news is made of. */
export function isProse(line: string): boolean {
  const text = line.slice(0, longestLooked)
  if (text.length >= shortestProse && text.indexOf('。') >= 8) return true
  if (text.length >= 2 * shortestProse && /。[^。]{8,}。/.test(text.slice(0, 200))) return true
  if (text.length < shortestUnended || /[|｜]/.test(text)) return false
  const spoken = withoutSpeaker(line.length > longestLooked ? line.slice(-longestLooked) : text)
  return endsSpoken(spoken) || isLatinProse(text)
}

/** 津波の心配はない。 and 「まだ秘密です」: too short to be prose, but said in full. */
export const isSaidInFull = (text: string): boolean =>
  /[ぁ-ん]。$/.test(text.slice(-2)) || (text.length >= 8 && text.startsWith('「') && text.endsWith('」'))

/** The text ends where a sentence may end. */
export const endsSentence = (text: string): boolean => /[。．！？!?」』）)】〉》］\]♪☆★.～〜]$/.test(text)
