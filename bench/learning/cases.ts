import { order } from '../../src/answer/answer.ts'
import { readAsked } from '../../src/answer/asked.ts'
import { certaintyRow } from '../../src/answer/certainty-features.ts'
import { isNothing, shownOf } from '../../src/answer/confidence.ts'
import { formOf } from '../../src/answer/question-form.ts'
import { chooseSentences } from '../../src/answer/sentence.ts'
import type { Article } from '../../src/model.ts'
import type { Case } from './logit.ts'
import { type Labelled, type Material, plain } from './material.ts'

/** What a question is answered with, and whether that is right; `answerable` as it was asked. */
export interface Answered extends Case {
  readonly answerable: boolean
  /** False where nothing is shown. */
  readonly isShown: boolean
}

interface Asking {
  readonly weight: number
  /** Articles to answer from; all, if not told. */
  readonly allows?: (article: Article) => boolean
}

function caseOf(
  { coverage }: Material,
  { question, answers, isRight }: Labelled,
  { weight, allows }: Asking,
): Answered[] {
  const typed = question.normalize('NFKC')
  const form = formOf(typed, coverage.lexicon)
  const found = coverage.search(form.searched, { ...(allows && { allows }), limit: 30, wanted: form.wanted })
  if (found.terms.length === 0) return []
  const asked = readAsked(typed, { form, found, coverage })
  const ordered = order(found, asked)
  const [first] = ordered
  if (first === undefined) return []
  const chosen = chooseSentences(first.view, first.logits)
  const shown = shownOf({ asked, found, ordered }, chosen)
  if (shown === undefined) return []
  const { article, passage } = first.view.ranked
  const text = plain(article.body.slice(chosen.start, chosen.end))
  const tells = answers.some(answer => text.includes(plain(answer)))
  const is = tells && allows === undefined && isRight(article, passage)
  // An answer that another article happens to tell is neither right nor wrong.
  if (allows !== undefined && tells) return []
  const answerable = answers.length > 0 && allows === undefined
  return [{ row: certaintyRow(shown), is, weight, answerable, isShown: !isNothing(found) }]
}

/** The questions of a set as they are answered. */
export const answeredAll = (material: Material, weight: number): Answered[] =>
  material.questions.flatMap(asked => caseOf(material, asked, { weight }))

/** The same questions where the articles that answer are not there: nothing that is found is right. */
export function answeredWithout(material: Material, weight: number): Answered[] {
  const { coverage, questions } = material
  return questions.flatMap(asked => {
    if (asked.answers.length === 0) return []
    const right = new Set<string>()
    for (const passage of coverage.passages) {
      const article = coverage.articles.get(passage.article)
      if (article !== undefined && asked.isRight(article, passage)) right.add(article.id)
    }
    return caseOf(material, asked, { weight, allows: ({ id }) => !right.has(id) })
  })
}
