import { DiscordAPIError, HTTPError } from 'discord.js'
import { expect, test } from 'vitest'
import { defineCommand } from '../src/command.ts'
import { logTo } from '../src/log.ts'
import { commandData, interaction } from './fakes/discord/payloads.ts'
import { TOKEN } from './fakes/discord/server.ts'
import { commands, openBot } from './transport/discord/bot.ts'

/** Asked and answered in these tests, and in no line of a log. */
const WORDS = '灯台の秘密'

const CALLBACK = { method: 'POST', path: /callback/ }

/** A command that fails on what it is asked, as the engine's parsers do. */
const parse = defineCommand({
  name: 'parse',
  ja: '解析',
  description: { ja: '読み取る', en: 'Reads' },
  options: {
    text: {
      type: 'text',
      ja: '文',
      description: { ja: '文', en: 'Text' },
      maxLength: 400,
      required: true,
      complete: typed => JSON.parse(typed),
    },
    as: { type: 'text', ja: '形', description: { ja: '形', en: 'Form' }, maxLength: 9 },
  },
  run: ({ text, as }) => (as === 'regex' ? new RegExp(`${text}(`) : JSON.parse(text)),
})

/** The lines of the log about one error. */
function logged(error: unknown): string {
  const lines: string[] = []
  logTo({ write: text => void lines.push(text) }, 'info').error({ err: error }, 'It failed.')
  return lines.join('')
}

test('no line at any level contains a question, answer, message or token, whatever fails', async () => {
  const session = await openBot({ commands: [...commands, parse] })
  const { discord } = session
  const { rest } = discord
  await discord.slash('ask', { question: WORDS, outlet: WORDS })
  await discord.complete('who-said', { speaker: WORDS }, 'speaker')
  await discord.write(`<@100000000000000001> ${WORDS}`)
  await discord.slash('ask', { question: `${WORDS} 故障` })
  await discord.slash('parse', { text: WORDS })
  await discord.slash('parse', { text: `"${WORDS}": '` })
  await discord.slash('parse', { text: WORDS, as: 'regex' })
  await discord.complete('parse', { text: WORDS }, 'text')
  const errors = {
    data: { content: { _errors: [{ code: 'NOT_SO', message: `Value "${WORDS}\n${WORDS}" is not so.` }] } },
  }
  rest.failNext({ ...CALLBACK, status: 400, body: { code: 50035, message: 'Invalid Form Body', errors }, times: 2 })
  const refused = interaction(2, commandData('ask', { question: WORDS }, null), 'ja')
  const apology = rest.next('POST', new RegExp(refused.id)).then(() => rest.next('POST', new RegExp(refused.id)))
  discord.gateway.send('INTERACTION_CREATE', refused)
  await apology
  rest.failNext({ ...CALLBACK, status: 403, body: { code: 20012, message: 'You are not authorized.' } })
  await discord.slash('ask', { question: WORDS })
  await discord.slash('ask', { question: '港' })
  await session.stop()
  const lines = session.log.map(line => JSON.stringify(line))
  const told = session.log.map(({ msg }) => msg)
  expect(told).toContain('A command was called.')
  expect(told.filter(msg => msg === 'A handler threw; the asker gets an apology.').length).toBeGreaterThanOrEqual(5)
  expect(told.filter(msg => msg === 'An answer could not be made or sent.')).toHaveLength(2)
  expect(told).toContain('The apology could not be sent either.')
  expect(lines.filter(line => line.includes('灯台') || line.includes('秘密'))).toEqual([])
  expect(lines.filter(line => line.includes(TOKEN) || line.includes(refused.token))).toEqual([])
})

test('for a refusal by Discord, the log has the request, its code and the field, and nothing that was sent', () => {
  const url = 'https://discord.com/api/v10/interactions/123456789012345678/aW50ZXJhY3Rpb24/callback?with_response=1'
  const errors = {
    data: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: `${WORDS} is too long.` }] } },
  }
  const raw = { code: 50035, message: 'Invalid Form Body', errors }
  const error = new DiscordAPIError(raw, 50035, 400, 'POST', url, { body: { content: WORDS }, files: undefined })
  const line = logged(error)
  expect(JSON.parse(line)).toMatchObject({
    msg: 'It failed.',
    err: {
      type: 'DiscordAPIError[50035]',
      message: 'Invalid Form Body\ndata.content[BASE_TYPE_MAX_LENGTH]',
      code: 50035,
      status: 400,
      method: 'POST',
      route: '/api/v10/interactions/123456789012345678/(token)/callback',
      stack: expect.stringMatching(/^DiscordAPIError\[50035\]: Invalid Form Body\n.*\n +at .*log\.test\.ts:\d+:\d+/),
    },
  })
  expect(line).not.toMatch(/灯台|requestBody|rawError|aW50ZXJhY3Rpb24/)
})

test('interaction tokens are redacted in sentences and webhook addresses, too', () => {
  const url = 'https://discord.com/api/v10/webhooks/123456789012345678/aW50ZXJhY3Rpb24/messages/%40original'
  const failed = new HTTPError(502, 'Bad Gateway', 'PATCH', url, { body: { content: WORDS }, files: undefined })
  expect(logged(new Error(`GET ${url} failed`, { cause: failed }))).not.toMatch(/aW50ZXJhY3Rpb24|灯台/)
  expect(JSON.parse(logged(failed)).err.route).toBe('/api/v10/webhooks/123456789012345678/(token)/messages/%40original')
})

test('a bot token is redacted wherever it occurs', () => {
  const error = Object.assign(new Error(`The header Bot ${TOKEN} is wrong.`), { code: TOKEN })
  expect(logged(error)).not.toContain(TOKEN)
  expect(JSON.parse(logged(error)).err.message).toBe('The header Bot (token) is wrong.')
})

test('an error is logged with its cause and both stacks', () => {
  const cause = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' })
  const { err } = JSON.parse(logged(new Error('No answer.', { cause })))
  expect(err).toMatchObject({
    type: 'Error',
    message: 'No answer.',
    stack: expect.stringContaining('log.test.ts'),
    cause: {
      message: 'connect ECONNREFUSED 127.0.0.1:1',
      code: 'ECONNREFUSED',
      stack: expect.stringContaining('log.test.ts'),
    },
  })
})

test('a thrown value that is not an error is logged by its type', () => {
  expect(JSON.parse(logged(WORDS)).err).toEqual({
    type: 'string',
    message: 'The value thrown is not an Error.',
    stack: '',
  })
})
