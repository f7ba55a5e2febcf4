/** How the engine is that a coverage is answered from: types only. */

export interface EngineStatus {
  readonly engine: 'MiniSearch' | 'OpenSearch'
  /** Which one is answered from, of those that an engine has kept; null for the one that this process holds itself. */
  readonly generation: number | null
  /** Why it could not be asked when it was last looked at, in a sentence; null if it could. */
  readonly fault: string | null
}
