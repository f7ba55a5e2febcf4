import { type Client, ShardClientUtil, Status } from 'discord.js'

/** `unknown` while the connection is lost, and for servers of other shards' processes. */
export type Membership = (server: string) => 'in' | 'out' | 'unknown'

/** READY lists all servers of a shard, also those that are unavailable for now. */
export function membershipOf(client: Client<true>): Membership {
  return server => {
    if (client.guilds.cache.has(server)) return 'in'
    if (!/^\d{1,20}$/.test(server)) return 'unknown'
    const id = ShardClientUtil.shardIdForGuildId(server, client.options.shardCount ?? 1)
    return client.ws.shards.get(id)?.status === Status.Ready ? 'out' : 'unknown'
  }
}
