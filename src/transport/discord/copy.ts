import { type APIMessageComponent, MessageFlags } from 'discord.js'
import { readPress } from './ids.ts'
import type { Seat, Shown } from './pages.ts'
import { controlRow } from './rows.ts'
import { sharedBy } from './sentences.ts'

/** What of a component is sent; what Discord adds of its own, such as ids, is not sent back. */
const SENT = [
  ...['type', 'style', 'custom_id', 'label', 'url', 'disabled', 'content', 'divider', 'spacing', 'placeholder'],
  ...['options', 'value', 'default', 'components', 'accessory'],
]

/** A private reply as a public message: the same words, whose sharer can remove it. */
export function publicCopy(components: readonly APIMessageComponent[], { asker, locale }: Seat): Shown {
  const kept = components.filter(component => !isControls(component)).map(copy)
  const controls = controlRow({ private: false, shareable: false, asker }, locale).map(({ customId, label }) => ({
    type: 2,
    style: 2,
    custom_id: customId,
    label,
    disabled: false,
  }))
  const by = { type: 10, content: `-# ${sharedBy(locale, asker)}` }
  const flags = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds
  const message = { flags, components: [...kept, by, { type: 1, components: controls }], allowed_mentions: NOBODY }
  return { kind: 'answer', private: false, message }
}

const NOBODY: { readonly parse: readonly never[] } = { parse: [] }

function isControls(component: APIMessageComponent): boolean {
  if (!('components' in component)) return false
  return component.components.some(inner => 'custom_id' in inner && readPress(inner.custom_id)?.kind === 'share')
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([key, field]) => SENT.includes(key) && field !== null)
  return Object.fromEntries(fields.map(([key, field]) => [key, copy(field)]))
}
