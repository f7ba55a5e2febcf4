import { fold } from './fold.ts'
import { katakanaFrame, latinFrame, mayBeOne, soundKey } from './sound.ts'
import type { TermStore } from './term-store.ts'

/** A term of the coverage that may stand for a word of the question. */
export interface Alternative {
  readonly id: number
  /** 1 for the word itself, less for what is only like it. */
  readonly weight: number
}

/** Finds terms of the coverage for a word by its sound or with a letter mistyped. */
export interface Variants {
  readonly bySound: (word: string) => readonly Alternative[]
  /** Verbs that are read alike: 挙がる, 上がる and あがる. */
  readonly bySpelling: (reading: string) => readonly Alternative[]
  readonly byFrame: (word: string) => readonly Alternative[]
  readonly byTypo: (word: string) => readonly Alternative[]
}

/** What a term counts that is only like a word of the question, beside 1 for the word itself. */
export const likeness = { sound: 0.95, frame: 0.85, nearFrame: 0.5, typo: 0.7, spelling: 0.6, synonym: 0.35 } as const
const shortestFrame = 2
const shortestTypo = 4

function put(map: Map<string, number[]>, key: string, id: number): void {
  const ids = map.get(key)
  if (ids === undefined) map.set(key, [id])
  else ids.push(id)
}

/** Keys of a word with one character left out: two words one edit apart share a key (SymSpell, Garbe 2012). */
function* deletions(word: string): Generator<string> {
  yield word
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1)
}

/** True where `a` becomes `b` by changing, adding or leaving out one character. */
function oneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let same = 0
  while (same < a.length && same < b.length && a[same] === b[same]) same++
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  return longer.slice(same + 1) === shorter.slice(a.length === b.length ? same + 1 : same)
}

const typable = /^(?:[ァ-ヶー]+|[a-z]+)$/

/** Reads the coverage's terms into look-up tables. */
export function openVariants(store: TermStore): Variants {
  const sounds = new Map<string, number[]>()
  const verbs = new Map<string, number[]>()
  const frames = new Map<string, number[]>()
  const deleted = new Map<string, number[]>()
  store.words.forEach((word, id) => {
    const reading = store.readings.get(id)
    if (reading !== undefined) put(store.verbs.has(id) ? verbs : sounds, soundKey(reading), id)
    if (/^[ァ-ヶー]{3,}$/.test(word)) put(frames, katakanaFrame(word), id)
    if (word.length >= shortestTypo && typable.test(word)) for (const key of deletions(word)) put(deleted, key, id)
  })
  const as = (ids: readonly number[] | undefined, weight: number): Alternative[] =>
    (ids ?? []).map(id => ({ id, weight }))
  return {
    bySound: word => as(sounds.get(soundKey(word)), likeness.sound),
    bySpelling: reading => as(verbs.get(soundKey(reading)), likeness.spelling),
    byFrame: word => {
      const frame = latinFrame(word)
      if (frame.length < shortestFrame) return []
      const ids = (frames.get(frame) ?? []).filter(id => mayBeOne(word, store.words[id] ?? ''))
      return as(ids, frame.length > shortestFrame ? likeness.frame : likeness.nearFrame)
    },
    byTypo: word => {
      const folded = fold(word)
      if (folded.length < shortestTypo || !typable.test(folded)) return []
      const near = [...deletions(folded)].flatMap(key => deleted.get(key) ?? [])
      return as(
        [...new Set(near)].filter(id => oneEditApart(store.words[id] ?? '', folded)),
        likeness.typo,
      )
    },
  }
}
