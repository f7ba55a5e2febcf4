import { type FittedPage, fitPage } from './discord-fit.ts'
import type { Extras } from './extras.ts'
import { LIMITS, SHARING } from './limits.ts'
import { type ActionRow, charactersOf, rowsOf } from './message-rows.ts'
import type { Page } from './page.ts'

type TextDisplay = { readonly type: 10; readonly content: string }
type Separator = { readonly type: 14; readonly divider: boolean; readonly spacing: 1 }
type Container = { readonly type: 17; readonly components: readonly (TextDisplay | Separator)[] }

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
export function toMessage(page: Page, extras: Extras): MessageData {
  const locale = extras.locale ?? 'ja'
  const fitted = fitPage(page, roomBeside(rowsOf(extras, page.entries), extras), locale)
  const parts = toParts(fitted)
  const components = parts.length === 0 ? [toText(NOTHING[locale])] : parts
  return {
    flags: FLAGS.componentsV2 | FLAGS.suppressEmbeds | (extras.private ? FLAGS.ephemeral : 0),
    // What was left out cannot be asked of either.
    components: [{ type: 17, components }, ...rowsOf(extras, page.entries.slice(0, fitted.taken))],
    allowed_mentions: { parse: [] },
  }
}

function roomBeside(rows: readonly ActionRow[], { private: isPrivate }: Extras) {
  const kept = isPrivate ? SHARING : { text: 0, components: 0 }
  return {
    text: LIMITS.text - kept.text - rows.reduce((sum, row) => sum + charactersOf(row), 0),
    components: LIMITS.components - kept.components - 1 - rows.reduce((sum, row) => sum + 1 + row.components.length, 0),
  }
}

const toText = (content: string): TextDisplay => ({ type: 10, content })

function toParts({ heading, entries, footer }: FittedPage): Container['components'] {
  return [heading, ...entries, footer]
    .filter(text => text !== '')
    .flatMap((text, n) => (n === 0 ? [toText(text)] : [SEPARATOR, toText(text)]))
}
