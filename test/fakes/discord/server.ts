import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Gateway, openGateway } from './gateway.ts'
import { forbidNetwork } from './guard.ts'
import * as payloads from './payloads.ts'
import { openRest, type Request, type Rest } from './rest.ts'
import { allParts, type Part } from './validate.ts'

export const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAx.stands.in-for-the-token-of-a-bot-in-tests'

const MANAGE_GUILD = 1n << 5n

interface Data {
  readonly flags?: number
  readonly components?: readonly Part[]
  readonly choices?: readonly { readonly name: string; readonly value: string }[]
  readonly message_reference?: { readonly message_id: string }
}

/** What the bot sent for an interaction, valid by Discord's own description of its API. */
export interface Answered {
  readonly type: number
  readonly data: Data
  /** All text of it, a component each. */
  readonly texts: readonly string[]
  readonly private: boolean
  /** The message as it stands then, to press a button of. */
  readonly message: object
}

export interface Manager {
  readonly group?: string
  readonly locale?: string
  readonly permissions?: bigint
  readonly channels?: readonly string[]
  readonly fields?: object
}

/** Discord on this machine: the real client speaks to it by HTTP and WebSocket. */
export interface StandIn {
  readonly rest: Rest
  readonly gateway: Gateway
  /** For the options of the client. */
  readonly address: { readonly api: string; readonly version: string }
  /** `fields` of the interaction stand over the usual ones. */
  readonly slash: (name: string, options?: payloads.OptionValues, locale?: string, fields?: object) => Promise<Answered>
  /** A subcommand, by a member with these permissions; `channels` are options that hold one. */
  readonly manage: (name: string, options?: payloads.OptionValues, more?: Manager) => Promise<Answered>
  /** A command of the menu of a message. */
  readonly menu: (name: string, message: { readonly id: string }, locale?: string) => Promise<Answered>
  readonly complete: (
    name: string,
    options: payloads.OptionValues,
    focused: string,
    locale?: string,
  ) => Promise<Answered>
  /** Presses the button with this label, or this custom id, below a message. */
  readonly press: (
    answered: Pick<Answered, 'message'>,
    button: string,
    locale?: string,
    fields?: object,
  ) => Promise<Answered>
  /** Chooses from the list of a message. */
  readonly choose: (answered: Pick<Answered, 'message'>, label: string, locale?: string) => Promise<Answered>
  /** A member writes in the server's channel; resolves with the bot's reply. */
  readonly write: (content: string, fields?: object) => Promise<Answered>
  /** Sends any interaction; `fields` stand over the usual ones. */
  readonly interact: (
    type: number,
    data: object,
    fields?: object & { readonly locale?: string; readonly member?: object; readonly message?: object },
  ) => Promise<Answered>
  readonly stop: () => Promise<void>
  /** Breaks off every connection without a word, and takes none any more. */
  readonly crash: () => Promise<void>
}

export async function openDiscord(port = 0): Promise<StandIn> {
  forbidNetwork()
  const server = createServer()
  const address = () => `127.0.0.1:${(server.address() as AddressInfo).port}`
  const url = () => `ws://${address()}`
  const rest = openRest(TOKEN, url)
  const gateway = openGateway(server, url)
  server.on('request', rest.handle)
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))

  const interact = async (
    type: number,
    data: object,
    { locale = 'ja', ...fields }: { locale?: string | undefined; message?: object; member?: object },
  ) => {
    const interaction = { ...payloads.interaction(type, data, locale), ...fields }
    const callback = rest.next('POST', new RegExp(`^/interactions/${interaction.id}/`))
    gateway.send('INTERACTION_CREATE', interaction)
    return answered((await callback).body)
  }

  const close = () => {
    server.closeAllConnections()
    return new Promise<void>(resolve => server.close(() => resolve()))
  }

  return {
    rest,
    gateway,
    interact: (type, data, fields = {}) => interact(type, data, fields),
    address: { api: `http://${address()}/api`, version: '10' },
    slash: (name, options = {}, locale, fields = {}) =>
      interact(2, payloads.commandData(name, options, null), { locale, ...fields }),
    manage: (name, options = {}, { group = 'coverage', permissions = MANAGE_GUILD, locale, channels, fields } = {}) => {
      const data = payloads.subcommandData(group, name, options, channels)
      return interact(2, data, { locale, member: payloads.member(payloads.ASKER, permissions), ...fields })
    },
    menu: (name, message, locale) => interact(2, payloads.messageMenuData(name, message), { locale }),
    complete: (name, options, focused, locale) => interact(4, payloads.commandData(name, options, focused), { locale }),
    press: ({ message }, button, locale, fields = {}) => {
      const data = pressOf(message, button)
      return interact(3, data, { message, locale, ...fields })
    },
    choose: ({ message }, label, locale) => {
      const lists = partsOf(message).filter(part => part.options !== undefined)
      const list = lists.find(({ options = [] }) => options.some(option => option.label === label)) ?? lists[0]
      const value = list?.options?.find(option => option.label === label)?.value ?? label
      const data = { component_type: 3, custom_id: list?.custom_id ?? '', values: [value] }
      return interact(3, data, { message, locale })
    },
    write: async (content, fields = {}) => {
      const reply = rest.next('POST', /^\/channels\/\d+\/messages$/)
      gateway.send('MESSAGE_CREATE', payloads.memberMessage(content, fields))
      return repliedWith(await reply)
    },
    stop: () => {
      gateway.close(1001)
      return close()
    },
    crash: () => {
      gateway.kill()
      return close()
    },
  }
}

function repliedWith({ body }: Request): Answered {
  return answered({ type: 4, data: body })
}

/** What the bot sent in the body of a request, as it is seen. */
export function answered(body: unknown): Answered {
  const { type, data = {} } = body as { type: number; data?: Data }
  const texts = allParts(data.components ?? []).flatMap(part => part.content ?? [])
  return { type, data, texts, private: ((data.flags ?? 0) & 64) !== 0, message: payloads.botMessage(data) }
}

function partsOf(message: object): readonly Part[] {
  return 'components' in message && Array.isArray(message.components) ? allParts(message.components) : []
}

/** A press of the button with that label, or else a choice with it from a list. */
function pressOf(message: object, label: string): object {
  const parts = partsOf(message)
  const list = parts.find(({ options = [] }) => options.some(option => option.label === label))
  const value = list?.options?.find(option => option.label === label)?.value
  const button = parts.find(part => part.label === label)?.custom_id
  if (button !== undefined || value === undefined) return { component_type: 2, custom_id: button ?? label }
  return { component_type: 3, custom_id: list?.custom_id ?? '', values: [value] }
}
