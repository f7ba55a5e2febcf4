import type { Article } from '../../model.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type Mention, newMention } from './mention.ts'

const aside = /[（(]([^（）()\n]{4,120})[）)]/g
const bearer = /^([^・：:\s　]{2,14})[・：:\s　]([一-龠々][一-龠々ぁ-んァ-ヴー]{0,4}[ 　]?[一-龠々ぁ-んァ-ヴー]{1,5})$/

/** Persons whom a release names in brackets with their office: （本社・北浦市、社長・山田花子）. */
export function bearersIn({ body }: Article, vocabulary: Vocabulary): Mention[] {
  return [...body.matchAll(aside)].flatMap(({ 1: words = '', index }) => {
    let at = index + 1
    return words.split(/(?<=[、，,])/).flatMap(part => {
      const start = at
      at += part.length
      const [, office = '', written = ''] = bearer.exec(part.replace(/[、，,]$/, '').trim()) ?? []
      const title = vocabulary.ending('titles', office)
      const name = written.replace(/[ 　]/g, '')
      if (title === null || name === '' || vocabulary.ending('titles', name) || vocabulary.ending('bodies', name))
        return []
      const traits = { title, sure: true, full: true, proper: true, reading: null, label: name, of: null } as const
      return [newMention({ ...traits, kind: 'person', name, start, end: start + part.length })]
    })
  })
}
