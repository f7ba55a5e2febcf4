import type { Format, Reading, Source } from '../draft.ts'

let reader: Promise<typeof import('../plain/read.ts')> | undefined

/** Text without marks: a newsletter, a digest of several pieces, or a page. What reads it is loaded with the first. */
export async function readPlain(source: Source): Promise<Reading> {
  reader ??= import('../plain/read.ts')
  return (await reader).readText(source)
}

export const plain: Format = {
  name: 'plain text',
  example: {
    path: 'a.txt',
    text: '古い橋を架け替える計画、市が発表へ\n\n2024年5月3日\n\n市は三日、川に架かる古い橋を新しく架け替えると発表した。工事は来年の春に始まる。\n',
  },
  accepts: () => true,
  read: readPlain,
}
