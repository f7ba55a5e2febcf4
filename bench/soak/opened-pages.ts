import type { Answered } from '../../test/fakes/discord/server.ts'
import { allParts, type Part } from '../../test/fakes/discord/validate.ts'
import { pick } from './chance.ts'

/** Replies that members have before them, of the latest. */
const most = 40

/** A button of a reply. */
export interface Opened extends Pick<Answered, 'message'> {
  readonly button: string
}

/** Buttons that change nothing for others: pages, and what is asked of an entry. Share and remove do. */
const idle = ['共有', '削除', 'Share', 'Remove']

const buttonsOf = ({ data }: Answered): readonly string[] =>
  allParts(data.components ?? []).flatMap(({ type, label = '', custom_id, disabled }: Part) =>
    type === 2 && custom_id !== undefined && !disabled && !idle.includes(label) ? [custom_id] : [],
  )

/** The replies that can be pressed on. */
export function openPages(chance: () => number) {
  const opened: { readonly message: object; readonly buttons: readonly string[] }[] = []
  return {
    add(answer: Answered): void {
      const buttons = buttonsOf(answer)
      if (buttons.length === 0) return
      opened.push({ message: answer.message, buttons })
      if (opened.length > most) opened.shift()
    },
    take(): Opened | null {
      if (opened.length === 0) return null
      const { message, buttons } = pick(opened, chance)
      return { message, button: pick(buttons, chance) }
    },
  }
}
