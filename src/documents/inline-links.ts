const labels =
  '写真|画像|動画|映像|表|図|グラフ|地図|関連|一覧|イラスト|フォト|図解|特集|あわせて|合わせて|もっと見る|PHOTO|VIDEO'
/** …した。 【写真】駅前に並ぶ人たち 市は…: a link that a site set between the sentences of one paragraph. */
const inline = new RegExp(
  `(?<=[。」）])[ \\u3000\\u00a0]{1,3}【[^】\\n]{0,6}(?:${labels})[^】\\n]{0,8}】[^。\\s]{2,60}(?=[ \\u3000\\u00a0])`,
  'g',
)

export interface Unlinked {
  readonly words: string
  readonly links: readonly string[]
}

/** A paragraph without the links to pictures and other pieces that stand between its sentences. */
export function withoutInlineLinks(paragraph: string): Unlinked {
  if (!paragraph.includes('】')) return { words: paragraph, links: [] }
  const links: string[] = []
  const words = paragraph.replace(inline, link => {
    links.push(link.trim())
    return ''
  })
  return { words, links }
}
