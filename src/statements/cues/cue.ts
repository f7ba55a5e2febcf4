import type { Phrase } from '../../language/phrases.ts'
import type { Predicate } from './predicate.ts'

/** The verb that words said belong to, and how they are joined to it. */
export interface Found {
  readonly predicate: number
  readonly passive: boolean
  readonly form: Predicate['form']
  readonly by: By
  /** What somebody holds rather than says (考える), or says by a gesture. */
  readonly held?: boolean
}

/** …と, …よう, …を, …との考え, …との声が上がる, …など、批判が相次ぐ; none for 山田さんは「…」。 */
export type By = 'to' | 'request' | 'object' | 'noun' | 'rises' | 'voice' | 'none'

export const quoting =
  /^(?:か|ね|よ|ぞ|な|わ|の|さ)?(?:など|だけ|まで)?(?:と|とも|とは|とまで|とだけ|って|なんて|とか|とでも)$/

export const lastOf = (phrase: Phrase | undefined) => phrase?.content.at(-1)
