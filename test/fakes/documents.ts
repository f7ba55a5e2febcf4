/** Invented coverage of a harbour: two papers, one undated piece, words that need neutralizing. */

export const harbour = `---
title: 北埠頭の改修、来春に着工
outlet: 港新聞
authors: [山本海子]
published: 2024-10-05
url: https://example.com/harbour
---
青浜市は5日、古くなった北埠頭を来年4月から改修すると発表した。工事費は38億円で、期間は2年を見込む。

大森拓也市長は記者会見で「漁業者の声を聞きながら進めたい」と語った。県漁連の佐伯静香会長は、工事の間も水揚げを続けられる場所が要ると述べた。
`

const ferry = `---
title: 青浜と沖ノ島を結ぶ船、11月に増便
outlet: 島日報
published: 2024-11-20
---
青浜と沖ノ島を結ぶ定期船が11月から一日3往復に増える。運賃は片道1,200円のまま変わらない。

大森拓也市長は「島の暮らしが楽になる」と述べた。
`

export const undated = `---
title: 灯台の一般公開
outlet: 港新聞
---
岬の灯台が週末に公開され、およそ400人が訪れた。@everyone と書かれた看板が <@123> [ここ](https://example.org) に立つ。
`

export const documents = { 'harbour.md': harbour, 'ferry.md': ferry, 'undated.md': undated } as const
