import { locale, nameOf, words } from './words.js'

/** Ids as the bot receives them. */
export const BOT = '100000000000000001'
export const CHANNEL = '100000000000000002'
const GUILD = '100000000000000003'
const MEMBER = { user: { id: '100000000000000004', username: words.you }, permissions: String(0x7fffffff), roles: [] }

/** Names of users by their ids. */
export const users = { [BOT]: words.bot, [MEMBER.user.id]: words.you }

let lastId = 100000000000001000n

export const nextId = () => String(++lastId)

async function post(path, body) {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) })
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}

/** Sends an interaction in the form of Discord's own, from a member who may do everything. */
export function interact(interaction) {
  return post('/interactions', {
    ...{ id: nextId(), application_id: BOT, token: 'preview', version: 1, locale, guild_locale: locale },
    ...{ guild_id: GUILD, channel_id: CHANNEL, channel: { id: CHANNEL, type: 0 }, member: MEMBER, context: 0 },
    ...interaction,
  })
}

/** A message of the member's that mentions the bot, or answers a message of the bot's. */
export function messageOf(content, answered) {
  const place = { guild_id: GUILD, channel_id: CHANNEL }
  const reply = answered && { type: 19, referenced_message: answered }
  const mentions = [{ id: BOT, username: words.bot, bot: true }]
  return { id: nextId(), type: 0, ...place, content, author: MEMBER.user, mentions, embeds: [], ...reply }
}

export const sendMessage = message => post(`/messages?locale=${locale}`, message)

const SUBCOMMAND = 1
const GROUP = 2

/** The subcommands of a command, those in groups too. */
function subcommandsOf({ options = [] }) {
  return options.flatMap(option => {
    if (option.type === SUBCOMMAND) return [{ sub: option, shown: nameOf(option), wrap: called => called }]
    if (option.type !== GROUP) return []
    return option.options.map(sub => ({
      sub,
      shown: `${nameOf(option)} ${nameOf(sub)}`,
      wrap: called => ({ type: GROUP, name: option.name, options: [called] }),
    }))
  })
}

/** The commands of the menu; a command with subcommands is listed once for each, as Discord shows it. */
export async function readMenu() {
  const menu = await (await fetch('/menu')).json()
  return menu.flatMap(item => {
    const below = subcommandsOf(item)
    if (below.length === 0) return [{ ...item, shown: nameOf(item), wrap: options => ({ options }) }]
    return below.map(({ sub, shown, wrap }) => ({
      ...sub,
      ...{ type: item.type, name: item.name, shown: `${nameOf(item)} ${shown}` },
      wrap: options => ({ options: [wrap({ type: SUBCOMMAND, name: sub.name, options })] }),
    }))
  })
}
