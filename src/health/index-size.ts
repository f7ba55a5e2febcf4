import { Gauge, type Registry } from 'prom-client'
import type { Coverage } from '../model/coverage.ts'

/** The size of the current coverage; no samples until one is open. */
export function measureIndex(registry: Registry, current: () => Coverage | null): void {
  const registers = [registry]
  const told = (name: string, help: string, size: (coverage: Coverage) => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        const coverage = current()
        if (coverage !== null) this.set(size(coverage))
      },
    })
  told('dedokoro_index_articles', 'Articles in the coverage.', ({ sizes }) => sizes.articles)
  told('dedokoro_index_passages', 'Passages in the index.', ({ sizes }) => sizes.passages)
  told('dedokoro_index_statements', 'Statements found in the articles.', ({ sizes }) => sizes.statements)
  told('dedokoro_index_speakers', 'Persons and organizations with statements.', ({ speakers }) => speakers.length)
  told('dedokoro_index_problems', 'Problems found while reading the documents.', ({ problems }) => problems.length)
  told(
    'dedokoro_index_given_up',
    'Problems with documents that exceeded the time or memory limit.',
    ({ problems }) => problems.filter(({ isGivenUp }) => isGivenUp).length,
  )
  told('dedokoro_index_text_bytes', 'Size of the articles’ text in UTF-8.', ({ sizes }) => sizes.bytes)
}
