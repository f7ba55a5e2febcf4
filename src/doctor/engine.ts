import { type CheckResult, fault, ok, reasonOf, warning } from './check.ts'

/** The state that an engine reports. */
export interface EngineState {
  readonly release: string
  readonly generation: number
  readonly articles: number
  /** False if copies are missing: another node that fails may take some of the coverage with it. */
  readonly isWhole: boolean
}

/** Where the engine is, and with what it is asked, if with anything. */
interface Access {
  readonly nodes: readonly string[]
  readonly login: object | null
}

const thisMachine: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Warns of credentials that would cross a network unencrypted. */
export function checkCredentials(search: Access | null): readonly CheckResult[] {
  const open = (search?.nodes ?? []).filter(address => {
    const { protocol, hostname } = new URL(address)
    return protocol === 'http:' && !thisMachine.has(hostname)
  })
  if (search === null || search.login === null || open.length === 0) return []
  const list = open.join(', ')
  return [
    warning(
      `The credentials of the search engine are sent to ${list} unencrypted: use https:// in SEARCH_URL.`,
      `検索エンジンの認証情報が暗号化されずに ${list} へ送られます。SEARCH_URL を https:// にしてください。`,
    ),
  ]
}

/** Asks the engine in the settings; null if there is none, in which case nothing is reported. */
export async function checkEngine(ask: (() => Promise<EngineState>) | null): Promise<readonly CheckResult[]> {
  if (ask === null) return []
  try {
    const { release, generation, articles, isWhole } = await ask()
    const copies = isWhole
      ? { en: 'with all of its replicas', ja: '複製もそろっています' }
      : { en: 'with some replicas not yet allocated', ja: '一部の複製がまだありません' }
    return [
      ok(
        `OpenSearch ${release} has generation ${generation} of the coverage, ${articles} articles, ${copies.en}.`,
        `OpenSearch ${release} に第${generation}世代（記事${articles}本）があり、${copies.ja}。`,
      ),
    ]
  } catch (error) {
    const reason = reasonOf(error)
    return [fault(reason, `検索エンジンに問い合わせられません：${reason}`)]
  }
}
