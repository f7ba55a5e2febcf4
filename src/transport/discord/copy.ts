import { type APIMessageComponent, MessageFlags } from 'discord.js'
import { SHARE } from './ids.ts'
import type { Seat, Shown } from './pages.ts'
import type { Button } from './present.ts'
import { controlRow } from './rows.ts'
import { sharedBy } from './sentences.ts'

/** The fields of a component that we send; fields that Discord adds, such as ids, are not sent back. */
const SENT = [
  ...['type', 'style', 'custom_id', 'label', 'url', 'disabled', 'content', 'divider', 'spacing', 'placeholder'],
  ...['options', 'value', 'description', 'default', 'components', 'accessory'],
]

/** A private reply as a public message: the same words, whose sharer can remove it. */
export function publicCopy(components: readonly APIMessageComponent[], { asker, locale }: Seat): Shown {
  const [removal] = controlRow({ private: false, shareable: false, asker }, locale)
  const by = { type: 10, content: `-# ${sharedBy(locale, asker)}` }
  const flags = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds
  const shown = components.map(copy)
  const at = shown.findLastIndex((_, n) => 'content' in (components[n] ?? {}) || components[n]?.type === CONTAINER)
  const below = shown.slice(at + 1).map(row => (removal ? withRemoval(row, removal) : row))
  const message = { flags, components: [...shown.slice(0, at + 1), by, ...below], allowed_mentions: NOBODY }
  return { kind: 'answer', private: false, message }
}

const CONTAINER = 17
const NOBODY: { readonly parse: readonly never[] } = { parse: [] }

/** The same component with its "share" button replaced by "delete". */
function withRemoval(value: unknown, removal: Button): unknown {
  if (Array.isArray(value)) return value.map(one => withRemoval(one, removal))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([key, field]) => [key, withRemoval(field, removal)])
  const { label, customId } = removal
  const shares = Object.entries(value).find(([key, field]) => ['custom_id', 'value'].includes(key) && field === SHARE)
  return Object.fromEntries(shares ? [...fields, [shares[0], customId], ['label', label]] : fields)
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([key, field]) => SENT.includes(key) && field !== null)
  return Object.fromEntries(fields.map(([key, field]) => [key, copy(field)]))
}
