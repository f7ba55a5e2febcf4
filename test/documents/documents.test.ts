import { expect, test } from 'vitest'
import { parseDocument } from '../../src/documents/parse.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'
import type { Parsed } from '../../src/model.ts'

const lexicon = await readLexicon()
const parse = (path: string, text: string | Uint8Array): Promise<Parsed> =>
  parseDocument({ path, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text }, lexicon)
const only = async (path: string, text: string | Uint8Array) => (await parse(path, text)).articles[0]
const reasons = async (path: string, text: string | Uint8Array) =>
  (await parse(path, text)).problems.map(({ reason }) => reason)

const words = '市は三日、川沿いの遊歩道を来年の春に延ばすと発表した。総延長は二キロになる。'

test('reports an empty file and says what to do', async () => {
  expect(await reasons('a.txt', '')).toEqual(['The file is empty. Remove it, or save the article again.'])
  expect(await reasons('a.txt', ' \n\u3000\n')).toEqual([
    'The file contains nothing but white space. Remove it, or save the article again.',
  ])
})

test('reports a file that is not text', async () => {
  const bytes = new Uint8Array([1, 2, 3, 0, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 1, 2, 3])
  expect(await reasons('a.txt', bytes)).toEqual([
    'The file is not text in a known encoding. Save it as UTF-8 text, or remove it.',
  ])
})

test('refuses files over 50 MB', async () => {
  expect(await reasons('a.txt', new Uint8Array(51 * 1024 * 1024))).toEqual([
    'The file has 51 MB; files over 50 MB are not read. Split it into smaller ones.',
  ])
})

test('reads the text below broken front matter and says what is broken', async () => {
  const parsed = await parse('a.md', `---\ntitle: [a\n---\n${words}\n`)
  expect(parsed.articles[0]?.body).toBe(words)
  expect(parsed.problems[0]?.reason).toMatch(
    /^The front matter between the lines --- cannot be read: .+ Correct it as YAML\.$/,
  )
})

test('reports unclosed front matter', async () => {
  expect(await reasons('a.md', `---\ntitle: a\n${words}`)).toEqual([
    'The front matter between the lines --- cannot be read: its closing line --- is missing. Correct it as YAML.',
  ])
})

test('keeps a brief a brief even if its front matter is broken', async () => {
  expect((await only('a.md', `---\ntitle: [a\nkind: brief\n---\n${words}`))?.kind).toBe('brief')
})

test('reports the lines of a JSON Lines file that cannot be read, and reads the others', async () => {
  const parsed = await parse('a.jsonl', `{"title":"一","text":"${words}"}\nnot json\n{"title":"二"}\n[]\n`)
  expect(parsed.articles.map(({ title }) => title)).toEqual(['一'])
  expect(parsed.problems.map(({ reason }) => reason)).toEqual([
    'Line 2 is not JSON. Write one JSON object per line, with "title" and "text".',
    'Line 3 has no words in its field "text". Write one JSON object per line, with "title" and "text".',
    'Line 4 is not a JSON object. Write one JSON object per line, with "title" and "text".',
  ])
})

test('replaces an outlet in front matter by its usual name', async () => {
  const article = await only('a.md', `---\ntitle: 題\noutlet: Reuters\ncarrier: CNN.co.jp\n---\n${words}`)
  expect([article?.outlet, article?.carrier]).toEqual(['ロイター', 'CNN'])
})

test('removes zero-width and control characters and composes decomposed ones', async () => {
  const article = await only('a.md', `---\ntitle: 題\n---\n川\u200b沿いに\u0007は\u3099ら園か\u3099できた。`)
  expect(article?.body).toBe('川沿いにばら園ができた。')
})

test('gives an article the same id every time, and different articles different ids', async () => {
  const line = (id: string) => JSON.stringify({ id, title: '題', text: words })
  const first = (await parse('a.jsonl', `${line('x')}\n${line('y')}`)).articles.map(({ id }) => id)
  expect(first).toEqual((await parse('a.jsonl', `${line('x')}\n${line('y')}`)).articles.map(({ id }) => id))
  expect(new Set(first).size).toBe(2)
  expect(first[0]).toMatch(/^[0-9a-f]{10}$/)
})

test.each(['shift_jis', 'euc-jp'])('says how many characters of a truncated %s text were lost', async encoding => {
  const { default: converter } = await import('encoding-japanese')
  const target = encoding === 'shift_jis' ? 'SJIS' : 'EUCJP'
  const bytes = converter.convert(converter.stringToCode(`${words}${words}${words}`), { to: target, from: 'UNICODE' })
  const parsed = await parse('a.txt', Uint8Array.from(bytes.slice(0, -1)))
  expect(parsed.problems[0]?.reason).toMatch(
    /^\d characters could not be read as (?:shift_jis|euc-jp) and were left out\./,
  )
  expect(parsed.articles[0]?.body).toContain('市は三日')
})

test('reads an Atom feed and reports entries without text', async () => {
  const entry = `<entry><title>遊歩道を延ばす</title><link href="https://a.example/1"/><published>2024-05-01T00:30:00Z</published><author><name>山本一</name></author><content type="html">&lt;p&gt;${words}&lt;/p&gt;</content></entry>`
  const parsed = await parse(
    'a.atom',
    `<feed><title>例の便り</title>${entry}<entry><title>空</title><link href="https://a.example/2"/></entry></feed>`,
  )
  expect(parsed.articles[0]).toMatchObject({
    title: '遊歩道を延ばす',
    url: 'https://a.example/1',
    published: '2024-05-01T00:30:00Z',
    authors: ['山本一'],
    section: '例の便り',
    body: words,
  })
  expect(parsed.dropped).toContainEqual({
    document: 'a.atom',
    reason: 'feed entry without words',
    text: '空\nhttps://a.example/2',
  })
})

test('reads the page in a web archive, dated by the page itself and not by when it was saved', async () => {
  const page = `<html><head><title>遊歩道を延ばす計画</title></head><body><h1>遊歩道を延ばす計画</h1><p>${words}</p></body></html>`
  const archive = [
    'From: <Saved>',
    'Subject: =?utf-8?B?6YGK?=',
    'Date: Wed, 1 Jan 2025 00:00:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----b"',
    '',
    '------b',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(page).toString('base64'),
    '------b--',
    '',
  ].join('\r\n')
  const article = await only('a.mht', archive)
  expect(article).toMatchObject({ title: '遊歩道を延ばす計画', published: null, body: words })
})

test.each([
  ['a caption', 'figcaption', '川辺の遊歩道を歩く人たち。来年の春に延びる。'],
  ['a list beside it', 'aside', '橋の名前を募る催しが始まった。応募は来月まで受け付ける。'],
  ['a form', 'form', '感想をお寄せください。編集部が目を通しています。'],
])('leaves %s out of a web page’s body', async (_, element, noise) => {
  const paragraphs = Array.from({ length: 4 }, (__, at) => `<p>${at + 1}番目に、${words}</p>`)
  const page = `<html><body><h1>遊歩道を延ばす計画</h1><div>${paragraphs[0]}<${element}>${noise}</${element}>${paragraphs.slice(1).join('')}</div></body></html>`
  const parsed = await parse('a.html', page)
  expect(parsed.articles[0]?.body.split('\n')).toHaveLength(4)
  expect(parsed.dropped.map(({ text }) => text).join('\n')).toContain(noise)
})

test('keeps short sentences beside a paragraph of a page without a head', async () => {
  const page = `<nav><a>トップ</a></nav><article><h1>公園の話</h1><p>${words}</p><p>市は夜の灯りを増やす。</p></article>`
  expect(await only('a.html', page)).toMatchObject({ title: '公園の話', body: `${words}\n市は夜の灯りを増やす。` })
})

test('splits a page with several articles, but not one with an article and teasers', async () => {
  const story = (title: string) =>
    `<article><h2>${title}</h2><p>${words}</p><p>${title}について、市は来月に説明の会を開く。</p></article>`
  const titles = async (page: string) => (await parse('a.html', page)).articles.map(({ title }) => title)
  const both = `${story('遊歩道を延ばす計画')}${story('橋の名前を募る催し')}`
  expect(await titles(`<html><title>町の便り</title><body>${both}</body></html>`)).toEqual([
    '遊歩道を延ばす計画',
    '橋の名前を募る催し',
  ])
  expect(await titles(`<html><title>遊歩道を延ばす計画</title><body>${both}</body></html>`)).toHaveLength(1)
})

test('front matter that unfolds without end costs no time, and its text is read', async () => {
  const names = [...'abcdefghij']
  const lists = names.map(
    (name, at) =>
      `${name}: &${name} [${Array(9)
        .fill(`*${names[at - 1]}`)
        .join(', ')}]`,
  )
  const matter = [`a: &a [${Array(9).fill('港').join(', ')}]`, ...lists.slice(1), 'title: *j'].join('\n')
  const parsed = await parse('a.md', `---\n${matter}\n---\n${words}\n`)
  expect(parsed.articles[0]?.body).toBe(words)
  expect(parsed.problems.map(({ reason }) => reason)).toEqual([
    'The front matter between the lines --- cannot be read: it unfolds into more than 10000 values. Correct it as YAML.',
  ])
})
