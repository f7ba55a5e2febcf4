import { parseArgs } from 'node:util'
import { config } from 'dotenv'
import { openCoverage } from './coverage.ts'
import { openLog } from './log.ts'
import type { Coverage } from './model.ts'
import { inspectionRecords, inspectionText } from './present/inspection.ts'
import { pageText } from './present/terminal.ts'
import { wordsOf } from './present/words.ts'
import { readSettings, type Settings } from './settings.ts'
import { answerAsJson } from './transport/console/json.ts'
import { answerPiped, type Console, openPrompt } from './transport/console/prompt.ts'

interface Options {
  readonly mode: 'start' | 'console' | 'inspect'
  readonly seeds: string | undefined
  readonly json: boolean
  readonly dropped: boolean
}

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seeds: { type: 'string' },
      json: { type: 'boolean', default: false },
      dropped: { type: 'boolean', default: false },
    },
  })
  const mode = positionals[0] ?? 'start'
  if (mode !== 'start' && mode !== 'console' && mode !== 'inspect') {
    throw new Error(`There is no mode “${mode}”: use npm start, npm run console or npm run inspect.`)
  }
  return { mode, seeds: values.seeds, json: values.json, dropped: values.dropped }
}

function inspect(coverage: Coverage, settings: Settings, { json, dropped }: Options): void {
  const style = { colour: settings.colour && process.stdout.isTTY, locale: settings.locale, dropped }
  const lines = json
    ? [...inspectionRecords(coverage)].map(record => JSON.stringify(record))
    : [...inspectionText(coverage, style)]
  process.stdout.write(`${lines.join('\n')}\n`)
}

async function openConsole(coverage: Coverage, settings: Settings, json: boolean): Promise<void> {
  const { commands } = await import('../commands/index.ts')
  const { stdin: input, stdout: output } = process
  const { locale } = settings
  const context = () => ({ coverage, locale, now: new Date() })
  if (json) return answerAsJson({ input, output }, commands, context)
  const style = { colour: settings.colour && output.isTTY, locale }
  const words = wordsOf(locale)
  const console: Console = {
    commands,
    context,
    show: ({ pages }, page) => {
      const shown = pages[page]
      return shown === undefined ? '' : pageText(shown, { number: page + 1, of: pages.length }, style)
    },
    greeting: words.greeting(coverage.articles.size),
  }
  return input.isTTY ? openPrompt({ input, output }, console) : answerPiped({ input, output }, console)
}

async function startBot(coverage: Coverage, settings: Settings, token: string): Promise<never> {
  const [{ startDiscord }, { toMessage }, { commands }] = await Promise.all([
    import('./transport/discord/client.ts'),
    import('./present/message.ts'),
    import('../commands/index.ts'),
  ])
  const log = await openLog(settings.logLevel)
  const context = (locale: 'ja' | 'en') => ({ coverage, locale, now: new Date() })
  const bot = await startDiscord({ token, guildId: settings.guildId, commands, context, toMessage, log })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => bot.stop().finally(() => process.exit(0)))
  throw await bot.closed
}

async function main(): Promise<void> {
  config({ quiet: true })
  const options = readOptions()
  const settings = readSettings()
  const coverage = await openCoverage(options.seeds ?? settings.seedsDir)
  if (options.mode === 'inspect') return inspect(coverage, settings, options)
  if (options.mode === 'console' || settings.token === null) return openConsole(coverage, settings, options.json)
  await startBot(coverage, settings, settings.token)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
