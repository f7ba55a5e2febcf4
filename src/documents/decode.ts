import { clean } from './clean.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: string
  /** Characters that the bytes do not tell, and that were left out. */
  readonly lost: number
}

/** Share of bytes that may be broken in a text that is shown nevertheless: a copy that was cut within a character. */
const brokenShare = 0.001

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function leniently(bytes: Uint8Array, encoding: string): Decoded | null {
  const told = new TextDecoder(encoding).decode(bytes)
  const text = told.replaceAll('\ufffd', '')
  const lost = told.length - text.length
  return lost <= Math.max(2, told.length * brokenShare) && text.length > lost
    ? { text: clean(text), encoding, lost }
    : null
}

/** WHATWG Encoding Standard, section 6.1. */
function byMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** Text has no zero bytes but in UTF-16, where every second byte of ASCII is one. */
function byZeros(bytes: Uint8Array): string | null {
  let even = 0
  let odd = 0
  const length = Math.min(bytes.length, 4096)
  for (let at = 0; at < length; at++) if (bytes[at] === 0) at % 2 === 0 ? even++ : odd++
  if (odd > length / 20 && even < odd / 10) return 'utf-16le'
  if (even > length / 20 && odd < even / 10) return 'utf-16be'
  return null
}

/** What an HTML or XML document says of itself in its first kilobyte. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const label =
    /<meta[^<>]{1,300}?charset\s?=\s?["']?\s?([\w-]{1,40})/i.exec(head) ??
    /^<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head)
  try {
    return label?.[1] ? new TextDecoder(label[1]).encoding : null
  } catch {
    return null
  }
}

/** Share of the letters that Japanese or Latin text is made of; a wrong guess yields half-width kana, rare kanji and gaps. */
function plausibility(text: string): number {
  const sample = text.slice(0, 20_000)
  const usual = sample.match(/[\t\n\r -~\u3000-\u30ff\u4e00-\u9faf\uff01-\uff5e‐-›■-◯]/g)?.length ?? 0
  const strange = sample.match(/[\uff61-\uff9f\ue000-\uf8ff\u0080-\u00ff]/g)?.length ?? 0
  const kana = sample.match(/[ぁ-んァ-ヶー、。]/g)?.length ?? 0
  return sample.length === 0 ? 0 : (usual - strange + kana) / sample.length
}

const loadDetector = () => import('encoding-japanese')
let detector: ReturnType<typeof loadDetector> | undefined

async function detected(bytes: Uint8Array): Promise<string[]> {
  detector ??= loadDetector()
  const { default: encoding } = await detector
  const names: Record<string, string> = { SJIS: 'shift_jis', EUCJP: 'euc-jp', JIS: 'iso-2022-jp', UTF16: 'utf-16le' }
  const guess = encoding.detect(bytes.subarray(0, 65_536))
  const first = typeof guess === 'string' ? names[guess] : undefined
  return [...new Set([...(first ? [first] : []), 'iso-2022-jp', 'shift_jis', 'euc-jp'])]
}

async function byDetection(bytes: Uint8Array): Promise<Decoded | null> {
  const guesses = (await detected(bytes)).flatMap(encoding => {
    const text = strictly(bytes, encoding)
    return text === null ? [] : [{ encoding, text, score: plausibility(text) }]
  })
  const best = guesses.sort((a, b) => b.score - a.score)[0]
  return best && best.score > 0.9 ? { text: clean(best.text), encoding: best.encoding, lost: 0 } : null
}

/**
 * Reads bytes as text: byte order mark, UTF-8 where it is valid, what the document declares, then detection.
 * Null where the bytes are no text: a wrong guess would show mojibake.
 */
export async function decode(bytes: Uint8Array): Promise<Decoded | null> {
  const told = byMark(bytes) ?? byZeros(bytes)
  if (told) return leniently(bytes, told)
  if (bytes.subarray(0, 65_536).includes(0)) return null
  const utf8 = strictly(bytes, 'utf-8')
  // ISO-2022-JP is all ASCII bytes: only its escapes tell it.
  if (utf8 !== null && !utf8.includes('\u001b$')) return { text: clean(utf8), encoding: 'utf-8', lost: 0 }
  const declared = declaredEncoding(bytes)
  if (declared && declared !== 'utf-8') {
    const text = strictly(bytes, declared)
    if (text !== null && plausibility(text) > 0.7) return { text: clean(text), encoding: declared, lost: 0 }
    const mended = leniently(bytes, declared)
    if (mended) return mended
  }
  return (
    (await byDetection(bytes)) ??
    leniently(bytes, 'utf-8') ??
    leniently(bytes, 'shift_jis') ??
    leniently(bytes, 'euc-jp')
  )
}
