import { expect, test } from 'vitest'
import { writeFolder } from '../fakes/opened.ts'
import { runProgram } from '../fakes/program.ts'
import { ask } from './ask.ts'

test('--only runs the named checks in the usual order and refuses unknown names', async () => {
  const { code, findings } = await ask({ args: ['--only', 'health', '--only', 'Node'] })
  expect([code, findings.map(({ about }) => about)]).toEqual([0, ['Node', 'health']])
  const run = { program: 'src/doctor.ts', args: ['--only', 'nodes'], cwd: await writeFolder({}) }
  expect(await runProgram(run)).toEqual({
    code: 1,
    out: '',
    err: '--only nodes is not one of Node, settings, lexicon, documents, dictionary, engine, cache, data, feeds, health, token, Discord.\n',
  })
})
