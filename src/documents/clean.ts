const lineEnds = /\r\n?|[\u0085\u2028\u2029\f\v]/g
// \p{Cc} but tab and line feed, soft hyphens, zero-width and direction marks, interlinear marks.
const invisible = /(?![\t\n])[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu
// Plain Japanese text holds neither; the test costs a tenth of the replacement.
const ordinary = /^[\n\t -~\u3000-\u3096\u309b-\u9fff\uff01-\uff5e]*$/

/** Text in NFC with `\n` line ends and without control, zero-width and direction characters. */
export function clean(text: string): string {
  if (ordinary.test(text)) return text
  return text.replace(lineEnds, '\n').replace(invisible, '').normalize('NFC')
}
