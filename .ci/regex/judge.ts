import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { check } from 'recheck'

/** Milliseconds for one expression. What cannot be decided in that time is not taken for safe. */
const timeout = 60_000
/** Its search for an attack starts from random strings: with one seed, two runs judge alike. */
const options = { timeout, randomSeed: 20_240_726 }

/** 'linear', or what recheck says in its place: '2nd degree polynomial', 'exponential', 'timeout' … */
export type Judge = (source: string, flags: string) => Promise<string>

function readKept(file: string): Map<string, string> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8'))))
  } catch {
    return new Map()
  }
}

async function judge(source: string, flags: string): Promise<string> {
  const told = await check(source, flags, options)
  if (told.status === 'safe') return 'linear'
  if (told.status === 'unknown') return told.error.kind
  return `${told.complexity.summary}, e.g. ${told.attack.pattern.slice(0, 200)}`
}

/** Judges with recheck (MIT, https://makenowjust-labs.github.io/recheck); verdicts are kept in a file by expression. */
export function openJudge(file: string, version: string): { readonly judge: Judge; readonly save: () => void } {
  const kept = readKept(file)
  const used = new Map<string, string>()
  return {
    judge: async (source, flags) => {
      const key = createHash('sha256')
        .update(['2', version, JSON.stringify(options), flags, source].join('\n'))
        .digest('base64url')
      const verdict = kept.get(key) ?? (await judge(source, flags))
      used.set(key, verdict)
      return verdict
    },
    save: () => {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(`${file}.part`, JSON.stringify(Object.fromEntries(new Map([...kept, ...used]))))
      renameSync(`${file}.part`, file)
    },
  }
}
