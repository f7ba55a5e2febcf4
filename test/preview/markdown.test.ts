import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderLine } from '../../src/present/markdown.ts'
import { markdownHtml } from '../../src/preview/markdown.ts'

test('shows headings, small print and plain lines on separate lines', () => {
  expect(markdownHtml('### 見出し\n-# 小さく\nふつう')).toBe('<h3>見出し</h3><small>小さく</small><p>ふつう</p>')
})

test('shows all lines of one quotation behind one bar', () => {
  expect(markdownHtml('> 一行目\n> 二行目\n次')).toBe('<blockquote>一行目<br>二行目</blockquote><p>次</p>')
})

test('underlines marked words within bold ones', () => {
  expect(markdownHtml('あ**い__う__え**お')).toBe('<p>あ<strong>い<u>う</u>え</strong>お</p>')
})

test('shows escaped characters literally', () => {
  expect(markdownHtml('\\*\\*太字でない\\*\\* \\<\\@1\\> \\`x\\`')).toBe('<p>**太字でない** &lt;@1&gt; `x`</p>')
})

test('renders unescaped markup as Discord would', () => {
  expect(markdownHtml('@everyone <@123> [題](https://example.jp/)')).toBe(
    '<p><span class="mention">@everyone</span> <span class="mention" data-user="123">&lt;@123&gt;</span> ' +
      '<a href="https://example.jp/" target="_blank" rel="noopener noreferrer">題</a></p>',
  )
})

test('escapes HTML in text, even within links', () => {
  const html = markdownHtml('<img src=x onerror=alert(1)>\n`<b>`\n[a](https://e.jp/"onclick="x)\n```\n<script>\n```')
  expect(html).not.toMatch(/<(?:img|b|script)|"onclick/)
})

test('shows text between fences literally', () => {
  expect(markdownHtml('前\n```\n> **そのまま**\n次の行\n```\n後')).toBe(
    '<p>前</p><pre>&gt; **そのまま**\n次の行</pre><p>後</p>',
  )
})

test('leaves the reader’s time zone to the page', () => {
  expect(markdownHtml('<t:1700000000:f>')).toMatch(/<time datetime="2023-11-14T22:13:20.000Z" data-style="f">/)
})

const words = fc.string({ unit: fc.constantFrom(...'\\*_~`|<>[]()#-+:@.&"/19aあ漢 '), maxLength: 40 })
const shownBy = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|amp|quot|#39);/g,
      (_, name) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" })[name as 'lt'],
    )

test('shows any words of a reply literally, without links or mentions', () => {
  fc.assert(
    fc.property(words, text => {
      const html = markdownHtml(renderLine({ as: 'text', runs: [{ text }] }))
      expect(shownBy(html).trim()).toBe(text.trim())
      expect(html).not.toMatch(/<(?:a|span|time) /)
    }),
  )
})
