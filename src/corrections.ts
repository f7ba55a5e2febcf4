import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { config } from 'dotenv'
import { labelsOf } from './coverage/correction-labels.ts'
import { openCoverage } from './coverage/open-coverage.ts'
import { readSettings, type Settings } from './settings.ts'
import { correctionLine, readCorrectionLines } from './store/correction-lines.ts'
import { keptFolderIn } from './store/kept-files.ts'
import { openStore, readCorrections } from './store/store.ts'
import { tellUsage } from './usage.ts'

const usage =
  'Usage: npm run -s corrections -- export > FILE, npm run corrections -- import FILE, or npm run corrections -- labels FOLDER.'

const lines = (records: readonly object[]): string => records.map(record => `${JSON.stringify(record)}\n`).join('')

/** Writes corrections as labels, in the form of the project's own. */
async function exportLabels(folder: string, { dataDir, seedsDir, cacheDir, limits }: Settings): Promise<void> {
  const beside = keptFolderIn(dataDir)
  const coverage = await openCoverage(seedsDir, { beside, cache: cacheDir, limits })
  const { statements, articles, notStatements } = await labelsOf(coverage, readCorrections(dataDir))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'statements.jsonl'), lines(statements))
  writeFileSync(join(folder, 'articles.json'), `${JSON.stringify(articles, null, 1)}\n`)
  writeFileSync(join(folder, 'not-statements.json'), `${JSON.stringify(notStatements, null, 1)}\n`)
  const count = statements.length + articles.length + notStatements.length
  process.stdout.write(`${count} labels were written to ${folder}.\n`)
}

function importFrom(file: string, { dataDir }: Settings): void {
  const corrections = readCorrectionLines(readFileSync(file === '-' ? 0 : file, 'utf8'))
  const store = openStore(dataDir)
  try {
    store.together(() => {
      for (const correction of corrections) store.corrections.add(correction)
    })
  } finally {
    store.close()
  }
  process.stdout.write(
    `${corrections.length} corrections were imported. They take effect the next time the bot reads the documents.\n`,
  )
}

async function main(): Promise<void> {
  tellUsage(process, usage)
  config({ quiet: true })
  const { positionals } = parseArgs({ allowPositionals: true })
  const [what, place, extra] = positionals
  const settings = readSettings()
  if (what === 'export' && place === undefined) {
    process.stdout.write(
      readCorrections(settings.dataDir)
        .map(one => `${correctionLine(one)}\n`)
        .join(''),
    )
  } else if (what === 'import' && place !== undefined && extra === undefined) importFrom(place, settings)
  else if (what === 'labels' && place !== undefined && extra === undefined) await exportLabels(place, settings)
  else throw new Error(usage)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
