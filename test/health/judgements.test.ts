import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { countJudgements } from '../../src/health/judgements.ts'

test('ratings are counted by command, confidence and verdict', async () => {
  const registry = new Registry()
  const judge = countJudgements(registry)
  for (const verdict of ['right', 'right', 'wrong'] as const) judge({ command: 'ask', confidence: 'certain', verdict })
  const told = await registry.metrics()
  expect(told).toContain('dedokoro_judgements_total{command="ask",confidence="certain",verdict="right"} 2')
  expect(told).toContain('dedokoro_judgements_total{command="ask",confidence="certain",verdict="wrong"} 1')
})

test('forged buttons do not create labels without end', async () => {
  const registry = new Registry()
  const judge = countJudgements(registry)
  for (let n = 0; n < 500; n++) judge({ command: `made-up-${n}`, confidence: 'close', verdict: 'right' })
  expect((await registry.metrics()).split('\n').filter(line => line.includes('made-up')).length).toBeLessThanOrEqual(50)
})
