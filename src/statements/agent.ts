import { isNoun } from '../language/morphemes.ts'
import { contentText, type Phrase } from '../language/phrases.ts'
import type { Vocabulary } from './vocabulary.ts'

const described = ['titles', 'sources', 'bodies', 'described-bodies', 'media', 'collectives'] as const

/** A word for people, bodies or what they publish: 北米部門, 外国人特派員, 論評; 軽自動車 is a thing, and 退院 no 院. */
export function isAgent(phrase: Phrase, vocabulary: Vocabulary): boolean {
  const label = contentText(phrase)
  const shortest = phrase.content.at(-1)?.detail === 'サ変接続' ? 2 : 1
  const is = described.some(group => (vocabulary.ending(group, label)?.length ?? 0) >= shortest)
  const isProper = phrase.content.some(({ detail }) => detail === '固有名詞')
  return is && (isProper || vocabulary.ending('trades', label) === null)
}

const loan = /^[ァ-ヶー・A-Za-zＡ-Ｚａ-ｚ]{3,}$/

/** A name, or a loan word that the dictionary does not know. */
export function isNameLike({ content }: Phrase): boolean {
  const last = content.at(-1)
  if (last === undefined || !isNoun(last)) return false
  return last.detail === '固有名詞' || (last.reading === null && loan.test(last.surface))
}

/** Whether the phrase may be somebody who speaks, known to the text or not. */
export const mayAct = (phrase: Phrase, vocabulary: Vocabulary): boolean =>
  isNameLike(phrase) ||
  loan.test(phrase.content.at(-1)?.surface ?? '') ||
  isAgent(phrase, vocabulary) ||
  /(?:[者員家師]|さん|氏|たち|ら)$/.test(contentText(phrase))
