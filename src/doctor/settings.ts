import { stat } from 'node:fs/promises'
import { fault, ok, type Told, warning } from './check.ts'

export interface SettingsRead {
  /** A sentence about each faulty one. */
  readonly faults: readonly string[]
  /** The names that there are. */
  readonly names: readonly string[]
  /** The file beside the environment, and the names in it; null where it cannot be read, with why. */
  readonly file: { readonly path: string; readonly names: readonly string[] | null; readonly why?: string | undefined }
  readonly hasToken: boolean
}

const prefixOf = (name: string): string => `${name.split('_')[0]}_`

/** Names that look like settings of the bot and are none. */
function strays({ names, file }: SettingsRead): readonly Told[] {
  const prefixes = new Set(names.map(prefixOf))
  return (file.names ?? [])
    .filter(name => !names.includes(name) && prefixes.has(prefixOf(name)))
    .map(name =>
      warning(`${name} in ${file.path} is no setting, and is not read. The settings are ${names.join(', ')}.`),
    )
}

async function checkFile({ file, hasToken }: SettingsRead): Promise<readonly Told[]> {
  if (file.names === null)
    return file.why === 'ENOENT'
      ? [ok(`There is no ${file.path}; what is set in the environment counts.`)]
      : [fault(`${file.path} cannot be read (${file.why}): give the bot the right to read it.`)]
  // Windows has no such modes.
  if (process.platform === 'win32' || !hasToken || !file.names.includes('DISCORD_TOKEN')) return []
  const { mode } = await stat(file.path)
  const isOpen = (mode & 0o077) !== 0
  const shown = (mode & 0o777).toString(8)
  return isOpen
    ? [
        warning(
          `${file.path} holds the token, and others on this machine may read it (mode ${shown}): chmod 600 ${file.path}.`,
        ),
      ]
    : []
}

export async function checkSettings(read: SettingsRead): Promise<readonly Told[]> {
  const rest = [...(await checkFile(read)), ...strays(read)]
  return read.faults.length > 0 ? [...read.faults.map(fault), ...rest] : [ok('Every setting can be read.'), ...rest]
}
