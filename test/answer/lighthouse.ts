/** Invented coverage of a lighthouse: who, when, where and how many beside sentences that hold the same words without them. */

import { piece } from './asked.ts'

const about = (first: string, second: string): string => `${first}\n\n${second}`

const long = Array.from(
  { length: 40 },
  (_, n) => `${n + 1}番目の展示室には鴎岬灯台の古い部品が置かれ、見学者は順路に沿って進む。`,
)

export const lighthouse = {
  'ceremony.md': piece(
    '鴎岬灯台の点灯式',
    '鴎岬灯台の点灯式は長く待たれていた。鴎岬灯台の点灯式は10月12日に開かれた。鴎岬灯台の点灯式の会場は高松市の公園だった。鴎岬灯台の点灯式には250人が集まった。鴎岬灯台の点灯式で明かりをともしたのは小野寺航氏だった。',
    { published: '2024-10-13' },
  ),
  'lens.md': piece(
    '灯台のレンズ、交換へ',
    about(
      '鴎岬灯台のレンズが交換される。霧笛が鳴らなくなったのは5月だ。霧笛が鳴らなくなったのは部品が手に入らないためだ。',
      '村上陽子所長は「レンズの交換は船の安全のためだ」と述べた。漁協の北川剛組合長は「レンズの交換で漁を休む日が増える」と語った。',
    ),
    { published: '2024-11-02' },
  ),
  'paint.md': piece(
    '灯台の塗り替え、白から赤へ',
    '鴎岬灯台の外壁は白から赤に塗り替えられる。赤は雪の中でも見えやすい。\n\n※鴎岬灯台の外壁の塗り替えは赤（島日報、2024年5月1日）',
    { outlet: '島日報', published: '2024-11-20' },
  ),
  'museum.md': piece('灯台の資料館', long.join('')),
  'agency-1.md': piece('灯台守の日記', '鴎岬灯台で灯台守の日記が百年ぶりに見つかり、床下の木箱に入っていた。', {
    outlet: '北浜タイムス',
    published: '2024-12-01',
  }),
  'agency-2.md': piece('床下から日記', '鴎岬灯台で灯台守の日記が百年ぶりに見つかり、床下の木箱に入っていた。', {
    outlet: '島日報',
    published: '2024-12-02',
  }),
} as const
