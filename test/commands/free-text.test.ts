import { beforeAll, expect, test } from 'vitest'
import { allCommands, callFor } from '../../commands/index.ts'
import { speechAskedIn, speechForms } from '../../commands/speech-questions.ts'
import { claimsOf } from '../../src/answer/claims.ts'
import type { CommandContext } from '../../src/command.ts'
import { hitsOf } from '../answer/asked.ts'
import { bridge } from '../fakes/bridge.ts'
import { now, openDocuments } from '../fakes/opened.ts'

let context: CommandContext
beforeAll(async () => {
  context = { coverage: await openDocuments(bridge), locale: 'ja', now }
})

const call = (text: string) => callFor({ text, behind: [] }, context)

test.each([
  ['誰が潮見橋の工事は必ず進めると言った？', '潮見橋の工事は必ず進める'],
  ['誰が「潮見橋の工事は必ず進める」と述べましたか', '潮見橋の工事は必ず進める'],
  ['潮見橋の工事は必ず進めると言ったのは誰ですか', '潮見橋の工事は必ず進める'],
  ['だれが潮見橋の工事は必ず進めるって言ったの', '潮見橋の工事は必ず進める'],
])('%s asks who said it', async (text, topic) => {
  expect(await call(text)).toEqual({ command: 'said', options: { topic } })
})

test.each(speechForms.flatMap(({ examples }) => examples.map(example => [...example])))(
  '%s asks what %s said',
  (text = '', speaker, topic) => {
    expect(speechAskedIn(text)).toEqual({ speaker, ...(topic && { topic }) })
  },
)

test.each([
  ['大森市長の発言', { speaker: '大森市長' }],
  ['大森拓也が言ったことを教えて', { speaker: '大森拓也' }],
  ['潮見橋についての佐伯静香の発言は？', { speaker: '佐伯静香', topic: '潮見橋' }],
])('%s shows what that speaker said', async (text, options) => {
  expect(await call(text)).toEqual({ command: 'who-said', options })
})

test('news of a month on something are looked for in that month', async () => {
  const options = { question: '潮見橋', from: '2024年10月', to: '2024年10月' }
  expect(await call('2024年10月の潮見橋のニュースを教えて')).toEqual({ command: 'ask', options })
})

test('a name that nobody quoted bears is treated as a question', async () => {
  expect((await call('織田信長の発言')).command).toBe('ask')
})

test('もっと詳しく below a reply shows the text around its first words', async () => {
  const around = { command: 'around', options: { at: '0123456789.1.2.abc' } }
  for (const text of ['もっと詳しく', 'くわしく教えて', 'もっと詳しく！', 'tell me more'])
    expect(await callFor({ text, behind: [around] }, context)).toEqual({
      command: 'around',
      options: { at: '0123456789.1.2.abc', sentences: '6' },
    })
  expect((await call('もっと詳しく')).command).toBe('ask')
})

test('thanks and requests for the newest articles are not restricted to the reply’s articles', async () => {
  const around = { command: 'around', options: { at: '0123456789.1.2.abc' } }
  for (const text of ['ありがとう！', '最新ニュースは？'])
    expect(await callFor({ text, behind: [around] }, context)).toEqual({ command: 'ask', options: { question: text } })
})

test.each(['潮見橋の工事費はいくら？', '市長は何と言った？', '誰が橋を調べた？', '誰が宇宙へ行くと言った？'])(
  '%s is treated as a question',
  async text => {
    expect(await call(text)).toEqual({ command: 'ask', options: { question: text } })
  },
)

test('a follow-up is restricted to the articles behind the reply’s buttons, each counted once', async () => {
  const at = (id: string) => ({ command: 'around', options: { at: `${id}.1.2.abc` } })
  const behind = [at('0123456789'), at('0123456789'), at('abcdef0123'), { command: 'cite', options: { at: 'x' } }]
  expect(await callFor({ text: '費用は？', behind }, context)).toEqual({
    command: 'ask',
    options: { question: '費用は？', within: '0123456789 abcdef0123' },
  })
})

test.each([
  ['なんで？', '潮見橋の工事費は なんで?'],
  ['いつ？', '潮見橋の工事費は いつ?'],
  ['それは誰が？', '潮見橋の工事費は それは誰が?'],
])('%s below a reply repeats the reply’s own question', async (text, question) => {
  const behind = [{ command: 'ask', options: { question: '潮見橋の工事費はいくら？' } }]
  expect(await callFor({ text, behind }, context)).toEqual({ command: 'ask', options: { question } })
})

test('なんで？ below a reply that does not contain its question asks about the first title', async () => {
  const [hit] = await hitsOf(context.coverage, '潮見橋の架け替えの費用は？')
  const behind = [{ command: 'around', options: { at: `${hit?.article.id}.1.2.abc` } }]
  expect(await callFor({ text: 'なんで？', behind }, context)).toEqual({
    command: 'ask',
    options: { question: '潮見橋の架け替え、費用は90億円 なんで?', within: hit?.article.id },
  })
})

test('a question who said something shows the statement, and a miss says what was searched', async () => {
  const said = allCommands.find(({ name }) => name === 'said')
  expect(await said?.run({ topic: '潮見橋の工事は必ず進める' }, context)).toMatchObject({
    kind: 'answer',
    record: { statements: [{ speaker: '大森拓也' }] },
  })
  expect(await said?.run({ topic: '火星' }, context)).toMatchObject({
    kind: 'nothing-found',
    record: { searched: { articles: 6 } },
  })
})

test('a message is read as what its sentences claim, without links, mentions and marks', () => {
  expect(
    claimsOf(
      '> **潮見橋**の落札額は98億円だ。<@123> 見た？ https://example.com/a?b=c\n<:port:1>橋脚にひびが見つかった！うん',
    ),
  ).toEqual(['潮見橋 の落札額は98億円だ。', '橋脚にひびが見つかった！'])
  expect(claimsOf('98億円')).toEqual(['98億円'])
  expect(claimsOf('https://example.com/')).toEqual([])
})
