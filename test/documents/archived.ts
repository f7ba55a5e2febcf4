import { readFileSync } from 'node:fs'
import { parse } from './held.ts'

/** A file of this folder's own. */
export const file = (name: string) => readFileSync(new URL(`./files/${name}`, import.meta.url))

export const title = '遊歩道を延ばす計画、市が発表へ'
export const words = [
  '市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。',
  '総延長は二キロになり、夜も歩けるよう灯りを増やす。',
  '住民からは歓迎の声が上がっている。',
]
export const page = `${title}\n\n2024年5月3日\n\n${words.join('\n\n')}\n`
export const other =
  '橋の名前を募る、来月から受け付け\n\n2024年5月4日\n\n市は新しい橋の名前を来月から募ると発表した。応募は一人一点までとする。\n'

/** Why a document could not be read. */
export const reasons = async (path: string, content: string | Uint8Array) =>
  (await parse(path, content)).problems.map(({ reason }) => reason)
