import { certaintyFeatureNames, certaintyRow } from '../../src/answer/certainty-features.ts'
import { confidenceOf } from '../../src/answer/confidence.ts'
import { consult } from '../../src/answer/consult.ts'
import { contentsOf } from '../../src/coverage/contents-of.ts'
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
  /** True where the answers were taken out of the coverage. */
  readonly isRedacted?: boolean
  /** Ids of articles that are not answered from. */
  readonly except?: readonly string[]
}

async function caseOf(
  { coverage }: Material,
  { question, answers, isRight }: Labelled,
  { weight, except, isRedacted = except !== undefined }: Asking,
): Promise<Answered[]> {
  const { shown } = await consult(question, coverage, except && { except })
  const answerable = answers.length > 0 && !isRedacted
  if (shown === undefined) return [{ row: nothing, is: false, weight: 0, answerable, confidence: 0, isShown: false }]
  const { article, passage } = shown.first.view.ranked
  const text = plain(article.body.slice(shown.chosen.start, shown.chosen.end))
  const tells = answers.some(answer => text.includes(plain(answer)))
  // An answer that another article happens to tell is neither right nor wrong.
  if (isRedacted && tells) return []
  const is = tells && answerable && isRight(article, passage)
  return [{ row: certaintyRow(shown), is, weight, answerable, confidence: confidenceOf(shown), isShown: true }]
}

/** The questions of a set as they are answered. */
export async function answeredAll(material: Material, weight: number): Promise<Answered[]> {
  const answered: Answered[] = []
  for (const asked of material.questions) answered.push(...(await caseOf(material, asked, { weight })))
  return answered
}

/** The questions of a coverage that their answers were taken out of. */
export async function answeredRedacted(material: Material, weight: number): Promise<Answered[]> {
  const answered: Answered[] = []
  for (const asked of material.questions)
    answered.push(...(await caseOf(material, asked, { weight, isRedacted: true })))
  return answered
}

/** The same questions where the articles that answer are not there: nothing that is found is right. */
export async function answeredWithout(material: Material, weight: number): Promise<Answered[]> {
  const { coverage, questions } = material
  const { articles, passages } = await contentsOf(coverage)
  const answered: Answered[] = []
  for (const asked of questions) {
    if (asked.answers.length === 0) continue
    const right = new Set<string>()
    for (const passage of passages) {
      const article = articles.get(passage.article)
      if (article !== undefined && asked.isRight(article, passage)) right.add(article.id)
    }
    answered.push(...(await caseOf(material, asked, { weight, except: [...right] })))
  }
  return answered
}
