import { type CheckResult, fault, ok } from './check.ts'
import { exists, whyUnwritable } from './folders.ts'

export interface DataPlace {
  readonly folder: string
  /** The file in the folder. */
  readonly file: string
  /** The folders below it for the articles that members bring in. */
  readonly keptFolders: readonly string[]
  /** Opens the existing file and closes it. */
  readonly open: () => void
}

async function checkFile(file: string, open: () => void): Promise<CheckResult> {
  if (!(await exists(file)))
    return ok(`Server settings will be stored in ${file}.`, `サーバーごとの設定は ${file} に保存します。`)
  open()
  return ok(`Server settings in ${file} can be opened.`, `サーバーごとの設定（${file}）を開けます。`)
}

/** Empty if articles can be stored there. */
async function checkKept(folder: string): Promise<readonly CheckResult[]> {
  const why = await whyUnwritable(folder)
  return why === null
    ? []
    : [
        fault(
          `${folder} is not writable (${why}), so no article can be added. Give the bot permission to write there.`,
          `${folder} に書き込めない（${why}）ため、記事を取り込めません。ボットに書き込みの権限を与えてください。`,
        ),
      ]
}

/** Creates nothing: a new file would belong to the user who runs the doctor, who may not be the bot's. */
export async function checkData({ folder, file, keptFolders, open }: DataPlace): Promise<readonly CheckResult[]> {
  const why = await whyUnwritable(folder)
  if (why !== null) {
    const advice = 'Give the bot permission to write there, or set DATA_DIR to a writable folder.'
    return [
      fault(
        `${folder} is not writable (${why}), so server settings cannot be stored. ${advice}`,
        `${folder} に書き込めない（${why}）ため、サーバーごとの設定を保存できません。ボットに書き込みの権限を与えるか、書き込めるフォルダーをDATA_DIRに指定してください。`,
      ),
    ]
  }
  return [await checkFile(file, open), ...(await Promise.all(keptFolders.map(checkKept))).flat()]
}
