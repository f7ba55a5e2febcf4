import { Gauge, type Registry } from 'prom-client'

/** Numbers of stored documents, feeds and follows. */
export interface KeptCounts {
  readonly feeds: number
  /** Feeds whose last fetch failed. */
  readonly failing: number
  readonly documents: number
  readonly follows: number
  /** News waiting to be sent. */
  readonly waiting: number
}

/** Counts what is stored; nothing until the store is open. */
export function measureKept(registry: Registry, current: () => KeptCounts | null): void {
  const registers = [registry]
  const told = (name: string, help: string, count: (kept: KeptCounts) => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        const kept = current()
        if (kept !== null) this.set(count(kept))
      },
    })
  told('dedokoro_feeds', 'Feeds and pages being watched.', ({ feeds }) => feeds)
  told('dedokoro_feeds_failing', 'Watched feeds and pages whose last fetch failed.', ({ failing }) => failing)
  told('dedokoro_kept_documents', 'Documents added by members and feeds.', ({ documents }) => documents)
  told('dedokoro_follows', 'Follows of members and channels.', ({ follows }) => follows)
  told('dedokoro_notices_waiting', 'News waiting to be sent.', ({ waiting }) => waiting)
}
