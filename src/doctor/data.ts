import { fault, ok, type Told } from './check.ts'
import { exists, whyUnwritable } from './folders.ts'

export interface DataPlace {
  readonly folder: string
  /** The file that is kept in it. */
  readonly file: string
  /** The folders below it for the articles that members bring in. */
  readonly keptFolders: readonly string[]
  /** Opens what is there, and closes it. */
  readonly open: () => void
}

async function checkFile(file: string, open: () => void): Promise<Told> {
  if (!(await exists(file)))
    return ok(`The settings of servers will be kept in ${file}.`, `サーバーごとの設定は ${file} に保存します。`)
  open()
  return ok(`The settings of servers in ${file} can be opened.`, `サーバーごとの設定（${file}）を開けます。`)
}

/** Empty if articles can be kept there. */
async function checkKept(folder: string): Promise<readonly Told[]> {
  const why = await whyUnwritable(folder)
  return why === null
    ? []
    : [
        fault(
          `${folder} cannot be written to (${why}), so that no article can be brought in. Give the bot the right to write there.`,
          `${folder} に書き込めない（${why}）ため、記事を取り込めません。ボットに書き込みの権限を与えてください。`,
        ),
      ]
}

/** Creates nothing: a new file would belong to the user who runs the doctor, who may not be the bot's. */
export async function checkData({ folder, file, keptFolders, open }: DataPlace): Promise<readonly Told[]> {
  const why = await whyUnwritable(folder)
  if (why !== null) {
    const advice = 'Give the bot the right to write there, or set DATA_DIR to a folder where it may.'
    return [
      fault(
        `${folder} cannot be written to (${why}), so that the settings of servers cannot be kept. ${advice}`,
        `${folder} に書き込めない（${why}）ため、サーバーごとの設定を保存できません。ボットに書き込みの権限を与えるか、書き込めるフォルダーをDATA_DIRに指定してください。`,
      ),
    ]
  }
  return [await checkFile(file, open), ...(await Promise.all(keptFolders.map(checkKept))).flat()]
}
