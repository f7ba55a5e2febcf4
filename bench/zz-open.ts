import { type Material, openGold, openNews, openTrain, plain } from './learning/material.ts'
export const qa = { n: 800 }
export async function open(key: string): Promise<Material> {
  if (key === 'll') return openNews('questions-livedoor')
  if (key === 'lu') return openNews('questions-livedoor', 'unseen')
  if (key === '2l') return openNews('questions-2020')
  if (key === '2u') return openNews('questions-2020', 'unseen')
  if (key === 'g') return openGold()
  if (key === 'qa') return openTrain(14_900 - qa.n, 14_900)
  if (key === 'dl' || key === 'd2') {
    const base = await openNews(key === 'dl' ? 'questions-livedoor' : 'questions-2020')
    const list = JSON.parse((await import('node:fs')).readFileSync('/tmp/answers/dev/dev.json', 'utf8'))[
      key === 'dl' ? 'll' : '2l'
    ]
    return {
      ...base,
      name: key,
      questions: list.map((q: any) => ({
        ...q,
        isRight: (a: any, p: any) => plain(a.body.slice(p.start, p.end)).includes(plain(q.contains)),
      })),
    }
  }
  throw new Error(key)
}
