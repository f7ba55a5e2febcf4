import { expect, test } from 'vitest'
import { parseDocument } from '../../../src/documents/parse.ts'
import { readLexicon } from '../../../src/lexicon/read-lexicon.ts'

const lexicon = await readLexicon()
const words = '市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。総延長は二キロになる。'
const title = '遊歩道を延ばす計画、市が発表'

interface Parts {
  readonly meta?: Readonly<Record<string, string>>
  readonly data?: object
  readonly below?: string
  readonly text?: string
  readonly after?: string
  readonly foot?: string
  readonly url?: string
}

function pageOf({ meta = {}, data, below = '', text = words, after = '', foot = '', url }: Parts): string {
  const told = Object.entries({ 'og:title': title, ...meta }).map(
    ([name, content]) => `<meta property="${name}" content="${content}">`,
  )
  const json = data
    ? `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`
    : ''
  const link = url ? `<link rel="canonical" href="${url}">` : ''
  return `<html lang="ja"><head>${told.join('')}${link}${json}</head><body><main><h1>${title}</h1>${below}<div><p>${text}</p></div>${after}</main><footer>${foot}</footer></body></html>`
}

const read = async (parts: Parts) => {
  const bytes = new TextEncoder().encode(pageOf(parts))
  return (await parseDocument({ path: 'a.html', bytes }, lexicon)).articles[0]
}

const portal = { meta: { 'og:site_name': 'Yahoo!ニュース' }, url: 'https://news.yahoo.co.jp/articles/1' }
const paper = { meta: { 'og:site_name': 'みなと日報' }, url: 'https://minato.example/1' }

/* Each page tells one thing more than the next, and the surest decides. */
const everything: Parts = {
  ...portal,
  meta: { ...portal.meta, 'og:title': `${title}（毎日新聞） - Yahoo!ニュース` },
  data: { author: { '@type': 'Organization', name: '産経新聞' }, publisher: { name: 'Yahoo!ニュース' } },
  below: '<p>西日本新聞 6/1(土) 12:12配信</p>',
  text: `［東京　３日　ロイター］ - ${words}（共同）`,
  foot: '<p>Copyright © 河北新報社 無断転載を禁じます。</p>',
}

test.each<[string, string, Parts]>([
  ['ロイター', 'dateline', everything],
  ['共同通信', 'credit after the text', { ...everything, text: `${words}（共同）` }],
  ['産経新聞', 'JSON-LD', { ...everything, text: words }],
  ['毎日新聞', 'title', { ...everything, text: words, data: {} }],
  ['西日本新聞', 'provider line', { ...everything, ...portal, text: words, data: {} }],
  ['河北新報', 'copyright line', { ...everything, ...portal, text: words, data: {}, below: '' }],
])('finds %s behind a portal by its %s, before weaker evidence', async (outlet, origin, parts) => {
  const article = await read(parts)
  expect([article?.outlet, article?.origins.outlet, article?.carrier]).toEqual([outlet, origin, 'Yahoo!ニュース'])
})

test.each<[string, string, Parts]>([
  ['論座', 'URL host', { meta: { 'og:site_name': '朝日新聞デジタル' }, url: 'https://webronza.asahi.com/1' }],
  ['朝日新聞', 'page head', { meta: { 'og:site_name': '朝日新聞デジタル' }, url: 'https://digital.asahi.com/1' }],
  ['毎日新聞', 'URL host', { url: 'https://mainichi.jp/articles/1' }],
  ['ロイター', 'JSON-LD', { data: { publisher: { '@type': 'Organization', name: 'Reuters' } } }],
  ['みなと日報', 'page head', paper],
  ['日本経済新聞', 'URL host', { url: 'https://style.nikkei.com/1' }],
  ['北海道新聞', 'copyright line', { foot: '<p>© 北海道新聞社 無断転載を禁じます。</p>' }],
  ['うしお放送', 'JSON-LD', { data: { publisher: { '@type': 'Organization', name: 'うしお放送' } } }],
  ['里山タイムズ', 'copyright line', { foot: '<p>里山タイムズ</p><p>Copyright 里山タイムズ社</p>' }],
])('recognizes %s as the site’s outlet by its %s', async (outlet, origin, parts) => {
  const article = await read(parts)
  expect([article?.outlet, article?.origins.outlet, article?.carrier]).toEqual([outlet, origin, null])
})

test('does not take the outlet from the article’s subject, captions or menus', async () => {
  const text = `NHKの会長は三日、朝日新聞の取材に「遊歩道の番組を作る」と述べた。毎日新聞も報じた。`
  const foot =
    '<ul><li><a href="/1">朝日新聞</a></li><li><a href="/2">朝日新聞の本</a></li><li><a href="/3">朝日新聞社から</a></li></ul>'
  expect((await read({ text, foot }))?.outlet).toBeNull()
  expect((await read({ ...paper, text, foot }))?.outlet).toBe('みなと日報')
})

test.each<[string, readonly string[], string, Parts]>([
  ['a person of JSON-LD', ['山本一郎'], 'JSON-LD', { data: { author: [{ '@type': 'Person', name: '山本 一郎' }] } }],
  [
    'a creator beside an organization',
    ['山本一郎'],
    'JSON-LD',
    { data: { author: { '@type': 'Organization', name: 'みなと日報' }, creator: ['山本一郎'] } },
  ],
  ['a field of the head', ['山本一郎'], 'meta element', { meta: { 'cXenseParse:author': '山本 一郎（みなと日報）' } }],
  [
    'a byline with a role and a date',
    ['山本一郎'],
    'byline',
    { below: '<p>編集委員・山本一郎2024年5月1日 11時00分</p>' },
  ],
  ['a label', ['山本一郎', '木下二郎'], 'byline', { below: '<p>取材・文／山本一郎、木下二郎</p>' }],
  ['an element for it', ['山本一郎'], 'byline', { below: '<p class="author-name">山本一郎</p>' }],
  ['a signature', ['山本一郎'], 'signature', { text: `${words}（ロンドン＝山本一郎）` }],
  ['names in black brackets', ['山本一郎', '木下二郎'], 'signature', { text: `${words}【山本一郎、木下二郎】` }],
])('finds the author in %s', async (_, authors, origin, parts) => {
  const article = await read(parts)
  expect(article?.authors.map(name => name.replace(/\s/g, ''))).toEqual(authors)
  expect(article?.origins.authors).toBe(origin)
})

test.each<[string, Parts]>([
  ['an organization that is called a person', { data: { author: { '@type': 'Person', name: 'みなと日報編集部' } } }],
  ['the site', { ...paper, data: { author: { '@type': 'Person', name: 'みなと日報' } } }],
  ['an outlet', { meta: { author: '朝日新聞' } }],
  ['a column', { below: '<p>【ニュース・フラッシュ】</p>' }],
  ['a section', { below: '<p class="author-name">国際社会</p>' }],
  ['who took the picture', { below: '<p>写真：山本一郎</p>' }],
  ['a remark in brackets', { text: `${words}（敬称略）` }],
  ['an agency', { text: `${words}（共同）` }],
  ['an address', { meta: { 'article:author': 'https://www.facebook.com/minato' } }],
])('does not take %s for an author', async (_, parts) => {
  expect((await read(parts))?.authors).toEqual([])
})

test.each<[string, string | null, string, Parts]>([
  ['UTC as Japanese time', '2024-05-01T12:00:02+09:00', 'JSON-LD', { data: { datePublished: '2024-05-01T03:00:02Z' } }],
  [
    'local time that is marked as UTC, by the clock that the page shows',
    '2024-05-01T12:00:02+09:00',
    'JSON-LD',
    { data: { datePublished: '2024-05-01T12:00:02Z' }, below: '<p>2024年5月1日 12:00</p>' },
  ],
  [
    'a moment without a zone as local',
    '2024-05-01T12:00:00+09:00',
    'meta element',
    { meta: { 'article:published_time': '2024-05-01T12:00:00' } },
  ],
  [
    'another zone as it stands',
    '2024-05-01T12:00:00-04:00',
    'meta element',
    { meta: { 'article:published_time': '2024-05-01T12:00:00-04:00' } },
  ],
  [
    'the minute of a day that is told first',
    '2024-05-01T09:30:00+09:00',
    'meta element',
    { data: { datePublished: '2024-05-01' }, meta: { pubdate: '2024-05-01T09:30:00+09:00' } },
  ],
  [
    'a time element below the title',
    '2024-05-01T09:30:00+09:00',
    'time element',
    { below: '<time datetime="2024-05-01T09:30">5月1日</time>' },
  ],
  [
    'the first day beside that of a change',
    '2024-05-01',
    'date below the title',
    { below: '<p>更新：2024年5月3日　公開：2024年5月1日</p>' },
  ],
  [
    'a date behind a name',
    '2024-05-01',
    'date below the title',
    { below: '<p>みなと日報デジタル編集部の山本一郎記者 2024年5月1日</p>' },
  ],
  [
    'a day without a year by that of the address',
    '2024-05-01T18:45:00+09:00',
    'date near the title, year of the address',
    { below: '<p>5/1(水) 18:45配信</p>', url: 'https://minato.example/a?a=20240501-00000012' },
  ],
  ['the day of the address', '2024-05-01', 'address', { url: 'https://minato.example/2024/05/01/12' }],
])('dates a page by %s', async (_, published, origin, parts) => {
  const article = await read(parts)
  expect([article?.published, article?.origins.published]).toEqual([published, origin])
})

test.each<[string, Parts]>([
  ['of a picture', { below: '<figure><img><figcaption>川辺＝2024年5月1日、山本一郎撮影</figcaption></figure>' }],
  ['of an event', { below: '<p>開催日：2024年5月1日</p>' }],
  ['of a rights notice', { foot: '<p>© 2024 みなと日報</p>' }],
  [
    'of another piece',
    { after: '<h2>関連記事</h2><ul><li><a href="/1">橋の名前を募る催し</a> 2024年5月1日</li></ul>' },
  ],
])('does not take the day %s for a publication date', async (_, parts) => {
  expect((await read(parts))?.published).toBeNull()
})
