import { parseArgs } from 'node:util'
import { config } from 'dotenv'
import { allCommands, serverMenu } from '../commands/index.ts'
import { readSettings } from './settings.ts'
import { registerMenu } from './transport/discord/register.ts'
import { tellUsage } from './usage.ts'

const usage = 'Usage: npm run register -- [--dry-run]. With --dry-run it only prints what would change.'

async function main(): Promise<void> {
  tellUsage(process, usage)
  config({ quiet: true })
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } })
  const { token, guildId } = readSettings()
  if (token === null) throw new Error('DISCORD_TOKEN is not set: write the token of your bot into .env.')
  const report = await registerMenu(
    { commands: allCommands, server: serverMenu },
    { token, guildId, dryRun: values['dry-run'] },
  )
  process.stdout.write(`${report}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
