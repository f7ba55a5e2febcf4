/** Documents that try the limits: words that do something on Discord, sentences without an end, many of one kind. */

const nasty = [
  '@everyone <@123> <#4> <t:1:R>',
  '**_~~||`',
  '[港](https://evil.example) discord.gg/port',
  '> # - 1.',
  '\u202e逆',
]
const long = '潮見橋の欄干は長い'.repeat(400)

export const oddities = {
  'nasty.md': `---\ntitle: 潮見橋 ${nasty.join(' ')}\noutlet: 港新聞\nurl: https://example.com/${'x'.repeat(700)}\n---\n潮見橋は${nasty.join('、')}と書かれた。大森拓也市長は「潮見橋 ${nasty.join(' ')} だ」と述べた。\n`,
  'long.md': `---\ntitle: ${'潮見橋の長い題'.repeat(60)}\noutlet: ${'島日報'.repeat(40)}\n---\n${long}。短い潮見橋の文。大森拓也市長は「${long}」と述べた。\n`,
  'many.md': `---\ntitle: 潮見橋の一日\noutlet: 港新聞\n---\n${Array.from({ length: 60 }, (_, n) => `潮見橋を${n + 1}台の車が渡った。`).join('\n\n')}\n`,
}
