import { spawn } from 'node:child_process'
import { fetchEngine, startSolo } from './node.ts'

/**
 * `node --import tsx/esm .ci/engine/with.ts COMMAND …` runs a command with a node of OpenSearch beside it, whose address is in TEST_ENGINE.
 * Without Java and Maven the command runs without, and tests that need a node skip with a message.
 */
const [command = '', ...words] = process.argv.slice(2)

async function startOrTell() {
  try {
    return await startSolo(await fetchEngine())
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
    process.stderr.write(`OpenSearch cannot be started, tests that need it are skipped: ${reason}\n`)
    return null
  }
}

const node = await startOrTell()
const env = { ...process.env, ...(node && { TEST_ENGINE: node.url }) }
const child = spawn(command, words, { env, stdio: 'inherit' })
child.once('error', error => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
child.once('exit', async code => {
  await node?.stop()
  process.exit(code ?? 1)
})
