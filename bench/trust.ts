/**
 * How far a reply can be trusted: by confidence, how many answers are right, on each set of questions:
 * `npm run bench:trust`. Of the halves that nothing was learned from only these totals are printed.
 */

import './help.ts'
import { type Answered, answeredAll } from './learning/cases.ts'
import { openGold, openNews } from './learning/material.ts'
import { reliabilityHead, reliabilityRow } from './learning/reliability.ts'
import { openSubsets } from './learning/subsets.ts'

const confidenceOf = ({ confidence }: Answered): number => confidence

console.log(reliabilityHead())
for (const name of ['questions-livedoor', 'questions-2020'])
  for (const half of ['looked', 'unseen'] as const) {
    const material = await openNews(name, half)
    console.log(reliabilityRow(material.name, await answeredAll(material, 1), confidenceOf))
  }
const gold = await openGold()
console.log(reliabilityRow(gold.name, await answeredAll(gold, 1), confidenceOf))
// A server begins with few articles: what is certain among hundreds is to be so among five.
for (const size of [5, 50])
  for (const name of ['questions-livedoor', 'questions-2020'])
    for (const half of ['looked', 'unseen'] as const) {
      const answered: Answered[] = []
      for (const material of await openSubsets(name, half, size)) answered.push(...(await answeredAll(material, 1)))
      console.log(reliabilityRow(`${name}, ${half}, ${size} articles`, answered, confidenceOf))
    }
