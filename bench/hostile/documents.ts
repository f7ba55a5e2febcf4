import type { Generator } from './generators.ts'

const sentence = '北埠頭の改修は来年の春に始まる予定だと市が説明した。'
const text = (body: string) => `港の改修が来春に始まる\n\n${body}\n\n${sentence}\n`
const item = `<item><title>港の話</title><link>https://example.com/1</link><description>${sentence}</description></item>`
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>港新聞</title>${items}</channel></rss>`
const mail = (body: string, head = '') =>
  `From: a@example.com\nSubject: 港の改修\n${head}Content-Type: text/plain; charset=utf-8\n\n${body}\n`

type Made = readonly [name: string, make: (units: number) => string]

const plain: readonly Made[] = [
  ['paragraphs', n => text(`${sentence}\n\n`.repeat(n / 20))],
  ['one line without an end', n => text('港'.repeat(n))],
  ['short lines', n => text('港\n'.repeat(n))],
  ['a time and spaces', n => text(`10:30${' '.repeat(n)}港`)],
  ['spaces before strokes', n => text(`港${' '.repeat(n)}|港`)],
  ['tabs', n => text('\t'.repeat(n))],
  ['brackets left open', n => text('[（【「'.repeat(n))],
  ['an agency line', n => text(`【${'東京'.repeat(n)}`)],
  ['names of authors', n => text(`${'佐藤・鈴木 A.'.repeat(n)} 記者`)],
  ['copyright lines', n => text('© C 港新聞社 2024\n'.repeat(n / 4))],
  ['dates', n => text('2024年10月5日 12時30分\n'.repeat(n / 4))],
  ['the marks of a live report', n => text(`【10:30】${sentence}\n`.repeat(n / 20))],
  ['a menu', n => text('政治\n経済\n社会\nスポーツ\n'.repeat(n / 8))],
  ['digest headings', n => text(`■港の話題\n${sentence}\n\n`.repeat(n / 20))],
  ['full stops', n => text('。'.repeat(n))],
  ['exclamation marks', n => text(`${'！'.repeat(n)}で`)],
  ['addresses', n => text('※http://example.com/a '.repeat(n / 4))],
]

const feed: readonly Made[] = [
  ['items', n => rss(item.repeat(n / 40))],
  ['nested items', n => `<rss><channel>${'<item>'.repeat(n)}`],
  ['comments before the feed', n => `<?xml version="1.0"?>${'<!-- a -->\n'.repeat(n)}${rss(item)}`],
  [
    'authors with brackets',
    n =>
      rss(`<item><title>港</title><author>a@${'@('.repeat(n)}</author><description>${sentence}</description></item>`),
  ],
]

const lines: readonly Made[] = [
  ['articles', n => `${JSON.stringify({ title: '港の話', text: sentence })}\n`.repeat(n / 20)],
  ['faulty lines', n => '{"title":\n'.repeat(n / 2)],
  ['nested lists', n => `{"title":"港","text":${'['.repeat(n)}\n`],
  ['keys', n => `{${Array.from({ length: n / 4 }, (_, at) => `"k${at}":1`).join(',')},"text":"${sentence}"}\n`],
]

const letters: readonly Made[] = [
  ['lines', n => mail(`${sentence}\n`.repeat(n / 20))],
  ['header lines', n => mail(sentence, 'Received: from a by b\n'.repeat(n / 4))],
  ['parts', n => `Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n${'--x\n\n港\n'.repeat(n / 4)}`],
  ['encoded words', n => mail(sentence, `Subject: ${'=?utf-8?B?5riv?= '.repeat(n / 8)}\n`)],
]

const markdown: readonly Made[] = [
  ['front matter', n => `---\n${Array.from({ length: n / 4 }, (_, at) => `k${at}: v`).join('\n')}\n---\n${sentence}\n`],
  [
    'front matter that unfolds',
    n =>
      `---\na: &a0 [港]\n${Array.from({ length: n / 16 }, (_, at) => `k${at}: &a${at + 1} [*a${at}, *a${at}]`).join('\n')}\n---\n${sentence}\n`,
  ],
  ['nested front matter', n => `---\na: ${'['.repeat(n)}\n---\n${sentence}\n`],
  ['pictures left open', n => `${'![\r'.repeat(n)}\n${sentence}\n`],
  ['links left open', n => `${'[港]('.repeat(n)}\n${sentence}\n`],
  ['stars', n => `${'**港'.repeat(n)}\n${sentence}\n`],
  ['rulers', n => `${'- '.repeat(n)}x\n${sentence}\n`],
]

const as = (path: string, made: readonly Made[]): Generator[] => made.map(([name, make]) => ({ name, path, make }))

export const documentGenerators: readonly Generator[] = [
  ...as('text.txt', plain),
  ...as('feed.xml', feed),
  ...as('lines.jsonl', lines),
  ...as('letter.eml', letters),
  ...as('text.md', markdown),
]
