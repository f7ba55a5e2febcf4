import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const families =
  '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水'.split(' ')
const given = '拓也 静香 直樹 美咲 健一 由美 大輔 恵子 翔太 明子 誠 陽子 隆 幸子 浩二 久美子 修 真理 和也 千尋'.split(
  ' ',
)
const towns = '北浜 南浦 東崎 西沢 上原 下田 青柳 白川 赤石 黒岩 沖島 岬 潮見 磯辺 松崎 竹原 梅田 桜井 柏木 楠本'.split(
  ' ',
)
const offices = '市長 知事 社長 会長 教授 議員 局長 理事長 監督 所長'.split(' ')
const things =
  '港の改修 灯台の移設 漁の解禁 橋の架け替え 駅の再建 堤防の補強 学校の統合 診療所の開設 航路の再開 市場の移転'.split(
    ' ',
  )

const at = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length]

/** One of `n`'s own persons; the names repeat only after thousands. */
const person = (n: number) =>
  `${at(families, n)}${at(given, Math.floor(n / 20))}${n % 3 === 0 ? '' : at(['太', '子', '郎', '江', '美'], Math.floor(n / 400))}`
const body = (n: number) =>
  `${at(towns, n)}${at(towns, Math.floor(n / 20))}${at(['漁業協同組合', '商工会', '大学', '建設', '研究所'], n)}`

function paragraphs(n: number): string {
  const lines: string[] = []
  for (let part = 0; part < 6; part++) {
    const k = n * 7 + part * 13
    const [who, office, place, thing] = [person(k), at(offices, k), at(towns, k + part), at(things, k)]
    lines.push(
      `${place}市の${who}${office}は${(k % 28) + 1}日、「${thing}を来年度の${(k % 12) + 1}月までに始め、${k}人が加わる」と述べた。${body(k)}の${person(k + 1)}氏によると、費用は${(k % 90) + 10}億${k % 10}千万円で、${place}町の負担は${k % 40}％になる。${person(k + 2)}さん（${(k % 60) + 20}）は「${thing}が遅れれば${place}の暮らしに響く」と話した。${body(k + 3)}は${at(things, k + 4)}についても調べるとしている。`,
    )
  }
  return lines.join('\n\n')
}

/** Writes articles with names, bodies and figures of their own. */
export async function writeCoverage(folder: string, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++) {
    const day = `2024-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`
    const head = `---\ntitle: ${at(towns, n)}の${at(things, n)}、${person(n)}氏が語る${n}\noutlet: 港新聞\npublished: ${day}\nurl: https://example.com/${n}\n---\n`
    await writeFile(join(folder, `${String(n).padStart(6, '0')}.md`), `${head}${paragraphs(n)}\n`)
  }
}
