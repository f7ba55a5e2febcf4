/** How the engine is that a coverage is answered from: types only. */

export interface EngineStatus {
  readonly engine: 'MiniSearch' | 'OpenSearch'
  /** The generation in use, if an engine keeps the coverage; null if this process keeps it in memory. */
  readonly generation: number | null
  /** Why it could not be asked when it was last looked at, in a sentence; null if it could. */
  readonly fault: string | null
}
