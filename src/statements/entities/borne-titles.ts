import type { Speaker } from '../../model.ts'
import { sameTitle } from './identity.ts'

/** Titles that mean the same office: 防衛大臣 and 防衛相, 総理 and 首相. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/総理大臣|総理/, '首相'],
  [/大臣$/, '相'],
  [/アナウンサー$/, 'アナ'],
  [/チーフオフィサー$/, '責任者'],
]
const spelled = (title: string) => spellings.reduce((told, [from, to]) => told.replace(from, to), title)

const minister = /[一-龠]相$/

/** Narrows speakers of one name by the title that was typed behind it. */
export interface BorneTitles {
  /** Whether the end of the words is a minister's or another office: 知事, 五輪相. */
  readonly isOffice: (title: string) => boolean
  /** Whether articles give the speaker the title. */
  readonly bears: (speaker: Speaker, title: string) => boolean
  /** Those who bear the title; if nobody does, those of whom no other office is known. */
  readonly narrow: (speakers: readonly Speaker[], title: string | null) => readonly Speaker[]
}

/** @param offices titles that few bear: 首相, 知事 */
export function borneTitles(offices: readonly string[]): BorneTitles {
  const isOffice = (title: string) => minister.test(title) || offices.some(office => title.endsWith(office))
  const bears = ({ titles = [] }: Speaker, title: string) =>
    titles.some(known => sameTitle(spelled(known), spelled(title)))
  return {
    isOffice,
    bears,
    narrow: (speakers, title) => {
      if (title === null) return speakers
      const bearing = speakers.filter(speaker => bears(speaker, title))
      if (bearing.length > 0 || !isOffice(title)) return bearing.length > 0 ? bearing : speakers
      return speakers.filter(({ titles = [] }) => !titles.some(isOffice))
    },
  }
}
