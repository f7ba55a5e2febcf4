import { expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'

const named = [...commands.entries()].flatMap(([, command]) => [
  command,
  ...Object.entries(command.options).map(([name, option]) => ({ name, ...option })),
])

test('the menu has exactly these commands', () => {
  expect(commands.map(({ name, ja }) => `/${name} ${ja}`)).toEqual(
    expect.arrayContaining(['/ask 質問', '/who-said 発言', '/sources 出典', '/article 記事', '/help 使い方']),
  )
})

test('a line without a slash is asked of the first command', () => {
  expect(commands[0]?.name).toBe('ask')
  expect(Object.keys(commands[0]?.options ?? {})[0]).toBe('question')
})

test('no two commands, and no two options of a command, have the same name in either language', () => {
  for (const list of [
    commands,
    ...commands.map(({ options }) => Object.entries(options).map(([name, { ja }]) => ({ name, ja }))),
  ]) {
    const names = list.flatMap(({ name, ja }) => [name, ja])
    expect(new Set(names).size).toBe(names.length)
  }
})

test.each(named)(
  '$name is described in both languages within 100 characters, the limit of Discord’s menu',
  ({ description }) => {
    for (const words of [description.ja, description.en]) {
      expect(words.length).toBeGreaterThan(0)
      expect(words.length).toBeLessThanOrEqual(100)
    }
  },
)
