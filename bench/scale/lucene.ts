import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Told } from './measured.ts'
import { lastLineOf, type Places } from './run.ts'

// Lucene 10 asks for Java 21; Debian 12 brings 17.
const version = '9.12.1'
const archives = ['lucene-core', 'lucene-analysis-common', 'lucene-analysis-kuromoji']
const defaultFolder = join(homedir(), '.cache', 'dedokoro', 'lucene')

export type RunLucene = (places: Places) => Promise<Told>

/** Lucene's archives in a folder; Maven fetches those that are not there. */
async function classPath(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  for (const archive of archives) {
    if (existsSync(join(folder, `${archive}-${version}.jar`))) continue
    const artifact = `-Dartifact=org.apache.lucene:${archive}:${version}`
    await lastLineOf('mvn', ['-q', 'dependency:copy', artifact, `-DoutputDirectory=${folder}`])
  }
  return join(folder, '*')
}

/** Makes Lucene's program ready to run. @throws Error where Java, Maven or the archives are not to be had */
export async function openLucene(folder: string = defaultFolder): Promise<RunLucene> {
  const archives = await classPath(folder)
  const classes = join(folder, 'classes')
  const program = fileURLToPath(new URL('Lucene.java', import.meta.url))
  await lastLineOf('javac', ['-cp', archives, '-d', classes, program])
  return async ({ tabbed, questions, early }) =>
    JSON.parse(await lastLineOf('java', ['-cp', `${classes}:${archives}`, 'Lucene', tabbed, questions, String(early)]))
}
