import { parseArgs } from 'node:util'
import { config } from 'dotenv'
import type { OpenCoverage } from './coverage/assemble.ts'
import { contentsOf } from './coverage/contents-of.ts'
import { correctCoverage } from './coverage/corrections.ts'
import { folderSource } from './coverage/folder-source.ts'
import { holdCoverage } from './coverage/holder.ts'
import type { CoverageSource } from './coverage/source.ts'
import { sentenceOf } from './documents/problems.ts'
import { type Morphology, openMorphology } from './language/analyzer.ts'
import type { Coverage } from './model/coverage.ts'
import { barrenDocuments, inspectionRecords, inspectionText } from './present/inspection.ts'
import { pageText, type TerminalStyle } from './present/terminal.ts'
import { wordsOf } from './present/words.ts'
import { readSettings, type Settings } from './settings.ts'
import { keptFolderIn } from './store/kept-files.ts'
import { readCorrections } from './store/store.ts'
import { answerAsJson } from './transport/console/json.ts'
import { answerPiped, type Console, openPrompt } from './transport/console/prompt.ts'
import { endWithReader, tellUsage } from './usage.ts'

interface Options {
  readonly mode: 'start' | 'console' | 'inspect'
  readonly seeds: string | undefined
  readonly json: boolean
  readonly dropped: boolean
  readonly why: boolean
}

interface Reasons extends Options {
  readonly dictionary: Promise<Morphology>
}

const usage =
  'Usage: npm start, npm run console or npm run inspect, followed by -- [--seeds FOLDER] [--json] [--why], and for inspect [--dropped].'

function readArguments() {
  const options = {
    seeds: { type: 'string' },
    json: { type: 'boolean', default: false },
    dropped: { type: 'boolean', default: false },
    why: { type: 'boolean', default: false },
  } as const
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    const [fault] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw new Error(`${fault}. ${usage}`, { cause: error })
  }
}

function readOptions(): Options {
  const { values, positionals } = readArguments()
  const [mode = 'start', extra] = positionals
  if (mode !== 'start' && mode !== 'console' && mode !== 'inspect')
    throw new Error(`There is no mode “${mode}”. ${usage}`)
  if (extra !== undefined) throw new Error(`“${extra}” is one argument too many. ${usage}`)
  if (values.seeds?.trim() === '') throw new Error(`--seeds needs a folder. ${usage}`)
  return { mode, seeds: values.seeds, json: values.json, dropped: values.dropped, why: values.why }
}

const mostProblems = 5

/** @throws Error that says why there is nothing to answer from */
function demandArticles({ sizes, problems }: Coverage, folder: string, { locale }: Settings): void {
  if (sizes.articles > 0) return
  const told = problems.slice(0, mostProblems).map(problem => `  ${problem.document}: ${sentenceOf(problem, locale)}`)
  const more = problems.length - told.length
  if (more > 0) told.push(`  and ${more} more: npm run inspect -- --seeds ${folder}`)
  throw new Error([`${folder} contains no articles to answer from.`, ...told].join('\n'))
}

/** The reasons of the statements, if they are asked for. */
async function reasons(
  coverage: OpenCoverage,
  style: TerminalStyle,
  { json, why, dictionary }: Reasons,
): Promise<readonly string[]> {
  if (!why) return []
  const [{ explainCoverage }, { candidateRecords, explanationText }] = await Promise.all([
    import('./coverage/explain.ts'),
    import('./present/explanation.ts'),
  ])
  const explained = await explainCoverage(coverage, dictionary)
  return json
    ? [...candidateRecords(explained)].map(record => JSON.stringify(record))
    : [...explanationText(explained, (await contentsOf(coverage)).articles, style)]
}

async function inspect(coverage: OpenCoverage, settings: Settings, options: Reasons): Promise<void> {
  const contents = await contentsOf(coverage)
  const { json, dropped } = options
  const style = { colour: settings.colour && process.stdout.isTTY, locale: settings.locale, dropped }
  const lines = json
    ? [...inspectionRecords(contents)].map(record => JSON.stringify(record))
    : [...inspectionText(contents, style)]
  const why = await reasons(coverage, style, options)
  // For people, the reasons come before the summary, which ends the output.
  process.stdout.write(`${[...(json ? lines : why), ...(json ? why : lines)].join('\n')}\n`)
  // Programs read the lines and their problems; an exit code would end their pipe over one document.
  if (!json && barrenDocuments(contents).length > 0) process.exitCode = 1
}

async function openConsole(coverage: Coverage, settings: Settings, { json, why }: Options): Promise<void> {
  const { commands, callFor } = await import('../commands/index.ts')
  const { stdin: input, stdout: output, stderr: errors } = process
  const streams = { input, output, errors }
  const { locale } = settings
  const context = () => ({ coverage, locale, now: new Date(), why })
  if (json) return answerAsJson(streams, commands, context)
  const style = { colour: settings.colour && output.isTTY, locale }
  const words = wordsOf(locale)
  const console: Console = {
    commands,
    context,
    route: callFor,
    show: ({ pages, record }, page) => {
      const shown = pages[page]
      if (shown === undefined) return ''
      const text = pageText(shown, { number: page + 1, of: pages.length }, style)
      return page === 0 && Array.isArray(record.why) ? `${text}\n\n${record.why.join('\n')}` : text
    },
    greeting: words.greeting(coverage.sizes.articles),
  }
  return input.isTTY && output.isTTY ? openPrompt(streams, console) : answerPiped(streams, console)
}

const warn = (sentence: string) => process.stderr.write(`${sentence}\n`)

/** Where the coverage comes from: the engine of the settings, if another folder is not asked for; else a folder. */
async function sourceFor(
  { folder, isOther, mode }: { readonly folder: string; readonly isOther: boolean; readonly mode: Options['mode'] },
  { search, cacheDir: cache, limits, dataDir }: Settings,
  dictionary: Promise<Morphology>,
): Promise<CoverageSource> {
  const tools = { dictionary, warn }
  if (search !== null && !isOther && mode !== 'inspect') {
    const { engineSource } = await import('./coverage/engine-source.ts')
    return engineSource(search, { ...tools, cache, seconds: search.seconds })
  }
  const beside = isOther ? {} : { beside: keptFolderIn(dataDir) }
  return folderSource({ folder, cache, limits, ...beside }, tools)
}

const signals = ['SIGINT', 'SIGTERM'] as const

async function main(): Promise<void> {
  endWithReader(process)
  tellUsage(process, usage)
  // A log that cannot be written is no reason to stop.
  process.stderr.on('error', () => undefined)
  config({ quiet: true })
  const options = readOptions()
  // The first process of a container does not end by a signal that it does not handle; the bot has handlers of its own.
  const leave = () => process.exit(0)
  if (options.mode === 'start') for (const signal of signals) process.once(signal, leave)
  const settings = readSettings()
  const folder = options.seeds ?? settings.seedsDir
  // Other threads unpack the dictionary while this one loads the rest of the program.
  const dictionary = openMorphology()
  dictionary.catch(() => undefined)
  // Both are needed at once.
  await Promise.all([import('./coverage/open-coverage.ts'), import('../commands/index.ts')])
  // What was brought in belongs to the coverage of the settings, and to whatever a bot answers from.
  const isOther = options.seeds !== undefined && (options.mode !== 'start' || settings.token === null)
  const source = await sourceFor({ folder, isOther, mode: options.mode }, settings, dictionary)
  const held = await holdCoverage(async () => {
    const opened = await source.open()
    if (options.mode !== 'inspect') demandArticles(opened, folder, settings)
    return isOther ? opened : correctCoverage(opened, readCorrections(settings.dataDir))
  })
  const coverage = held.coverage()
  if (options.mode === 'inspect') return inspect(coverage, settings, { ...options, dictionary })
  if (options.mode === 'console' || settings.token === null) return openConsole(coverage, settings, options)
  const { startBot } = await import('./bot.ts')
  for (const signal of signals) process.off(signal, leave)
  await startBot({ held, source }, settings, settings.token)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
