import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Button } from '../../src/present/extras.ts'
import { type MessageData, toMessage } from '../../src/present/message.ts'
import type { Entry, Line, Page } from '../../src/present/page.ts'
import { allParts, faultOfCallback, faultOfCreatedMessage } from '../fakes/discord/validate.ts'

const line = (as: Line['as'], text: string): Line => ({ as, runs: [{ text }] })
const page = (parts: Partial<Page>): Page => ({ heading: [], entries: [], footer: [], ...parts })
const entry: Entry = { lines: [line('quote', '港の工事は春に終わる。'), line('small', '港の工事 · 港新聞')] }
const ofType = (message: MessageData, type: number) => allParts(message.components).filter(part => part.type === type)

const at = (place: string, about: string) => ({ label: '前後', command: 'around', options: { at: place }, about })
const actionId = ({ options }: { options: Readonly<Record<string, string>> }) => `a${options.at}`
const removal = { customId: 'r', label: '削除' }
const menu = { customId: 'm', placeholder: '前後を読む…' }
const rowsOf = (message: MessageData) =>
  ofType(message, 1).map(({ components = [] }) =>
    components.map(({ type, label, placeholder }) => [type, label ?? placeholder]),
  )

test('the actions of a single entry are in one row with the other buttons', () => {
  const message = toMessage(page({ entries: [{ ...entry, actions: [at('1', '港')] }] }), {
    buttons: [{ customId: 'y', label: 'これだ' }],
    actionId,
    controls: [removal],
    menu,
  })
  expect(rowsOf(message)).toEqual([
    [
      [2, 'これだ'],
      [2, '前後'],
      [2, '削除'],
    ],
  ])
})

test('the actions of several entries are in one select menu that quotes their words', () => {
  const entries = ['港の工事', '橋の工事'].map((about, n) => ({ ...entry, actions: [at(`${n}`, about)] }))
  const message = toMessage(page({ entries }), { actionId, controls: [removal], menu })
  expect(rowsOf(message)).toEqual([[[3, '前後を読む…']]])
  const [list] = ofType(message, 3)
  expect(list?.options).toEqual([
    { label: '前後', value: 'a0', description: '港の工事', default: false },
    { label: '前後', value: 'a1', description: '橋の工事', default: false },
    { label: '削除', value: 'r', default: false },
  ])
})

test('entries left out of a page have no actions', () => {
  const long = (n: number) => ({
    lines: [line('quote', '港は静かだった。'.repeat(180))],
    actions: [at(`${n}`, `${n}`)],
  })
  const message = toMessage(page({ entries: [0, 1, 2, 3, 4].map(long) }), { actionId, menu })
  expect(ofType(message, 3)[0]?.options?.map(({ value }) => value)).toEqual(['a0', 'a1', 'a2'])
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.constantFrom('港は静かだった。', '「壁は高い。」', '*', '\n', 'Ver. ', '@everyone'), { maxLength: 900 })
    .map(all => all.join('')),
)
const anyUrl = fc.webUrl({ withFragments: true, withQueryParameters: true, size: 'large' })
const anyRun = fc.record(
  { text: anyText, style: fc.constantFrom('strong', 'mark', 'code'), url: anyUrl },
  { requiredKeys: ['text'] },
)
const anyLine: fc.Arbitrary<Line> = fc.record({
  as: fc.constantFrom('heading', 'quote', 'text', 'small'),
  runs: fc.array(anyRun, { maxLength: 4 }),
})
const anyLines = fc.array(anyLine, { maxLength: 5 })
const anyAction = fc.record({
  label: anyText,
  command: fc.constant('around'),
  options: fc.record({ at: fc.string({ minLength: 1, maxLength: 40 }) }),
  about: anyText,
})
const anyEntry: fc.Arbitrary<Entry> = fc.record({ lines: anyLines, actions: fc.array(anyAction, { maxLength: 3 }) })
const anyPage = fc.record({ heading: anyLines, entries: fc.array(anyEntry, { maxLength: 30 }), footer: anyLines })
const anyButtons: fc.Arbitrary<readonly Button[]> = fc.uniqueArray(
  fc.record({ customId: fc.string({ minLength: 1, maxLength: 100 }), label: anyText, disabled: fc.boolean() }),
  { maxLength: 5, selector: button => button.customId },
)

// No custom id of a button above begins so.
const anyId: typeof actionId = action => `\u0001${actionId(action)}`

test('any page becomes a message that Discord accepts', () => {
  fc.assert(
    fc.property(anyPage, anyButtons, fc.boolean(), (page, buttons, isPrivate) => {
      const data = toMessage(page, {
        buttons,
        private: isPrivate,
        actionId: anyId,
        menu: { ...menu, customId: '\u0002' },
      })
      expect(faultOfCallback({ type: 4, data })).toBeNull()
      expect(faultOfCallback({ type: 7, data })).toBeNull()
      expect(faultOfCreatedMessage(data)).toBeNull()
    }),
    { numRuns: 100 },
  )
})
