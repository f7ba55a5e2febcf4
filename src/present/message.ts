import { type FittedEntry, type FittedPage, fitPage, type PressableEntry } from './discord-fit.ts'
import { LIMITS, SHARING } from './limits.ts'
import { toShowable } from './markdown.ts'
import type { Action, Entry, Link, Locale, Page } from './page.ts'

/** A button that comes back with its custom id when it is pressed. */
export interface PageButton {
  /** 1 to 100 characters, no other component of the message has the same. */
  readonly customId: string
  readonly label: string
  readonly disabled?: boolean
}

/** A list of which one can be chosen; it comes back with its custom id and the value. */
export interface Select {
  readonly customId: string
  readonly placeholder: string
  /** 1 to 25, of 1 to 100 characters. */
  readonly options: readonly { readonly label: string; readonly value: string; readonly chosen: boolean }[]
}

export interface MessageExtras {
  /** One row below the page: five at most. */
  readonly buttons?: readonly PageButton[]
  /** One row for a list. */
  readonly select?: Select
  /** One more row of buttons. */
  readonly controls?: readonly PageButton[]
  /** The custom id of what can be asked of an entry; without it nothing can. */
  readonly actionId?: (action: Action) => string | null
  /** Shown to the asker alone. */
  readonly private?: boolean
  /** The language of what we say ourselves. */
  readonly locale?: Locale
}

type TextDisplay = { readonly type: 10; readonly content: string }
type LinkButton = { readonly type: 2; readonly style: 5; readonly label: string; readonly url: string }
type CustomButton = {
  readonly type: 2
  readonly style: 2
  readonly custom_id: string
  readonly label: string
  readonly disabled: boolean
}
type StringSelect = {
  readonly type: 3
  readonly custom_id: string
  readonly placeholder: string
  readonly options: readonly { readonly label: string; readonly value: string; readonly default: boolean }[]
}
type Section = { readonly type: 9; readonly components: readonly TextDisplay[]; readonly accessory: LinkButton }
type Separator = { readonly type: 14; readonly divider: boolean; readonly spacing: 1 }
type ActionRow = { readonly type: 1; readonly components: readonly (CustomButton | StringSelect)[] }
type Part = TextDisplay | Section | Separator | ActionRow
type Container = { readonly type: 17; readonly components: readonly Part[] }

/** The body of a message as Discord's API takes it, plain data. */
export interface MessageData {
  readonly flags: number
  readonly components: readonly (Container | ActionRow)[]
  readonly allowed_mentions: { readonly parse: readonly never[] }
}

const FLAGS = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, componentsV2: 1 << 15 } as const
const NOTHING = { ja: '（表示する内容がありません）', en: '(nothing to show)' } as const
const SEPARATOR: Separator = { type: 14, divider: true, spacing: 1 }

/** A page as one message within Discord's limits, whatever the page holds: it pings nobody and shows no previews. */
export function toMessage(page: Page, extras: MessageExtras): MessageData {
  const locale = extras.locale ?? 'ja'
  const rows = toRows(extras)
  const inRows = rows.flatMap(row => row.components)
  const kept = extras.private ? SHARING : { text: 0, components: 0 }
  const room = {
    text: LIMITS.text - kept.text - inRows.reduce((sum, one) => sum + charactersOf(one), 0),
    components: LIMITS.components - kept.components - 1 - rows.length - inRows.length,
  }
  const entries = withButtons(page.entries.map(withShowableLink), extras)
  const parts = toParts(fitPage({ ...page, entries }, room, locale))
  const shown: readonly Part[] = parts.length === 0 ? [{ type: 10, content: NOTHING[locale] }] : parts
  return {
    flags: FLAGS.componentsV2 | FLAGS.suppressEmbeds | (extras.private ? FLAGS.ephemeral : 0),
    components: [{ type: 17, components: shown }, ...rows],
    allowed_mentions: { parse: [] },
  }
}

function toRows({ buttons = [], select, controls = [] }: MessageExtras): readonly ActionRow[] {
  const row = (all: readonly PageButton[]): ActionRow => ({
    type: 1,
    components: all.slice(0, LIMITS.rowButtons).map(toButton),
  })
  const list: readonly ActionRow[] = select ? [{ type: 1, components: [toSelect(select)] }] : []
  return [row(buttons), ...list, row(controls)].filter(({ components }) => components.length > 0)
}

function charactersOf(component: CustomButton | StringSelect): number {
  if (component.type === 2) return component.label.length
  return component.placeholder.length + component.options.reduce((sum, { label }) => sum + label.length, 0)
}

/** Entries may stand at the same place, but no two components may have the same custom id. */
function withButtons(entries: readonly Entry[], { actionId }: MessageExtras): readonly PressableEntry[] {
  const used = new Set<string>()
  return entries.map(entry => {
    const buttons = (entry.actions ?? []).flatMap(action => {
      const customId = actionId?.(action) ?? null
      if (customId === null || used.has(customId)) return []
      used.add(customId)
      return [{ customId, label: toLabel(action.label) }]
    })
    return { ...entry, buttons: buttons.slice(0, LIMITS.rowButtons) }
  })
}

function toParts(page: FittedPage): readonly Part[] {
  const texts = (content: string): readonly Part[] => (content === '' ? [] : [{ type: 10, content }])
  const blocks = [texts(page.heading), ...page.entries.map(toBlock), texts(page.footer)]
  return blocks.filter(block => block.length > 0).flatMap((block, i) => (i === 0 ? block : [SEPARATOR, ...block]))
}

function toBlock({ text, link, buttons }: FittedEntry): readonly Part[] {
  const display: TextDisplay = { type: 10, content: text }
  const row: readonly Part[] = buttons.length === 0 ? [] : [{ type: 1, components: buttons.map(toButton) }]
  if (link === null) return [display, ...row]
  const accessory: LinkButton = { type: 2, style: 5, label: link.label, url: link.url }
  return [{ type: 9, components: [display], accessory }, ...row]
}

function toSelect({ customId, placeholder, options }: Select): StringSelect {
  const shown = options
    .slice(0, LIMITS.selectOptions)
    .map(({ label, value, chosen }) => ({ label: toLabel(label), value, default: chosen }))
  return { type: 3, custom_id: customId, placeholder: toLabel(placeholder), options: shown }
}

function toButton(button: PageButton): CustomButton {
  return {
    type: 2,
    style: 2,
    custom_id: button.customId,
    label: toLabel(button.label),
    disabled: button.disabled === true,
  }
}

function toLabel(text: string): string {
  const label = toShowable(text).replaceAll('\n', ' ').trim() || '…'
  return label.length <= LIMITS.buttonLabel ? label : `${toShowable(label.slice(0, LIMITS.buttonLabel - 2))}…`
}

/** The entry with a link that a button can hold, and with something to show beside it. */
function withShowableLink(entry: Entry): Entry {
  const { link: _, ...rest } = entry
  if (!entry.link) return rest
  const label = toLabel(entry.link.label)
  const url = buttonUrl(entry.link)
  const shows = entry.lines.some(line => line.runs.some(run => toShowable(run.text).trim() !== ''))
  const lines = shows ? entry.lines : [{ as: 'text', runs: [{ text: label }] } as const]
  return url === null ? { ...rest, lines } : { ...rest, lines, link: { label, url } }
}

/** The address without its text fragment where it is too long for a button with it; null where it fits no button. */
function buttonUrl(link: Link): string | null {
  if (!URL.canParse(link.url)) return null
  const url = new URL(link.url)
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || !url.hostname.includes('.')) return null
  if (url.href.length > LIMITS.buttonUrl) url.hash = url.hash.replace(/#?:~:.*$/, '')
  return url.href.length <= LIMITS.buttonUrl ? url.href : null
}
