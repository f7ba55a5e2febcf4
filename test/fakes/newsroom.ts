/** Invented coverage for engines: outlets and one who carries, days, months and none, speakers with and without a day. */

const piece = (facts: Readonly<Record<string, string>>, body: string): string =>
  `---\n${Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}---\n${body}\n`

export const newsroom = {
  'ferry.md': piece(
    { title: '沖ノ島の渡し船、増便へ', outlet: '島日報', published: '2024-11-20', url: 'https://example.com/ferry' },
    '青浜と沖ノ島を結ぶ渡し船が増便される。一日に八往復になる。\n\n大森拓也市長は2024年11月18日、「島の暮らしが楽になる」と述べた。船を出すのは沖ノ島汽船である。',
  ),
  'tower.md': piece(
    { title: '展望塔のエレベーター', outlet: '港新聞', published: '2024-09', url: 'https://example.com/tower' },
    '展望塔のエレベーターが新しくなる。工事は来年の春に終わる。\n\n三宅文彦教授は「塔の揺れは小さい」と説明した。',
  ),
  'market.md': piece(
    { title: '朝市に百二十の店', outlet: '港新聞', carrier: '青浜ポータル', published: '2025-01-05T07:30:00+09:00' },
    '青浜の朝市に百二十の店が並んだ。渡し船で来た客も多い。\n\n佐伯静香会長は「魚がよく売れた」と話した。大森拓也市長も「来年も開く」と述べた。',
  ),
  'whale.md': piece(
    { title: '入り江にクジラ', outlet: '北浜タイムス', published: '2023' },
    '沖ノ島の入り江にクジラが迷い込んだ。渡し船は速さを落として進んだ。海上保安部の担当者は「近づかないでほしい」と呼びかけた。',
  ),
  'lamp.md': piece(
    { title: 'ＬＥＤの街灯', outlet: '北浜タイムス' },
    '青浜の街灯がすべて新しくなった。電気代は半分になる。大森拓也市長は2024年12月1日、「夜道が明るくなった」と語った。',
  ),
  'long.md': piece(
    { title: '沖ノ島の一年', outlet: '島日報', published: '2024-12-31' },
    Array.from(
      { length: 24 },
      (_, n) => `沖ノ島では${n + 1}番目の行事が開かれ、渡し船で来た人が浜に長い列を作った。`,
    ).join('\n\n'),
  ),
} as const
