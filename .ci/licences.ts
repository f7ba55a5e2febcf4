import { readFileSync } from 'node:fs'
import * as v from 'valibot'

/**
 * npm run licences: every package that runs with the bot has a licence that this project may be handed on with, the lock file
 * and the installed package name the same one, and NOTICE.md names the direct dependencies. Ends with 1 otherwise.
 */
const allowed = new Set([
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0', 'Zlib'],
  // argparse, which js-yaml brings along: the licence of the Python module that it is a port of.
  'Python-2.0',
])

/** Packages whose own name for their licence is older than SPDX, by the text that they bring along. */
const reviewed: Readonly<Record<string, string>> = { 'node_modules/duck': 'BSD-2-Clause' }

const lockFile = v.object({
  packages: v.record(
    v.string(),
    v.object({
      license: v.optional(v.string()),
      dev: v.optional(v.boolean()),
      optional: v.optional(v.boolean()),
      link: v.optional(v.boolean()),
    }),
  ),
})
const manifest = v.object({ license: v.optional(v.union([v.string(), v.object({ type: v.string() })])) })

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** The licence that an installed package names; null if it is not installed, as packages for other systems are not. */
function installedLicence(path: string): string | null {
  try {
    const { license } = v.parse(manifest, readJson(`${path}/package.json`))
    return typeof license === 'object' ? license.type : (license ?? 'none')
  } catch {
    return null
  }
}

/** `(MIT OR GPL-3.0)` lets us choose; with AND all of them hold. */
function isAllowed(expression: string): boolean {
  const bare = expression.replace(/[()]/g, ' ').trim()
  return bare.split(' OR ').some(choice => choice.split(' AND ').every(licence => allowed.has(licence.trim())))
}

function faultOf(path: string, told: string): string | null {
  const installed = installedLicence(path)
  if (!isAllowed(told)) return `${path} is under ${told}, which is not on the list of .ci/licences.ts.`
  if (installed !== null && !(path in reviewed) && installed !== told && !isAllowed(installed))
    return `${path} names ${installed}, the lock file ${told}.`
  return null
}

const { packages } = v.parse(lockFile, readJson('package-lock.json'))
const running = Object.entries(packages).filter(([path, { dev, link }]) => path !== '' && !dev && !link)
const faults = running.flatMap(([path, { license = 'no licence' }]) => faultOf(path, reviewed[path] ?? license) ?? [])

const { dependencies } = v.parse(v.object({ dependencies: v.record(v.string(), v.string()) }), readJson('package.json'))
const notice = readFileSync('NOTICE.md', 'utf8')
for (const name of Object.keys(dependencies)) {
  const licence = installedLicence(`node_modules/${name}`) ?? packages[`node_modules/${name}`]?.license ?? 'no licence'
  if (!notice.includes(`| ${name} | ${licence} |`)) faults.push(`NOTICE.md lacks the line “| ${name} | ${licence} |”.`)
}

for (const fault of faults) process.stdout.write(`${fault}\n`)
process.stdout.write(
  `${running.length} packages run with the bot: ${faults.length === 0 ? 'all licences allowed' : `${faults.length} faults`}\n`,
)
process.exitCode = faults.length === 0 ? 0 : 1
