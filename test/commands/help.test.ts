import { beforeAll, expect, test } from 'vitest'
import { allCommands, commands } from '../../commands/index.ts'
import type { Coverage } from '../../src/model/coverage.ts'
import { openBundled, reply } from '../fakes/opened.ts'
import { entriesOf, wordsShown } from '../fakes/shown.ts'

let bundled: Coverage
beforeAll(async () => {
  bundled = await openBundled()
})

test.each(['ja', 'en'] as const)('every command of the menu has one line (%s)', async locale => {
  const help = await reply(bundled, '/help', locale)
  expect(help).toMatchObject({ kind: 'answer', private: true })
  const shown = wordsShown(help)
  for (const command of commands)
    expect(shown).toContain(`/${locale === 'ja' ? command.ja : command.name} ${command.description[locale]}`)
  const [menu] = entriesOf(help)
  expect(menu?.lines).toHaveLength(allCommands.filter(({ surface }) => surface !== 'button').length)
})

test.each(['ja', 'en'] as const)('help for one command explains each of its options (%s)', async locale => {
  for (const command of commands) {
    const named = locale === 'ja' ? command.ja : command.name
    const shown = wordsShown(await reply(bundled, `/help ${named}`, locale))
    for (const [name, { ja, description, hidden }] of Object.entries(command.options)) {
      if (hidden) continue
      expect(shown).toMatch(new RegExp(`^${locale === 'ja' ? ja : name}( \\(|:)`, 'm'))
      expect(shown).toContain(description[locale])
    }
  }
})

test('help for an unknown command shows help for all of them', async () => {
  expect((await reply(bundled, '/help 天気')).pages).toEqual((await reply(bundled, '/help')).pages)
})

test('help can be called in Japanese, too', async () => {
  expect((await reply(bundled, '/使い方')).pages).toEqual((await reply(bundled, '/help')).pages)
})
