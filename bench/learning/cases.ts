import { certaintyFeatureNames, certaintyRow } from '../../src/answer/certainty-features.ts'
import { confidenceOf } from '../../src/answer/confidence.ts'
import { consult } from '../../src/answer/consult.ts'
import type { Article } from '../../src/model.ts'
import type { Case } from './logit.ts'
import { type Labelled, type Material, plain } from './material.ts'

/** What a question is answered with, and whether that is right; `answerable` as it was asked. */
export interface Answered extends Case {
  readonly answerable: boolean
  /** What the program itself says, 0 to 1. */
  readonly confidence: number
  /** False where nothing is shown. */
  readonly isShown: boolean
}

const nothing = new Float64Array(certaintyFeatureNames.length)

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
  const { shown } = consult(question, coverage, allows)
  const answerable = answers.length > 0 && allows === undefined
  if (shown === undefined) return [{ row: nothing, is: false, weight: 0, answerable, confidence: 0, isShown: false }]
  const { article, passage } = shown.first.view.ranked
  const text = plain(article.body.slice(shown.chosen.start, shown.chosen.end))
  const tells = answers.some(answer => text.includes(plain(answer)))
  // An answer that another article happens to tell is neither right nor wrong.
  if (allows !== undefined && tells) return []
  const is = tells && answerable && isRight(article, passage)
  return [{ row: certaintyRow(shown), is, weight, answerable, confidence: confidenceOf(shown), isShown: true }]
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
