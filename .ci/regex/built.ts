import { pathToFileURL } from 'node:url'

/** What was given to RegExp while modules were loaded. */
export interface BuiltPattern {
  /** path:line */
  readonly place: string
  readonly source: string
  readonly flags: string
}

/**
 * Loads modules and records the expressions that they put together while they load. What they put together later, out of
 * words that they are given, is not seen.
 */
export async function builtBy(files: readonly string[]): Promise<BuiltPattern[]> {
  const built: BuiltPattern[] = []
  const own = files.map(file => pathToFileURL(file).pathname)
  const { RegExp: original } = globalThis
  globalThis.RegExp = new Proxy(original, {
    construct(target, given, newTarget) {
      const made: RegExp = Reflect.construct(target, given, newTarget)
      const frame = new Error('for its stack').stack?.split('\n').find(line => own.some(file => line.includes(file)))
      const file = own.find(path => frame?.includes(path))
      const line = /:(\d+):\d+\)?$/.exec(frame ?? '')?.[1]
      if (file !== undefined)
        built.push({ place: `${files[own.indexOf(file)]}:${line}`, source: made.source, flags: made.flags })
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
