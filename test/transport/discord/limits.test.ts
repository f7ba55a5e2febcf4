import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { allCommands } from '../../../commands/index.ts'
import type { Coverage } from '../../../src/model/coverage.ts'
import { toMessage } from '../../../src/present/message.ts'
import { answerMention, readMention, toReply } from '../../../src/transport/discord/mention.ts'
import { bridge } from '../../fakes/bridge.ts'
import { readMarkdown } from '../../fakes/discord/markdown.ts'
import { botMessage, commandData, ME, memberMessage, messageMenuData } from '../../fakes/discord/payloads.ts'
import { allParts, faultOfCreatedMessage } from '../../fakes/discord/validate.ts'
import { oddities } from '../../fakes/oddities.ts'
import { openDocuments } from '../../fakes/opened.ts'
import { answer, type Data, deskOn } from './respond.ts'

let harbour: Coverage
let odd: Coverage
beforeAll(async () => {
  harbour = await openDocuments(bridge)
  odd = await openDocuments(oddities)
})

const idsIn = (data: Data) =>
  allParts(data.components ?? []).flatMap(part => (part.disabled ? [] : (part.custom_id ?? [])))
const activeIn = (data: Data) =>
  allParts(data.components ?? []).flatMap(({ content }) => (content === undefined ? [] : readMarkdown(content).active))
const harmless = new Set(['heading', 'quote', 'small', 'bold', 'underline', 'time', 'code', 'block', 'link'])

/** Follows every button and every choice below a reply, and below what they lead to. */
async function pressAll(coverage: Coverage, first: Data): Promise<number> {
  let pressed = 0
  const seen = new Set<string>()
  const open = [first]
  for (let data = open.pop(); data !== undefined; data = open.pop()) {
    const strange = activeIn(data).filter(kind => !harmless.has(kind))
    // Whoever shares is named, without a ping.
    expect(strange.filter(kind => kind !== 'mention')).toEqual([])
    const message = botMessage(data)
    const lists = allParts(data.components ?? []).filter(({ options }) => options !== undefined)
    const choices = lists.flatMap(({ custom_id, options = [] }) =>
      options.map(({ value }) => ({ component_type: 3, custom_id, values: [value] })),
    )
    const presses = [...idsIn(data).map(custom_id => ({ component_type: 2, custom_id })), ...choices]
    for (const press of presses) {
      const key = JSON.stringify([press, message.flags])
      if (seen.has(key) || seen.size > 150) continue
      seen.add(key)
      pressed++
      open.push(await answer(coverage, 3, press, { message }))
    }
  }
  return pressed
}

const commandsTyped = [
  ['ask', { question: '潮見橋' }],
  ['ask', { question: '潮見橋', private: true }],
  ['who-said', { speaker: '大森拓也' }],
  ['sources', {}],
  ['timeline', {}],
  ['timeline', { topic: '潮見橋' }],
  ['article', { article: '潮見橋' }],
  ['help', {}],
] as const

test.each(['ja', 'en-US'])(
  'every button and choice below every reply leads to a message that Discord accepts (%s)',
  async locale => {
    for (const coverage of [harbour, odd]) {
      const pressed = await Promise.all(
        commandsTyped.map(async ([name, options]) =>
          pressAll(coverage, await answer(coverage, 2, commandData(name, options, null), { locale })),
        ),
      )
      expect(pressed.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(40)
    }
  },
)

test('nothing is left out of an answer: its pages have every hit', async () => {
  const command = allCommands.find(({ name }) => name === 'ask')
  const reply = await command?.run({ question: '潮見橋' }, deskOn(odd).context('ja'))
  for (const page of reply?.pages ?? []) {
    const data = toMessage(page, { buttons: [], private: true, actionId: ({ options }) => String(options.at) })
    expect(JSON.stringify(data)).not.toContain('入りきらない')
  }
  expect(reply?.pages.length).toBeGreaterThan(1)
})

const anyWords = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 320 }),
  fc
    .array(
      fc.constantFrom(
        '潮見橋',
        'ひび',
        '大森拓也',
        'は',
        '？',
        '*',
        '`',
        '@everyone',
        '\n',
        '90億円',
        '誰が',
        'と言った',
      ),
      { maxLength: 60 },
    )
    .map(all => all.join('')),
)

test('any question and any option gives a message that Discord accepts', async () => {
  const names = [
    'question',
    'speaker',
    'topic',
    'query',
    'article',
    'outlet',
    'from',
    'to',
    'within',
    'at',
    'sentences',
  ]
  const anyOptions = fc.dictionary(fc.constantFrom(...names), anyWords, { maxKeys: 4, noNullPrototype: true })
  const anyCommand = fc.constantFrom(...allCommands.map(({ name }) => name))
  await fc.assert(
    fc.asyncProperty(
      anyCommand,
      anyWords,
      anyOptions,
      fc.constantFrom('ja', 'en-US'),
      async (name, words, others, locale) => {
        const [first = 'none'] = Object.keys(allCommands.find(command => command.name === name)?.options ?? {})
        await answer(harbour, 2, commandData(name, { ...others, [first]: words }, null), { locale })
      },
    ),
    { numRuns: 300 },
  )
})

test('any message, whether mentioned or looked up, gets an answer that Discord accepts', async () => {
  await fc.assert(
    fc.asyncProperty(anyWords, async words => {
      const data = messageMenuData('Find sources', memberMessage(words, { mentions: [] }))
      await answer(harbour, 2, data)
      const message = memberMessage(`<@${ME.id}> ${words}`, {})
      const mention = readMention(JSON.parse(JSON.stringify(message)), ME.id, 'en')
      expect(mention).not.toBeNull()
      if (mention)
        expect(
          faultOfCreatedMessage(toReply((await answerMention(deskOn(harbour), mention)).message, message.id)),
        ).toBeNull()
    }),
    { numRuns: 150 },
  )
})

test('any custom id gets an answer that Discord accepts', async () => {
  const reply = await answer(harbour, 2, commandData('ask', { question: '潮見橋' }, null))
  const own = allParts(reply.components ?? []).flatMap(({ custom_id }) => custom_id ?? [])
  const changed = fc
    .tuple(fc.constantFrom(...own), fc.nat(99), fc.string({ unit: 'binary', maxLength: 9 }))
    .map(([id, at, words]) => id.slice(0, at) + words + id.slice(at + words.length))
  await fc.assert(
    fc.asyncProperty(fc.oneof(changed, fc.string({ minLength: 1, maxLength: 100 })), async custom_id => {
      await answer(harbour, 3, { component_type: 2, custom_id }, { message: botMessage(reply) })
    }),
    { numRuns: 200 },
  )
})
