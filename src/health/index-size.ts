import { Gauge, type Registry } from 'prom-client'
import type { Coverage } from '../model/coverage.ts'

const bytesOf = ({ articles }: Coverage): number =>
  [...articles.values()].reduce((sum, { body }) => sum + Buffer.byteLength(body), 0)

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
  told('dedokoro_index_articles', 'Articles that are answered from.', ({ articles }) => articles.size)
  told('dedokoro_index_passages', 'Passages that are searched.', ({ passages }) => passages.length)
  told('dedokoro_index_statements', 'Statements found in the articles.', ({ statements }) => statements.length)
  told('dedokoro_index_speakers', 'Persons and bodies with statements.', ({ speakers }) => speakers.length)
  told('dedokoro_index_problems', 'What could not be read of the documents.', ({ problems }) => problems.length)
  told(
    'dedokoro_index_given_up',
    'Problems with documents that took too long or too much memory to read.',
    ({ problems }) => problems.filter(({ isGivenUp }) => isGivenUp).length,
  )
  const measured = new WeakMap<Coverage, number>()
  told('dedokoro_index_text_bytes', 'Text of the articles, in UTF-8.', coverage => {
    const bytes = measured.get(coverage) ?? bytesOf(coverage)
    measured.set(coverage, bytes)
    return bytes
  })
}
