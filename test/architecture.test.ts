import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename, join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { allCommands } from '../commands/index.ts'
import { type Import, importsIn, type Module } from './fakes/imports.ts'
import { repository } from './fakes/opened.ts'

const {
  dependencies,
  scripts,
}: Record<'dependencies' | 'scripts', Record<string, string>> = JSON.parse(
  readFileSync(join(repository, 'package.json'), 'utf8'),
)

const modules: readonly Module[] = ['src', 'commands', 'test', 'bench'].flatMap(root =>
  readdirSync(join(repository, root), { recursive: true, encoding: 'utf8' })
    .map(path => posix.join(root, path.replaceAll('\\', '/')))
    .filter(file => file.endsWith('.ts'))
    .map(file => ({ file, text: readFileSync(join(repository, file), 'utf8') })),
)
const files = modules.map(({ file }) => file)
const isProgram = (file: string): boolean => file.startsWith('src/') || file.startsWith('commands/')
const program = modules.filter(({ file }) => isProgram(file))
const imports = modules.flatMap(importsIn)
const programImports = imports.filter(({ from }) => isProgram(from))
const told = (found: readonly Import[]) => found.map(({ from, to }) => `${from} imports ${to}`)

/** The files that npm's scripts run wire what the rooms hold, and may see all of them; main.ts leaves the bot to bot.ts. */
const entries = new Set([
  ...Object.values(scripts).flatMap(script => script.match(/src\/\S+\.ts/g) ?? []),
  'src/bot.ts',
])

/** parse, search, transport …; null for files that stand in src/ itself. */
const roomOf = (file: string): string | null => /^src\/([^/]+)\//.exec(file)?.[1] ?? null
const packageOf = (module: string): string =>
  module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/')

/** What every room may import besides itself. */
const everyRoom = /^src\/(?:model\/|(?:model|log)\.ts$)/
/** Each room, and what it may import besides itself, the nouns and the log. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  model: [],
  settings: [],
  files: [],
  language: [],
  lexicon: [],
  documents: ['src/files/', 'src/language/'],
  statements: ['src/language/'],
  search: ['src/files/', 'src/language/'],
  coverage: ['src/files/', 'src/language/', 'src/lexicon/', 'src/documents/', 'src/statements/', 'src/search/'],
  answer: ['src/language/'],
  // The sentences that problems are told in are their room's, and shown by whoever tells people.
  present: ['src/language/', 'src/documents/problems.ts'],
  store: [],
  web: [],
  follow: [],
  health: [],
  editing: ['coverage', 'documents', 'follow', 'present', 'store', 'web', 'settings.ts'].map(room => `src/${room}`),
  doctor: ['src/documents/problems.ts'],
  transport: ['src/command.ts', 'src/language/'],
  preview: ['src/command.ts', 'src/language/', 'src/transport/discord/'],
}

test('the rules are applied to the whole program', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(files).toEqual(expect.arrayContaining(['src/main.ts', 'src/language/analyzer.ts', 'commands/ask.ts']))
  expect(told(imports)).toContain('src/main.ts imports src/transport/console/prompt.ts')
  expect(told(imports)).toContain('src/bot.ts imports src/transport/discord/client.ts')
  expect(programImports.filter(({ from, to }) => roomOf(from) && roomOf(to)).length).toBeGreaterThan(100)
  expect([...entries]).toContain('src/main.ts')
})

test('every room is in the table', () => {
  const found = new Set(program.map(({ file }) => roomOf(file)).filter(room => room !== null))
  expect([...found].sort()).toEqual(Object.keys(rooms).sort())
})

test('a room imports itself, the nouns, the log and whatever the table allows', () => {
  const strays = programImports.filter(({ from, to, own }) => {
    const room = roomOf(from)
    if (room === null || !own || entries.has(from)) return false
    if (roomOf(to) === room || everyRoom.test(to)) return false
    return !rooms[room]?.some(allowed => to.startsWith(allowed))
  })
  expect(told(strays)).toEqual([])
})

test('the two transports do not import each other', () => {
  const sides = (file: string) => /^src\/transport\/([^/]+)\//.exec(file)?.[1]
  const crossing = imports.filter(({ from, to }) => sides(from) && sides(to) && sides(from) !== sides(to))
  expect(told(crossing)).toEqual([])
})

test('commands join answer and present, and import nothing else of the program', () => {
  const allowed = /^commands\/|^src\/(?:answer|present|language|model)\/|^src\/(?:command|model)\.ts$/
  const own = imports.filter(({ from, own }) => own && from.startsWith('commands/'))
  expect(own.length).toBeGreaterThan(20)
  expect(told(own.filter(({ to }) => !allowed.test(to)))).toEqual([])
})

test('a snapshot depends on all code that produces its contents', () => {
  const makers = modules.find(({ file }) => file === 'src/coverage/reading/cache.ts')?.text ?? ''
  const needed = ['coverage', ...(rooms.coverage ?? []).map(room => basename(room))]
  expect(needed.filter(room => !makers.includes(`'${room}'`))).toEqual([])
})

test('only entry points import commands and transports', () => {
  const seen = programImports.filter(({ from, to }) => {
    if (from.startsWith('commands/') || entries.has(from) || roomOf(from) === roomOf(to)) return false
    return (
      /^commands\/|^src\/transport\//.test(to) && !rooms[roomOf(from) ?? '']?.some(allowed => to.startsWith(allowed))
    )
  })
  expect(told(seen)).toEqual([])
})

test('the nouns and the log import nothing else of the program; command.ts imports only types', () => {
  const own = imports.filter(({ own }) => own)
  expect(told(own.filter(({ from, to }) => everyRoom.test(from) && !everyRoom.test(to)))).toEqual([])
  expect(told(own.filter(({ from, types }) => from === 'src/command.ts' && !types))).toEqual([])
})

test.each(['kuromoji', 'minisearch'])('%s is imported in one file only', module => {
  const importing = programImports.filter(({ to }) => packageOf(to) === module).map(({ from }) => from)
  expect(new Set(importing).size, importing.join(', ')).toBe(1)
})

test('discord.js is used at run time only under src/transport/discord, and loaded only when there is a token', () => {
  const discord = programImports.filter(
    ({ to, types }) => !types && /^(?:discord\.js$|@discordjs\/|discord-api)/.test(to),
  )
  expect(discord.length).toBeGreaterThan(0)
  expect(told(discord.filter(({ from }) => !from.startsWith('src/transport/discord/')))).toEqual([])
  const started = imports.filter(({ from, to }) => from === 'src/main.ts' && to === 'src/bot.ts')
  expect(started.length).toBe(1)
  expect(started.map(({ late }) => late)).toEqual(started.map(() => true))
})

test('the program imports only dependencies, itself and Node', () => {
  const known = (to: string) => to.startsWith('node:') && builtinModules.includes(to.slice('node:'.length))
  const strays = programImports.filter(
    ({ to, own, types }) => !own && !types && !known(to) && !(packageOf(to) in dependencies),
  )
  // The preview takes pictures with a browser that developers alone have.
  expect(told(strays).filter(stray => stray !== 'src/preview/browser.ts imports playwright-core')).toEqual([])
})

test('every dependency is used', () => {
  const used = new Set(programImports.map(({ to }) => packageOf(to)))
  const words = `${Object.values(scripts).join(' ')} ${program.map(({ text }) => text).join(' ')}`
  const idle = Object.keys(dependencies).filter(name => !used.has(name) && !words.includes(name))
  expect(idle).toEqual([])
})

test('only settings.ts reads the environment', () => {
  const readers = program.filter(({ text }) =>
    /\bprocess\s*(?:\.\s*env|\[\s*['"]env|\)?\s*\?\.\s*env)|\{[^}\n]*\benv\b[^}\n]*\}\s*=\s*process/.test(text),
  )
  expect(readers.map(({ file }) => file)).toEqual(['src/settings.ts'])
})

test('only entry points and the log touch the process', () => {
  const touching = program
    .filter(({ text }) => /\bprocess\s*\.\s*(?:std|exit|argv|on|once)/.test(text))
    .map(({ file }) => file)
  expect(touching.filter(file => !entries.has(file))).toEqual(['src/log.ts'])
})

test('no file exports a default', () => {
  expect(
    modules.filter(({ text }) => /^export\s+default\b|^export\b.*\bas\s+default\b/m.test(text)).map(({ file }) => file),
  ).toEqual([])
})

test('relative imports include the file extension', () => {
  expect(told(imports.filter(({ to, own }) => own && !/\.(?:ts|json)$/.test(to)))).toEqual([])
})

test('no file has more than 200 lines', () => {
  const lengths = modules.map(({ file, text }) => ({ file, lines: text.trimEnd().split('\n').length }))
  expect(lengths.filter(({ lines }) => lines > 200)).toEqual([])
})

test('no room has a name that says nothing', () => {
  expect(files.filter(file => /(?:^|\/)(?:utils?|helpers?|lib|common|functions)(?:\/|\.ts$)/.test(file))).toEqual([])
})

test('every command file is in the list under its own name, and every other file serves one', () => {
  const defining = program.filter(({ file, text }) => file.startsWith('commands/') && text.includes('defineCommand('))
  const names = defining.map(({ file }) => basename(file, '.ts'))
  expect(names.sort()).toEqual(allCommands.map(({ name }) => name).sort())
  const others = files.filter(file => file.startsWith('commands/') && !names.includes(basename(file, '.ts')))
  const imported = new Set(imports.filter(({ from }) => from.startsWith('commands/')).map(({ to }) => to))
  expect(others.filter(file => file !== 'commands/index.ts' && !imported.has(file))).toEqual([])
})
