import { posix } from 'node:path'

/** A source file, from the repository's root. */
export interface Module {
  readonly file: string
  readonly text: string
}

export interface Import {
  readonly from: string
  /** A file from the repository's root, or a module's name. */
  readonly to: string
  /** True for files of the repository. */
  readonly own: boolean
  /** Only types, which are gone when the program runs. */
  readonly types: boolean
  /** Loaded by a call, when it is needed. */
  readonly late: boolean
}

const statement = /^(?:import|export)\s+(type\s)?((?:[^'"`;]*?\sfrom\s+)?)(['"])([^'"\n]+)\3/gm
const call = /(?<!['"`\w.])(?:import|require)\(\s*(['"`])([^'"`\n$]+)\1/g

const isOfTypes = (names: string): boolean => {
  const inBraces = /^\{([^}]*)\}/.exec(names.trim())?.[1]?.split(',') ?? []
  const given = inBraces.map(name => name.trim()).filter(Boolean)
  return given.length > 0 && given.every(name => name.startsWith('type '))
}

/** What a file imports and exports again, with `import type`, `import()` and `require()`. */
export function importsIn({ file, text }: Module): Import[] {
  const told = (module: string, types: boolean, late: boolean): Import => {
    const own = module.startsWith('.')
    return { from: file, to: own ? posix.join(posix.dirname(file), module) : module, own, types, late }
  }
  return [
    ...[...text.matchAll(statement)].map(([, type, names = '', , module = '']) =>
      told(module, type !== undefined || isOfTypes(names), false),
    ),
    ...[...text.matchAll(call)].map(([, , module = '']) => told(module, false, true)),
  ]
}
