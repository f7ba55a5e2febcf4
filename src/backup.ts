import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { config } from 'dotenv'
import { readSettings } from './settings.ts'
import { backUp } from './store/back-up.ts'
import { openStore } from './store/store.ts'
import { tellUsage } from './usage.ts'

const usage = 'Usage: npm run backup -- [FOLDER]. FOLDER is where the copy goes.'

function readFolder(): string {
  const { positionals } = parseArgs({ allowPositionals: true })
  if (positionals.length > 1) throw new Error(`“${positionals[1]}” is one argument too many. ${usage}`)
  return resolve(positionals[0] ?? `dedokoro-backup-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`)
}

function main(): void {
  tellUsage(process, usage)
  config({ quiet: true })
  const folder = readFolder()
  const { dataDir } = readSettings()
  const store = openStore(dataDir)
  try {
    backUp(dataDir, store, folder)
  } finally {
    store.close()
  }
  process.stdout.write(
    `${dataDir} was copied to ${folder}. To restore it, stop the bot and set DATA_DIR to the copy.\n`,
  )
}

try {
  main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
