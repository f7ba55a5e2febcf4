import { pathToFileURL } from 'node:url'

/** What was given to RegExp while modules were loaded. */
export interface BuiltPattern {
  readonly file: string
  readonly source: string
  readonly flags: string
}

/** The path, without its line and column, of the first frame in this program that is none of this file's. */
const callerOf = (stack: string, files: readonly string[]): string | undefined =>
  files.find(file => stack.split('\n').some(line => line.includes(pathToFileURL(file).pathname) || line.includes(file)))

/**
 * Loads modules and records the expressions that they put together while they load. What they put together later, out of
 * words that they are given, is not seen.
 */
export async function builtBy(files: readonly string[]): Promise<BuiltPattern[]> {
  const built: BuiltPattern[] = []
  const { RegExp: original } = globalThis
  globalThis.RegExp = new Proxy(original, {
    construct(target, given, newTarget) {
      const made: RegExp = Reflect.construct(target, given, newTarget)
      const file = callerOf(new Error('for its stack').stack ?? '', files)
      if (file !== undefined) built.push({ file, source: made.source, flags: made.flags })
      return made
    },
  })
  try {
    for (const file of files) await import(pathToFileURL(file).href)
  } finally {
    globalThis.RegExp = original
  }
  return built
}
