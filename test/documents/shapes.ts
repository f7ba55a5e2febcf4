import { readFileSync } from 'node:fs'

/** A dump as a kind of site leaves it, and the facts that it tells. `@` stands for the title, `$` for the paragraphs. */
export interface Shape {
  readonly name: string
  readonly page: readonly string[]
  readonly outlet: string | null
  readonly carrier?: string | null
  readonly authors?: readonly string[]
  readonly published?: string | null
}

export const title = '遊歩道を延ばす計画、市が来月にも発表へ'
const paragraphs = [
  '港町の市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。総延長は二キロになり、夜も歩けるよう灯りを増やす。',
  '住民からは歓迎の声が上がり、商店街も準備を始めた。会長は「客が増えるのを待っている」と話した。',
  '工事は秋に始まり、費用は八億円を見込む。市は県に補助を求めている。',
]

/** National and local papers, broadcasters, portals, magazines, offices, weblogs: their shapes, in invented words. */
export const shapes: readonly Shape[] = JSON.parse(
  readFileSync(new URL('./shapes/labels.json', import.meta.url), 'utf8'),
)

export const pageOf = ({ page }: Shape): string =>
  `${page.join('\n').replaceAll('@', title).replace('$', paragraphs.join('\n\n'))}\n`
