import { join } from 'node:path'
import { type EngineNode, fetchEngine, startNode } from '../../.ci/engine/node.ts'
import { freePort } from '../../test/fakes/free-port.ts'

const names = ['n1', 'n2', 'n3'] as const
type Name = (typeof names)[number]

/** Three nodes of one cluster on this machine. */
export interface Trio {
  readonly urls: readonly string[]
  /** Kills the elected node, or one that is not; returns its name. */
  readonly kill: (which: 'elected' | 'other') => Promise<string>
  /** Starts the nodes again that were killed. */
  readonly revive: () => Promise<void>
  /** Waits until so many nodes have all copies that they can have; seconds that it took. */
  readonly settle: (nodes: number) => Promise<number>
  readonly stop: () => Promise<void>
}

/** Asks the first node that answers. */
async function ask(nodes: Iterable<EngineNode>, path: string): Promise<string> {
  for (const { url } of nodes) {
    const response = await fetch(`${url}${path}`).catch(() => null)
    if (response?.ok) return response.text()
  }
  throw new Error(`No node answers ${path}.`)
}

export async function startTrio(folder: string, heap: string): Promise<Trio> {
  const engine = await fetchEngine()
  const ports = new Map<Name, { http: number; transport: number }>()
  for (const name of names) ports.set(name, { http: await freePort(), transport: await freePort() })
  const seeds = [...ports.values()].map(({ transport }) => `127.0.0.1:${transport}`).join(',')
  const start = (name: Name, isFirst: boolean) =>
    startNode(engine, {
      home: join(folder, name),
      heap,
      settings: {
        'cluster.name': 'trio',
        'node.name': name,
        'http.port': String(ports.get(name)?.http),
        'transport.port': String(ports.get(name)?.transport),
        'discovery.seed_hosts': seeds,
        ...(isFirst && { 'cluster.initial_cluster_manager_nodes': names.join(',') }),
      },
    })
  const running = new Map<Name, EngineNode>()
  await Promise.all(names.map(async name => running.set(name, await start(name, true))))
  const elected = async () => (await ask(running.values(), '/_cat/cluster_manager?h=node')).trim()
  return {
    urls: [...ports.values()].map(({ http }) => `http://127.0.0.1:${http}`),
    kill: async which => {
      const manager = await elected()
      const name = [...running.keys()].find(one => (one === manager) === (which === 'elected'))
      const node = name && running.get(name)
      if (name === undefined || node === undefined) throw new Error('There is no such node to kill.')
      running.delete(name)
      await node.kill()
      return name
    },
    revive: async () => {
      for (const name of names) if (!running.has(name)) running.set(name, await start(name, false))
    },
    settle: async nodes => {
      const started = performance.now()
      const path = `/_cluster/health?wait_for_nodes=${nodes}&wait_for_no_initializing_shards=true&timeout=300s`
      await ask(running.values(), path)
      return (performance.now() - started) / 1000
    },
    stop: async () => {
      await Promise.all(Array.from(running.values(), node => node.stop()))
    },
  }
}
