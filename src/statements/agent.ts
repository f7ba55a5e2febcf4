import { isNoun } from '../language/morphemes.ts'
import { contentText, type Phrase } from '../language/phrases.ts'
import type { Vocabulary } from './vocabulary.ts'

const described = ['titles', 'sources', 'bodies', 'described-bodies', 'media', 'collectives'] as const

/** A word for people, bodies or what they publish: 北米部門, 外国人特派員, 論評; 自動車 alone is a thing, and 退院 no 院. */
export function isAgent(phrase: Phrase, vocabulary: Vocabulary): boolean {
  const label = contentText(phrase)
  const shortest = phrase.content.at(-1)?.detail === 'サ変接続' ? 2 : 1
  const is = described.some(group => (vocabulary.ending(group, label)?.length ?? 0) >= shortest)
  return is && !vocabulary.has('trades', label)
}

/** A name, or a loan word that may be one. */
export function mayBeName({ content }: Phrase): boolean {
  const last = content.at(-1)
  if (last === undefined || !isNoun(last)) return false
  return last.detail === '固有名詞' || /^[ァ-ヶー・A-Za-zＡ-Ｚａ-ｚ]{3,}$/.test(last.surface)
}

/** Whether the phrase may be somebody who speaks, known to the text or not. */
export const mayAct = (phrase: Phrase, vocabulary: Vocabulary): boolean =>
  mayBeName(phrase) || isAgent(phrase, vocabulary) || /(?:[人者員家師]|さん|氏|たち|ら)$/.test(contentText(phrase))
