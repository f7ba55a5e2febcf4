import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { allCommands, serverMenu } from '../../../commands/index.ts'
import { fnv1a } from '../../../src/language/fnv.ts'
import type { Coverage } from '../../../src/model/coverage.ts'
import { openForm } from '../../../src/transport/discord/forms.ts'
import { bridge } from '../../fakes/bridge.ts'
import { botMessage, commandData } from '../../fakes/discord/payloads.ts'
import { allParts, faultOfCallback } from '../../fakes/discord/validate.ts'
import { openDocuments } from '../../fakes/opened.ts'
import { answer } from './respond.ts'

let coverage: Coverage
let real: string[]
beforeAll(async () => {
  coverage = await openDocuments(bridge)
  const asked = [
    ['ask', { question: '潮見橋' }],
    ['who-said', { speaker: '大森拓也' }],
    ['timeline', { topic: '潮見橋' }],
    ['sources', {}],
  ] as const
  const replies = await Promise.all(
    asked.map(([name, options]) => answer(coverage, 2, commandData(name, options, null))),
  )
  real = replies.flatMap(({ components = [] }) => allParts(components).flatMap(({ custom_id }) => custom_id ?? []))
})

const names = [...allCommands, ...serverMenu.commands].map(({ name }) => name)
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('__proto__', 'constructor', 'toString', ...names),
  fc.dictionary(fc.constantFrom('__proto__', 'question', 'speaker', 'page', 'n', 'id', 'private'), fc.jsonValue()),
)
const list = fc.array(anything, { maxLength: 5 }).map(value => JSON.stringify(value))
const checked = (json: string) => fnv1a(json).padStart(7, '0') + json
const forged = fc.oneof(
  list.map(json => `d1x|${json}|`),
  list.map(json => `d1n0|${checked(json)}|`),
  anything.map(value => `d1a0|${checked(JSON.stringify(value) ?? '')}|`),
  fc.string({ unit: 'binary' }).map(text => `d1a0|${checked(text)}|`),
  fc.constantFrom('d1x||', 'd1r||', 'd1r|99999999999999999999|', 'd1j|ask|certain|right|', 'd1m||', 'd1s||', ''),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
)
const altered = fc
  .tuple(fc.nat(), fc.nat({ max: 99 }), fc.string({ minLength: 0, maxLength: 3 }))
  .map(([which, at, text]) => (ids: readonly string[]) => {
    const id = ids[which % ids.length] ?? ''
    return `${id.slice(0, at)}${text}${id.slice(at + 1)}`.slice(0, 100)
  })

test('a button whose id is forged, altered or old is answered with what Discord takes', {
  timeout: 60_000,
}, async () => {
  const id = fc.oneof(
    forged.map(text => () => text.slice(0, 100)),
    altered,
  )
  await fc.assert(
    fc.asyncProperty(id, fc.boolean(), fc.constantFrom(0, 3), async (made, isList, beside) => {
      const custom_id = made(real)
      const others = real.filter(one => one !== custom_id).slice(0, beside)
      const buttons = [custom_id, ...others].map(one => ({ type: 2, style: 2, label: 'a', custom_id: one }))
      const message = botMessage({ components: [{ type: 1, components: buttons }], flags: 32768 })
      const press = isList
        ? { component_type: 3, custom_id: 'd1m||', values: [custom_id] }
        : { component_type: 2, custom_id }
      await answer(coverage, 3, press, { message })
    }),
    { numRuns: 400 },
  )
})

test('a form is what Discord takes, whatever is filled in', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.nat({ max: 300 }).map(length => `${'あ'.repeat(length)}${'𠮷'.repeat(200)}`),
    fc.nat({ max: 300 }).map(length => `${'a'.repeat(length)}👨‍👩‍👧‍👦${'\u0301'.repeat(50)}`),
  )
  fc.assert(
    fc.property(text, fc.constantFrom(20, 100, 4000), (value, maxLength) => {
      const call = { command: 'report', options: {} }
      const field = { option: 'words', label: `言葉${value}`, hint: `例 ${value}`, required: false, value, maxLength }
      const { data, type } = openForm({ title: `訂正 ${value}`, call, fields: [field] })
      expect(faultOfCallback({ type, data })).toBeNull()
      const sent = JSON.stringify(data)
      expect(sent).not.toMatch(/\\ud[89a-f]/i)
      expect(JSON.parse(sent)).toEqual(data)
    }),
  )
})
