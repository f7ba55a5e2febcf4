import { type FittedEntry, type FittedPage, fitPage } from './discord-fit.ts'
import { LIMITS } from './limits.ts'
import { toShowable } from './markdown.ts'
import type { Entry, Link, Locale, Page } from './page.ts'

/** A button that leads to another page of the same reply. */
export interface PageButton {
  /** 1 to 100 characters, no other button of the message has the same. */
  readonly customId: string
  readonly label: string
  readonly disabled?: boolean
}

export interface MessageExtras {
  /** One row: five at most. */
  readonly buttons?: readonly PageButton[]
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
type Section = { readonly type: 9; readonly components: readonly [TextDisplay]; readonly accessory: LinkButton }
type Separator = { readonly type: 14; readonly divider: true; readonly spacing: 1 }
type Part = TextDisplay | Section | Separator
type Container = { readonly type: 17; readonly components: readonly Part[] }
type ActionRow = { readonly type: 1; readonly components: readonly CustomButton[] }

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
  const buttons = (extras.buttons ?? []).slice(0, LIMITS.rowButtons).map(toButton)
  const labels = buttons.reduce((sum, button) => sum + button.label.length, 0)
  const row = buttons.length === 0 ? 0 : 1 + buttons.length
  const room = { text: LIMITS.text - labels, components: LIMITS.components - 1 - row }
  const fitted = fitPage({ ...page, entries: page.entries.map(withShowableLink) }, room, locale)
  const parts = toParts(fitted)
  const shown: readonly Part[] = parts.length === 0 ? [{ type: 10, content: NOTHING[locale] }] : parts
  const rows: readonly ActionRow[] = buttons.length === 0 ? [] : [{ type: 1, components: buttons }]
  return {
    flags: FLAGS.componentsV2 | FLAGS.suppressEmbeds | (extras.private ? FLAGS.ephemeral : 0),
    components: [{ type: 17, components: shown }, ...rows],
    allowed_mentions: { parse: [] },
  }
}

function toParts(page: FittedPage): readonly Part[] {
  const texts = (content: string): readonly Part[] => (content === '' ? [] : [{ type: 10, content }])
  const blocks = [texts(page.heading), ...page.entries.map(entry => [toPart(entry)]), texts(page.footer)]
  return blocks.filter(block => block.length > 0).flatMap((block, i) => (i === 0 ? block : [SEPARATOR, ...block]))
}

function toPart({ text, link }: FittedEntry): Part {
  const display: TextDisplay = { type: 10, content: text }
  if (link === null) return display
  return { type: 9, components: [display], accessory: { type: 2, style: 5, label: link.label, url: link.url } }
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
  if (!entry.link) return entry
  const label = toLabel(entry.link.label)
  const url = buttonUrl(entry.link)
  const shows = entry.lines.some(line => line.runs.some(run => toShowable(run.text).trim() !== ''))
  const lines = shows ? entry.lines : [{ as: 'text', runs: [{ text: label }] } as const]
  return url === null ? { lines } : { lines, link: { label, url } }
}

/** The address without its text fragment where it is too long for a button with it; null where it fits no button. */
function buttonUrl(link: Link): string | null {
  if (!URL.canParse(link.url)) return null
  const url = new URL(link.url)
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || !url.hostname.includes('.')) return null
  if (url.href.length > LIMITS.buttonUrl) url.hash = url.hash.replace(/#?:~:.*$/, '')
  return url.href.length <= LIMITS.buttonUrl ? url.href : null
}
