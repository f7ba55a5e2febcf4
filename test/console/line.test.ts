import { expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { readLine } from '../../src/transport/console/line.ts'

const read = (line: string) => {
  const typed = readLine(line, commands)
  return typed.kind === 'call' ? [typed.command.name, typed.input] : typed.kind
}

test.each([
  ['港はどこ？', ['ask', { question: '港はどこ？' }]],
  ['/ask question:港はどこ？', ['ask', { question: '港はどこ？' }]],
  ['/ask 港はどこ？', ['ask', { question: '港はどこ？' }]],
  ['／質問　質問文：港はどこ？　媒体：ロイター', ['ask', { question: '港はどこ？', outlet: 'ロイター' }]],
  ['  /ask   港   outlet: CNBC  from:2024 ', ['ask', { question: '港', outlet: 'CNBC', from: '2024' }]],
  ['/ask from:2024 question:港', ['ask', { question: '港', from: '2024' }]],
  ['/ASK 港', ['ask', { question: '港' }]],
  ['/ask 港 private:', ['ask', { question: '港', private: true }]],
  ['/ask 港 private:false', ['ask', { question: '港', private: false }]],
  ['/who-said Elon Musk topic:Starlink Taiwan', ['who-said', { speaker: 'Elon Musk', topic: 'Starlink Taiwan' }]],
  ['/sources', ['sources', {}]],
  ['/sources 港', ['sources', { query: '港' }]],
  ['/help ask', ['help', { command: 'ask' }]],
])('“%s” is parsed as a command', (line, call) => {
  expect(read(line)).toEqual(call)
})

test.each(['なぜ8:30に？', '比率は3:1？', 'https://example.com/a:b を見て', '結論: 港は要るか', 'note:港'])(
  'the colon in “%s” does not start an option',
  line => {
    expect(read(line)).toEqual(['ask', { question: line }])
  },
)

test.each(['', '   ', '/ask', '/ask question:', '/ask question:  outlet:CNBC', '/who-said topic:港', '/article'])(
  '“%s” lacks a required option',
  line => {
    expect(read(line)).toBe('missing-option')
  },
)

test.each(['/asks 港', '/', '/質', '/constructor', '/__proto__ x'])('“%s” does not name a command', line => {
  expect(read(line)).toBe('unknown-command')
})

test('a value over its option’s limit is refused with both lengths', () => {
  expect(readLine(`/who-said 港 topic:${'い'.repeat(101)}`, commands)).toMatchObject({
    kind: 'too-long',
    option: 'topic',
    most: 100,
    length: 101,
  })
})
