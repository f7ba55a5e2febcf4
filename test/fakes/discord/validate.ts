import { isDeepStrictEqual } from 'node:util'
import * as spec from 'discord-api-spec/zod'
import type { ZodMiniType } from 'zod/mini'
import * as z from 'zod/mini'

/** What Discord's own description of its API says against a request body; null where nothing. */
function faultOf(schema: ZodMiniType, body: unknown): string | null {
  const parsed = schema.safeParse(body)
  if (!parsed.success) return JSON.stringify(parsed.error.issues, null, 1).slice(0, 2000)
  // The schemas drop fields they do not know, and Discord would too.
  return isDeepStrictEqual(parsed.data, body) ? null : `unknown fields in ${JSON.stringify(body).slice(0, 2000)}`
}

const callbacks: Readonly<Record<number, ZodMiniType>> = {
  4: spec.CreateMessageInteractionCallbackRequestSchema,
  5: spec.CreateMessageInteractionCallbackRequestSchema,
  6: spec.UpdateMessageInteractionCallbackRequestSchema,
  7: spec.UpdateMessageInteractionCallbackRequestSchema,
  9: spec.ModalInteractionCallbackRequestSchema,
  8: spec.ApplicationCommandAutocompleteCallbackRequestSchema,
}

export function faultOfCallback(body: unknown): string | null {
  const type = z.object({ type: z.number() }).safeParse(body).data?.type ?? 0
  const schema = callbacks[type]
  if (!schema) return `a callback of type ${type}`
  return faultOf(schema, body) ?? (type === 9 ? null : faultOfMessage((body as { data?: unknown }).data ?? {}))
}

export function faultOfCreatedMessage(body: unknown): string | null {
  return faultOf(spec.MessageCreateRequestSchema, body) ?? faultOfMessage(body)
}

export function faultOfFollowUp(body: unknown): string | null {
  return faultOf(spec.IncomingWebhookInteractionRequestSchema, body) ?? faultOfMessage(body)
}

export function faultOfEdit(body: unknown): string | null {
  const schema = spec.IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema
  return faultOf(schema, body) ?? faultOfMessage(body)
}

export function faultOfMenu(body: unknown): string | null {
  return faultOf(z.array(spec.ApplicationCommandUpdateRequestSchema), body) ?? faultOfNames(body)
}

/** A component of a message. */
export interface Part {
  readonly type: number
  readonly content?: string
  readonly label?: string
  readonly custom_id?: string
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly options?: readonly {
    readonly label: string
    readonly value: string
    readonly description?: string
    readonly default?: boolean
  }[]
  readonly url?: string
  readonly components?: readonly Part[]
  readonly accessory?: Part
}

export function allParts(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap(part => [part, ...allParts(part.components ?? []), ...(part.accessory ? [part.accessory] : [])])
}

/** What stands on the buttons of a message and in its lists. */
export function labelsOf(parts: readonly Part[]): readonly string[] {
  return allParts(parts).flatMap(({ label, options = [] }) => [
    ...(label === undefined ? [] : [label]),
    ...options.map(option => option.label),
  ])
}

/** Rules of Components V2 that concern a whole message, which no schema holds. */
function faultOfMessage(data: unknown): string | null {
  const { components, flags, allowed_mentions } = data as {
    components?: readonly Part[]
    flags?: number
    allowed_mentions?: unknown
  }
  if (!components) return null
  const parts = allParts(components)
  const ids = parts.flatMap(part => part.custom_id ?? [])
  const options = parts.flatMap(part => part.options ?? [])
  const values = options.map(({ value }) => value)
  const listed = options.flatMap(({ label, description = '' }) => [label, description])
  const words = [...parts.map(part => part.content ?? part.label ?? ''), ...listed]
  const characters = words.reduce((sum, text) => sum + text.length, 0)
  if (((flags ?? 0) & (1 << 15)) === 0) return 'components of version 2 without their flag'
  if (!isDeepStrictEqual(allowed_mentions, { parse: [] })) return 'mentions are allowed'
  if (parts.length > 40) return `${parts.length} components`
  if (characters > 4000) return `${characters} characters of text`
  if (new Set(values).size !== values.length) return `values used twice: ${values}`
  if (new Set(ids).size !== ids.length) return `custom ids used twice: ${ids}`
  if (parts.some(part => part.content?.trim() === '')) return 'a text display without text'
  if (parts.some(part => part.url !== undefined && !/^https?:/.test(part.url))) return 'a button without a web address'
  return null
}

function faultOfNames(menu: unknown): string | null {
  const all = menu as readonly { type?: number; name: string; name_localizations?: Record<string, string> }[]
  // Commands of the menus of messages and members may have spaces and capitals.
  const named = all.filter(({ type = 1 }) => type === 1)
  const names = named.flatMap(({ name, name_localizations }) => [name, ...Object.values(name_localizations ?? {})])
  // https://docs.discord.com/developers/interactions/application-commands#application-command-object
  const wrong = names.find(
    name => !/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(name) || name !== name.toLowerCase(),
  )
  return wrong === undefined ? null : `the name ${wrong}`
}
