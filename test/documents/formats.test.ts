import { expect, test } from 'vitest'
import { sentenceOf } from '../../src/documents/problems.ts'
import { file, other, page, reasons, title, words } from './archived.ts'
import { docxOf, parse, utf8, zipped } from './held.ts'

test('reads the text of a PDF and joins its wrapped lines', async () => {
  const { articles } = await parse('harbour.pdf', file('harbour.pdf'))
  expect(articles[0]).toMatchObject({ title: '港湾の夜間荷役、来春から自動運転車で', published: '2024-05-12' })
  expect(articles[0]?.body.split('\n')).toHaveLength(3)
  expect(articles[0]?.body).toContain('運搬車を使う実証実験を来春から始めると発表した。')
})

test('reports a PDF that contains only scanned pages', async () => {
  expect(await reasons('scan.pdf', file('scan.pdf'))).toEqual([
    'The PDF contains no text, only pictures of pages. Run OCR on it and save the text.',
  ])
})

test('reports a broken PDF', async () => {
  expect((await reasons('a.pdf', '%PDF-1.7 nothing'))[0]).toMatch(
    /^Reading it as PDF failed: .+\. Save it as plain text/,
  )
})

test('reads a Word document', async () => {
  const { articles, problems } = await parse('a.docx', docxOf([title, '2024年5月3日', ...words]))
  expect(problems).toEqual([])
  expect(articles[0]).toMatchObject({ title, published: '2024-05-03', body: words.join('\n') })
})

test('reads the documents of an archive, in its folders and nested archives, but not its pictures', async () => {
  const inner = zipped({ 'deep/other.txt': other })
  const archive = zipped({
    'news/page.txt': page,
    'news/inner.zip': inner,
    'news/a.png': 'x',
    '__MACOSX/._page.txt': 'x',
  })
  const { articles, problems } = await parse('a.zip', archive)
  expect(articles.map(article => article.title)).toEqual([title, '橋の名前を募る、来月から受け付け'])
  expect(new Set(articles.map(({ id }) => id)).size).toBe(2)
  expect(problems).toEqual([])
})

test('reports an unreadable file in an archive by name', async () => {
  const archive = zipped({ 'page.txt': page, 'report.xlsx': zipped({ a: 'b' }) })
  expect(await reasons('a.zip', archive)).toEqual([
    'report.xlsx: The file is a spreadsheet, which is not read. Export it as JSON Lines or text.',
  ])
})

test('refuses an archive with a suspicious compression ratio', async () => {
  const bomb = zipped({ 'page.txt': page, 'zeros.txt': new Uint8Array(8 * 1024 * 1024) })
  const { articles, problems } = await parse('a.zip', bomb)
  expect(articles.map(article => article.title)).toEqual([title])
  expect(problems.map(({ reason }) => reason)).toEqual([
    'The archive contains a file with a suspicious compression ratio, over the limit of 200:1; the rest was left out. Unpack it into the folder instead.',
  ])
})

test('refuses archives that are nested too deeply', async () => {
  let archive = zipped({ 'page.txt': page })
  for (let depth = 0; depth < 6; depth++) archive = zipped({ 'inner.zip': archive })
  const { articles, problems } = await parse('a.zip', archive)
  expect(articles).toEqual([])
  expect(problems[0]?.reason).toContain('Archives inside it are nested too deeply.')
})

test('reads the attachments of a mail', async () => {
  const mail = [
    'From: a@example.jp',
    'Subject: =?utf-8?B?6YGK?=',
    'Date: Fri, 3 May 2024 09:00:00 +0900',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'See attached.',
    '--b',
    'Content-Type: text/plain; charset=utf-8; name="page.txt"',
    'Content-Disposition: attachment; filename="page.txt"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(page).toString('base64'),
    '--b--',
    '',
  ].join('\r\n')
  const { articles, problems } = await parse('a.eml', mail)
  expect(articles.map(article => article.title)).toEqual([title])
  expect(problems).toEqual([])
})

test('reads the attachments of an archived page', async () => {
  const part = (type: string, disposition: string, words: string) => [
    '--b',
    `Content-Type: ${type}; charset=utf-8`,
    ...(disposition ? [`Content-Disposition: attachment; filename="${disposition}"`] : []),
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(words).toString('base64'),
  ]
  const shown = '町は四日、渡し船を電気で動かすと決めた。船着き場は三つになり、朝の便が増える。'
  const archive = [
    'From: <Saved by Browser>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    ...part(
      'text/html',
      '',
      `<html><body><article><h1>渡し船を電気で動かす計画が決まる</h1><p>${shown}</p></article></body></html>`,
    ),
    ...part('text/plain', 'page.txt', page),
    '--b--',
    '',
  ].join('\r\n')
  const { articles, problems } = await parse('a.mht', archive)
  expect(articles.map(article => article.title)).toEqual(['渡し船を電気で動かす計画が決まる', title])
  expect(problems).toEqual([])
})

test.each([
  [
    'a.png',
    '\u0089PNG\r\n\u001a\n\u0000',
    'The file is a picture, which is not read. Save the article as text instead.',
    '画像は読めません。記事をテキストで保存し直してください。',
  ],
  [
    'a.pages',
    'PK\u0003\u0004',
    'The file is a Pages document, which is not read. Export it as Word, PDF or text.',
    'Pagesの文書は読めません。Word、PDFかテキストに書き出してください。',
  ],
  [
    'a.doc',
    '\u00d0\u00cf\u0011\u00e0\u0000',
    'The file is an old Word document (.doc), which is not read. Save it as .docx, PDF or text.',
    '古い形式のWord文書（.doc）は読めません。.docx、PDFかテキストで保存し直してください。',
  ],
])('says what %s is and what to do, in both languages', async (path, content, en, ja) => {
  const { problems } = await parse(
    path,
    Uint8Array.from(content, character => character.charCodeAt(0)),
  )
  expect(problems.map(({ reason }) => reason)).toEqual([en])
  expect(problems.map(problem => sentenceOf(problem, 'ja'))).toEqual([ja])
})

test('never throws for a file that only begins like one of a known format', async () => {
  for (const name of ['a.pdf', 'a.docx', 'a.zip', 'a.eml', 'a.rss'])
    for (const start of ['%PDF-', 'PK\u0003\u0004', '<rss>', ''])
      expect((await parse(name, utf8(`${start}${'あ'.repeat(50)}`))).articles.length).toBeLessThan(2)
})
