import { type CheckResult, fault, ok, reasonOf } from './check.ts'

/** The state that an engine reports. */
export interface EngineState {
  readonly release: string
  readonly generation: number
  readonly articles: number
  /** False if copies are missing: another node that fails may take some of the coverage with it. */
  readonly isWhole: boolean
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
