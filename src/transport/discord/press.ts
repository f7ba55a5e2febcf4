import {
  type APIMessage,
  type APIMessageComponent,
  type APIMessageComponentInteraction,
  InteractionResponseType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js'
import { type Callback, newMessage } from './callback.ts'
import { publicCopy } from './copy.ts'
import { MENU, readPress } from './ids.ts'
import { type Desk, type Seat, type Shown, showOutdated, showPage, showSentence } from './pages.ts'
import { pageBehind } from './rows.ts'
import { seatOf } from './seat.ts'
import { SENTENCES } from './sentences.ts'
import { type PageState, readCarrier, unpackState } from './state.ts'
import { choicesOf, idsOf, pressesOf } from './walk.ts'

/** The response to a press of a button or a choice from a list. */
export async function respondToPress(desk: Desk, interaction: APIMessageComponentInteraction): Promise<Callback> {
  const seat = seatOf(desk, interaction)
  const press = readPress(pressedId(interaction))
  switch (press?.kind) {
    case 'call':
      // A command called from an entry answers only the member who pressed, and does not change the reply around it.
      return newMessage(await showPage(desk, { ...press.call, seat: { ...seat, quiet: true }, page: () => 0 }))
    case 'share':
      return newMessage(publicCopy(interaction.message.components ?? [], seat))
    case 'remove':
      return remove(desk, interaction, press.asker)
    case 'judge':
      desk.judge?.(press)
      return newMessage(showSentence(desk, SENTENCES.judged[seat.locale], seat.locale))
    default:
      return turn(desk, interaction, seat)
  }
}

/** The custom id of the button, or the value chosen from a list of custom ids. */
function pressedId({ data }: APIMessageComponentInteraction): string {
  const [chosen] = 'values' in data && data.custom_id === MENU ? data.values : []
  return chosen ?? data.custom_id
}

/** Turns the page, narrows, or asks again, in place. */
async function turn(desk: Desk, interaction: APIMessageComponentInteraction, seat: Seat): Promise<Callback> {
  const carrier = readCarrier(interaction.data.custom_id)
  const state = carrier && unpackState(carriersOf(interaction.message.components ?? []))
  if (!carrier || !state) return newMessage(showSentence(desk, SENTENCES.staleButton[seat.locale], seat.locale))
  const options = carrier.role === 'outlet' ? narrowed(interaction, state) : state.options
  const call = { command: state.command, options }
  if (carrier.role !== 'again' && state.edition !== (desk.edition?.() ?? ''))
    return newMessage(showOutdated(desk, call, seat.locale))
  const stays = ['first', 'previous', 'next', 'last'].includes(carrier.role)
  const page = (pages: number) => (stays ? pageBehind(carrier.role, state.page, pages) : 0)
  const into = privacyOf(interaction.message)
  const asked = { ...call, seat: ofReply(seat, interaction.message), page, turned: stays, into } as const
  return inPlace(await showPage(desk, asked))
}

/** A message stays as private or public as it is: the flag belongs to new ones. */
function inPlace(shown: Shown): Callback {
  if (shown.kind !== 'answer') return newMessage({ ...shown, private: true, message: withFlag(shown) })
  const data = { ...shown.message, flags: shown.message.flags & ~MessageFlags.Ephemeral }
  return { type: InteractionResponseType.UpdateMessage, data }
}

const withFlag = ({ message }: Shown) => ({ ...message, flags: message.flags | MessageFlags.Ephemeral })

/** The options with the chosen outlet; without an outlet for the first entry of the list, which means all. */
function narrowed({ data, message }: APIMessageComponentInteraction, state: PageState): PageState['options'] {
  const { outlet: _, ...others } = state.options
  const chosen = 'values' in data ? data.values[0] : undefined
  const choice = choicesOf(message.components ?? [])
    .slice(1)
    .find(({ value }) => value === chosen)
  return choice ? { ...others, outlet: choice.label } : others
}

/** Whoever turns a page does not become the one who asked. */
function ofReply(seat: Seat, { components }: APIMessage): Seat {
  const removal = pressesOf(components ?? []).find(press => press.kind === 'remove')
  return { ...seat, asker: removal?.asker ?? seat.asker }
}

const privacyOf = ({ flags }: APIMessage) => (((flags ?? 0) & MessageFlags.Ephemeral) !== 0 ? 'private' : 'public')

function remove(desk: Desk, interaction: APIMessageComponentInteraction, asker: string): Callback {
  const { member } = interaction
  const user = member?.user.id ?? interaction.user?.id
  const moderates = (BigInt(member?.permissions ?? 0) & PermissionFlagsBits.ManageMessages) !== 0n
  const locale = seatOf(desk, interaction).locale
  if (user !== asker && !moderates) return newMessage(showSentence(desk, SENTENCES.notYours[locale], locale))
  return { type: InteractionResponseType.DeferredMessageUpdate, data: {}, after: 'delete' }
}

/** Custom ids and values of choices: all that carries state. */
function carriersOf(components: readonly APIMessageComponent[]): readonly string[] {
  return [...idsOf(components), ...choicesOf(components).map(({ value }) => value)]
}
