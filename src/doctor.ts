import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { config } from 'dotenv'
import { checkCache } from './doctor/cache.ts'
import { type Check, examine, type Finding, fault, ok, reasonOf, skipped } from './doctor/check.ts'
import { checkData } from './doctor/data.ts'
import { checkDocuments } from './doctor/documents.ts'
import { checkCredentials, checkEngine } from './doctor/engine.ts'
import { checkFeeds } from './doctor/feeds.ts'
import { checkNode } from './doctor/node.ts'
import { checkPort } from './doctor/port.ts'
import { lineOf, sumUp } from './doctor/report.ts'
import { checkSettings as lookAtSettings } from './doctor/settings.ts'
import { checkToken } from './doctor/token.ts'
import { readLexicon } from './lexicon/read-lexicon.ts'
import { checkSettings, type Settings, settingNames } from './settings.ts'
import { endWithReader, tellUsage } from './usage.ts'

const usage = 'Usage: npm run doctor -- [--offline] [--json] [--only NAME] [--seeds FOLDER]'

function readOptions() {
  const options = {
    offline: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    seeds: { type: 'string' },
  } as const
  try {
    return parseArgs({ options }).values
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw new Error(`${reason}. ${usage}`, { cause: error })
  }
}

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** What the folder contains, within the limits of the settings; what the articles say is not analysed. */
async function readDocuments(folder: string, { limits }: Settings) {
  const lexicon = await readLexicon().catch(() => null)
  if (lexicon === null)
    return [
      skipped(
        'Reading documents needs the lexicon: correct that first.',
        '文書は辞書データ（lexicon）を使って読みます。先にそちらを直してください。',
      ),
    ]
  const { parseDocuments } = await import('./coverage/reading/folder.ts')
  return checkDocuments(await parseDocuments(folder, { lexicon, limits }), folder)
}

async function tryDictionary() {
  const { openAnalyzer } = await import('./language/analyzer.ts')
  const analyze = await openAnalyzer()
  const words = analyze('港の灯台').length
  return words === 3
    ? [ok('The dictionary can be read and contains its words.', '形態素解析の辞書を読めます。')]
    : [
        fault(
          'The dictionary can be read but contains no words: run npm ci again.',
          '形態素解析の辞書は読めますが、語が入っていません。npm ci をやり直してください。',
        ),
      ]
}

async function askDiscord({ token, guildId }: Settings, offline: boolean) {
  if (token === null)
    return [skipped('Not checked: there is no valid token.', '読めるトークンがないため、Discordには問い合わせません。')]
  if (offline)
    return [skipped('Not checked: --offline was given.', '--offline の指定により、Discordには問い合わせません。')]
  const { checkDiscord } = await import('./transport/discord/check.ts')
  return checkDiscord({ token, guildId })
}

/** How the engine of the settings is asked about itself; null without one. */
function askingEngine({ search }: Settings) {
  if (search === null) return null
  return async () => (await import('./coverage/ask-engine.ts')).askEngine(search)
}

/** How feeds stood when they were last looked at; none are fetched. */
async function lookAtFeeds({ dataDir, contact, feeds, openHosts }: Settings) {
  const [{ readFeeds }, { readList }] = await Promise.all([import('./store/store.ts'), import('./editing/feeds.ts')])
  const listFault = await readList(feeds.file, openHosts).then(
    () => null,
    (error: unknown) => reasonOf(error),
  )
  return checkFeeds({ feeds: readFeeds(dataDir), contact, listFault })
}

/** The health port, and a way to try it as the bot would listen on it. */
function portOf({ health }: Settings) {
  if (health === null) return null
  const listen = async () => {
    const { servePages } = await import('./health/server.ts')
    await (await servePages({}, health)).close()
  }
  return { ...health, listen }
}

/** In order of importance: a fault may be the cause of those after it. */
function checksOf(options: ReturnType<typeof readOptions>): readonly Check[] {
  const { parsed = {}, error } = config({ quiet: true })
  const { settings, faults } = checkSettings()
  const { engines } = JSON.parse(readFileSync(pathOf('../package.json'), 'utf8'))
  const why = error && 'code' in error ? String(error.code) : undefined
  const file = { path: '.env', names: error ? null : Object.keys(parsed), why }
  const read = { faults, names: settingNames, file, hasToken: settings.token !== null }
  const { token, dataDir, cacheDir } = settings
  const tokenIsFaulty = faults.some(({ en }) => en.startsWith('DISCORD_TOKEN'))
  return [
    { about: 'Node', look: () => checkNode(process.versions.node, engines.node) },
    { about: 'settings', look: () => lookAtSettings(read) },
    {
      about: 'lexicon',
      look: async () => {
        const count = Object.keys(await readLexicon()).length
        return [
          ok(
            `The ${count} files of index-data/lexicon can be read.`,
            `index-data/lexicon の${count}ファイルを読めます。`,
          ),
        ]
      },
    },
    { about: 'documents', look: () => readDocuments(options.seeds ?? settings.seedsDir, settings) },
    { about: 'dictionary', look: tryDictionary },
    {
      about: 'engine',
      look: async () => [...checkCredentials(settings.search), ...(await checkEngine(askingEngine(settings)))],
    },
    { about: 'cache', look: () => checkCache(cacheDir) },
    {
      about: 'data',
      look: async () => {
        const { openSettingsStore, settingsFile } = await import('./store/settings-store.ts')
        const { keptFoldersIn } = await import('./store/kept-files.ts')
        const open = () => openSettingsStore(dataDir).close()
        const keptFolders = keptFoldersIn(dataDir)
        return checkData({ folder: dataDir, file: join(dataDir, settingsFile), keptFolders, open })
      },
    },
    { about: 'feeds', look: () => lookAtFeeds(settings) },
    { about: 'health', look: () => checkPort(portOf(settings)) },
    { about: 'token', look: () => checkToken(token, tokenIsFaulty) },
    { about: 'Discord', look: () => askDiscord(settings, options.offline) },
  ]
}

/** The checks that --only names, or all. @throws Error that lists the names if one is unknown */
function chosenOf(options: ReturnType<typeof readOptions>): readonly Check[] {
  const checks = checksOf(options)
  const names = checks.map(({ about }) => about)
  const unknown = options.only?.find(name => !names.includes(name))
  if (unknown !== undefined) throw new Error(`--only ${unknown} is not one of ${names.join(', ')}.`)
  return checks.filter(({ about }) => options.only?.includes(about) ?? true)
}

/** Programs read English. */
const recordOf = ({ about, level, message }: Finding): string => JSON.stringify({ about, level, message })

async function main(): Promise<void> {
  // A closed terminal is no reason to stop before every check has run.
  process.stderr.on('error', () => undefined)
  endWithReader(process)
  tellUsage(process, usage)
  const options = readOptions()
  const { colour: coloured, locale } = checkSettings().settings
  const style = { colour: process.stdout.isTTY && coloured, locale }
  const findings: Finding[] = []
  for await (const finding of examine(chosenOf(options))) {
    findings.push(finding)
    process.stdout.write(`${options.json ? recordOf(finding) : lineOf(finding, style)}\n`)
  }
  if (!options.json) process.stdout.write(`\n${sumUp(findings, locale)}\n`)
  process.exitCode = findings.some(({ level }) => level === 'fault') ? 1 : 0
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
