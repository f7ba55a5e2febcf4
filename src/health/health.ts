import { collectDefaultMetrics, Registry } from 'prom-client'
import { type CountBuild, measureBuilds } from './builds.ts'
import { measureEngine } from './engine.ts'
import { measureGateway } from './gateway.ts'
import { measureIndex } from './index-size.ts'
import { type CountJudgement, countJudgements } from './judgements.ts'
import { measureKept } from './kept.ts'
import { countQuestions, type Observe } from './questions.ts'
import { givenUpIn, waitsFor } from './readiness.ts'
import { type CountRefusal, countRefusals } from './refusals.ts'
import { type Listening, type Pages, type Place, servePages } from './server.ts'
import type { Watched } from './watched.ts'

export interface Health extends Listening {
  readonly observe: Observe
  readonly countRefusal: CountRefusal
  readonly countBuild: CountBuild
  readonly judge: CountJudgement
}

const JSON_TYPE = 'application/json; charset=utf-8'

function pagesOf(registry: Registry, watched: Watched): Pages {
  return {
    '/healthz': () => ({ status: 200, type: JSON_TYPE, body: '{"alive":true}\n' }),
    '/readyz': () => {
      const reasons = waitsFor(watched)
      const ready = reasons.length === 0
      const givenUp = givenUpIn(watched)
      const { engine, generation } = watched.engine?.() ?? {}
      const told = { ready, reasons, ...(engine && { engine, generation }), ...(givenUp.length > 0 && { givenUp }) }
      return { status: ready ? 200 : 503, type: JSON_TYPE, body: `${JSON.stringify(told)}\n` }
    },
    '/metrics': async () => ({ status: 200, type: registry.contentType, body: await registry.metrics() }),
  }
}

/**
 * Reports the bot's state over HTTP: `/healthz` that it is alive, `/readyz` whether it can answer (503 with the reasons if it
 * does not; documents that were given up stand under `givenUp`), `/metrics` in figures for Prometheus.
 * @throws Error if the port is not available, with what to do
 */
export async function openHealth(place: Place, watched: Watched): Promise<Health> {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  measureIndex(registry, watched.coverage)
  measureGateway(registry, watched.gateway)
  if (watched.engine !== undefined) measureEngine(registry, watched.engine)
  measureKept(registry, watched.kept ?? (() => null))
  const counting = {
    observe: countQuestions(registry),
    countRefusal: countRefusals(registry),
    judge: countJudgements(registry),
    countBuild: measureBuilds(registry, watched.load),
  }
  return { ...counting, ...(await servePages(pagesOf(registry, watched), place)) }
}
