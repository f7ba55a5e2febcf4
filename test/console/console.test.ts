import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { type CommandContext, defineCommand } from '../../src/command.ts'
import { answerAsJson } from '../../src/transport/console/json.ts'
import { answerPiped, type Console, openPrompt } from '../../src/transport/console/prompt.ts'
import { emptyCoverage } from '../fakes/empty-coverage.ts'
import { now } from '../fakes/opened.ts'

const echo = defineCommand({
  name: 'echo',
  ja: 'こだま',
  description: { ja: 'こだま', en: 'Echo' },
  options: {
    words: { type: 'text', ja: '言葉', description: { ja: '言葉', en: 'Words' }, maxLength: 50, required: true },
  },
  run({ words }) {
    if (words === 'broken') throw new Error('the engine is broken')
    const pages = words
      .split(' ')
      .map(word => ({ heading: [{ as: 'text', runs: [{ text: word }] }], entries: [], footer: [] }) as const)
    return { kind: 'answer', private: false, pages, record: { hits: [words] } }
  },
})

const context = (): CommandContext => ({ coverage: emptyCoverage, locale: 'en', now })

const echoing: Console = {
  commands: [echo],
  context,
  greeting: 'Welcome.',
  show: ({ pages }, page) => pages[page]?.heading.flatMap(({ runs }) => runs.map(run => run.text)).join('') ?? '',
}

type Way = (streams: { input: PassThrough; output: PassThrough; errors: PassThrough }) => Promise<void>

/** What comes out where this is typed. */
async function typing(typed: string, way: Way): Promise<{ out: string; err: string }> {
  const streams = { input: new PassThrough(), output: new PassThrough(), errors: new PassThrough() }
  const [out, err] = [text(streams.output), text(streams.errors)]
  streams.input.end(typed)
  await way(streams)
  streams.output.end()
  streams.errors.end()
  return { out: await out, err: await err }
}
const json: Way = streams => answerAsJson(streams, [echo], context)
const piped: Way = streams => answerPiped(streams, echoing)
const prompted: Way = streams => openPrompt(streams, echoing)

test('with JSON, each line of input gives one line of output in order, even blank and unterminated ones', async () => {
  const { out } = await typing('one\n\n/no\r\nlast', json)
  expect(out.endsWith('\n')).toBe(true)
  const records = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(records.map(({ kind, hits, message }) => [kind, ...hits, ...(message ? [message] : [])])).toEqual([
    ['answer', 'one'],
    ['error', '/echo needs words (as in /echo words:…).'],
    ['error', 'There is no command /no. The commands are /echo.'],
    ['answer', 'last'],
  ])
})

test.each([
  ['JSON', json],
  ['a pipe', piped],
  ['a prompt', prompted],
])('a command that throws is reported and logged, and the next line is still answered (%s)', async (_, way) => {
  const { out, err } = await typing('broken\nafter\n', way)
  expect(out).toContain('An error on our side prevented an answer. Please try other words.')
  expect(out).toContain('after')
  expect(out).not.toContain('engine')
  expect(err).toMatch(/^\/echo: Error: the engine is broken\n\s+at /)
})

test('through a pipe all pages are shown, and blank lines are ignored', async () => {
  expect((await typing('\na b\n\n  \nc\n', piped)).out).toBe('a\n\nb\n\nc\n\n')
})

test('at the prompt, Enter shows the next page until there are no more', async () => {
  const { out } = await typing('first second third\n\n\n\n\nq\n', prompted)
  const shown = out.split('\n').filter(line => /^(?:first|second|third|\(Enter)/.test(line))
  expect(shown).toEqual(['first', '(Enter for the next page)', 'second', '(Enter for the next page)', 'third'])
})

test.each(['q', 'Q', 'exit', '終了', ':q'])('%s leaves the prompt', async word => {
  const { out } = await typing(`${word}\nnever\n`, prompted)
  expect(out.startsWith('Welcome.\n')).toBe(true)
  expect(out.split('\n')).not.toContain('never')
})

test('the end of input leaves the prompt', async () => {
  expect((await typing('', prompted)).out).toMatch(/\n$/)
})

test('words without a slash go where the router sends them, and a command stays a command', async () => {
  const route: Console['route'] = async ({ text }) => ({ command: 'echo', options: { words: `${text}-routed` } })
  const routed: Way = streams => answerPiped(streams, { ...echoing, route })
  expect((await typing('one\n/echo two\n', routed)).out).toBe('one-routed\n\ntwo\n\n')
})
