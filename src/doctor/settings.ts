import { stat } from 'node:fs/promises'
import { type CheckResult, fault, ok, warning } from './check.ts'

export interface SettingsRead {
  /** A sentence about each faulty one. */
  readonly faults: readonly { readonly en: string; readonly ja: string }[]
  /** The names of all settings. */
  readonly names: readonly string[]
  /** The .env file and the names it sets; null, with the reason, if it cannot be read. */
  readonly file: { readonly path: string; readonly names: readonly string[] | null; readonly why?: string | undefined }
  readonly hasToken: boolean
}

const prefixOf = (name: string): string => `${name.split('_')[0]}_`

/** Names in `.env` that look like settings of the bot but are not. */
function strays({ names, file }: SettingsRead): readonly CheckResult[] {
  const prefixes = new Set(names.map(prefixOf))
  return (file.names ?? [])
    .filter(name => !names.includes(name) && prefixes.has(prefixOf(name)))
    .map(name =>
      warning(
        `${name} in ${file.path} is not a setting and is ignored. The settings are ${names.join(', ')}.`,
        `${file.path} の ${name} という設定はなく、読みません。使えるのは ${names.join('、')} です。`,
      ),
    )
}

async function checkFile({ file, hasToken }: SettingsRead): Promise<readonly CheckResult[]> {
  if (file.names === null)
    return file.why === 'ENOENT'
      ? [
          ok(
            `There is no ${file.path}; settings come from the environment.`,
            `${file.path} はありません。環境変数の設定を使います。`,
          ),
        ]
      : [
          fault(
            `${file.path} cannot be read (${file.why}): give the bot permission to read it.`,
            `${file.path} を読めません（${file.why}）。ボットに読み取りの権限を与えてください。`,
          ),
        ]
  // Windows has no such modes.
  if (process.platform === 'win32' || !hasToken || !file.names.includes('DISCORD_TOKEN')) return []
  const { mode } = await stat(file.path)
  const isOpen = (mode & 0o077) !== 0
  const shown = (mode & 0o777).toString(8)
  return isOpen
    ? [
        warning(
          `${file.path} contains the token, and other users of this machine can read it (mode ${shown}): run chmod 600 ${file.path}.`,
          `${file.path} にはトークンがありますが、このマシンのほかの利用者も読めます（モード ${shown}）。chmod 600 ${file.path} を実行してください。`,
        ),
      ]
    : []
}

export async function checkSettings(read: SettingsRead): Promise<readonly CheckResult[]> {
  const rest = [...(await checkFile(read)), ...strays(read)]
  return read.faults.length > 0
    ? [...read.faults.map(({ en, ja }) => fault(en, ja)), ...rest]
    : [ok('Every setting can be read.', '設定はすべて読めます。'), ...rest]
}
