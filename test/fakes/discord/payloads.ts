/** What Discord sends, with the fields that discord.js 14.28 reads. */

export const ME = { id: '100000000000000001', username: 'dedokoro', discriminator: '0', avatar: null, bot: true }
export const ASKER = {
  id: '100000000000000002',
  username: 'member',
  discriminator: '0',
  avatar: null,
  global_name: '会員',
}
export const GUILD = '200000000000000001'
export const CHANNEL = '300000000000000001'
/** The channel of a conversation with the bot. */
export const DIRECT = '300000000000000099'
export const APPLICATION = ME.id

export type OptionValues = Readonly<Record<string, string | boolean>>

let last = 900_000_000_000_000_000n

export function snowflake(): string {
  last += 1n
  return String(last)
}

/** An id with the time in it (https://docs.discord.com/developers/reference#snowflakes). */
export function snowflakeOfNow(): string {
  const sinceEpoch = BigInt(Date.now()) - 1_420_070_400_000n
  return String((sinceEpoch << 22n) + (BigInt(snowflake()) & 0x3f_ffffn))
}

export function ready(url: string, session: string) {
  return {
    v: 10,
    user: ME,
    guilds: [{ id: GUILD, unavailable: true }],
    session_id: session,
    resume_gateway_url: url,
    application: { id: APPLICATION, flags: 0 },
    shard: [0, 1],
  }
}

export function guild(locale: string) {
  const channel = { id: CHANNEL, type: 0, name: 'general', position: 0, permission_overwrites: [] }
  const everyone = {
    id: GUILD,
    name: '@everyone',
    permissions: '0',
    position: 0,
    color: 0,
    hoist: false,
    managed: false,
  }
  return {
    id: GUILD,
    name: '港の会',
    owner_id: ASKER.id,
    preferred_locale: locale,
    roles: [everyone],
    emojis: [],
    features: [],
    members: [],
    channels: [channel],
    threads: [],
    member_count: 2,
    unavailable: false,
  }
}

/** A member who sends an interaction, with permissions as a bit set. */
export function member(user: object = ASKER, permissions = 0n) {
  return {
    user,
    roles: [],
    permissions: String(permissions),
    joined_at: '2025-01-01T00:00:00Z',
    deaf: false,
    mute: false,
    flags: 0,
  }
}

/** The fields of an interaction in a conversation with the bot. */
export const inDirectMessages = {
  guild_id: undefined,
  member: undefined,
  user: ASKER,
  channel: { id: CHANNEL, type: 1 },
  context: 1,
}

export function interaction(type: number, data: object, locale: string) {
  const id = snowflake()
  return {
    id,
    type,
    data,
    locale,
    application_id: APPLICATION,
    token: `token-${id}`,
    version: 1,
    guild_id: GUILD,
    guild_locale: 'en-US',
    channel_id: CHANNEL,
    channel: { id: CHANNEL, type: 0, name: 'general', guild_id: GUILD, permissions: '0' },
    member: member(),
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: { '0': GUILD },
    context: 0,
    attachment_size_limit: 10_000_000,
  }
}

export function commandData(name: string, options: OptionValues, focused: string | null) {
  const list = Object.entries(options).map(([key, value]) => ({
    name: key,
    type: typeof value === 'boolean' ? 5 : 3,
    value,
    ...(key === focused ? { focused: true } : {}),
  }))
  return { id: '400000000000000001', type: 1, name, options: list }
}

/** A subcommand, such as `/coverage status`. */
export function subcommandData(group: string, name: string, options: OptionValues, channels: readonly string[] = []) {
  const data = commandData(group, options, null)
  const list = data.options.map(option => (channels.includes(option.name) ? { ...option, type: 7 } : option))
  return { ...data, options: [{ type: 1, name, options: list }] }
}

/** A command of the menu of a message. */
export function messageMenuData(name: string, message: { readonly id: string }) {
  const resolved = { messages: { [message.id]: message } }
  return { id: '400000000000000002', type: 3, name, target_id: message.id, resolved }
}

export function memberMessage(content: string, fields: object) {
  return {
    id: snowflake(),
    type: 0,
    channel_id: CHANNEL,
    guild_id: GUILD,
    author: ASKER,
    member: { roles: [], joined_at: '2025-01-01T00:00:00Z', deaf: false, mute: false, flags: 0 },
    content,
    timestamp: '2025-01-01T00:00:00Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [ME],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    ...fields,
  }
}

/** A message of the bot's as it comes back with a press of one of its buttons. */
export function botMessage(data: { readonly components?: readonly object[]; readonly flags?: number }) {
  return {
    ...memberMessage('', { author: ME, mentions: [] }),
    flags: data.flags ?? 0,
    components: withIds(data.components ?? []),
  }
}

/** Discord numbers the components that were sent without a number of their own. */
function withIds(components: readonly object[]): readonly object[] {
  let next = 1
  const number = (component: object): object => {
    const id = next++
    const inner = 'components' in component && Array.isArray(component.components) ? component.components : null
    const accessory = 'accessory' in component && component.accessory ? [component.accessory as object] : []
    return {
      ...component,
      id,
      ...(inner && { components: inner.map(number) }),
      ...(accessory.length > 0 && { accessory: number(accessory[0] ?? {}) }),
    }
  }
  return components.map(number)
}
