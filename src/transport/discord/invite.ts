import { ApplicationIntegrationType, OAuth2Scopes, PermissionFlagsBits } from 'discord.js'

/** What the bot needs in a server, by the names of discord.js. */
export const PERMISSIONS = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'ReadMessageHistory',
] as const satisfies readonly (keyof typeof PermissionFlagsBits)[]

/** Returns the address at which a server invites the bot. */
export function inviteLink(applicationId: string): string {
  const permissions = PERMISSIONS.reduce((sum, name) => sum | PermissionFlagsBits[name], 0n)
  return linkOf({
    client_id: applicationId,
    scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
    permissions: String(permissions),
  })
}

/** Returns the address at which a member adds the bot to their own account. */
export function accountLink(applicationId: string): string {
  const integration_type = String(ApplicationIntegrationType.UserInstall)
  return linkOf({ client_id: applicationId, scope: OAuth2Scopes.ApplicationsCommands, integration_type })
}

function linkOf(query: Readonly<Record<string, string>>): string {
  const link = new URL('https://discord.com/oauth2/authorize')
  link.search = String(new URLSearchParams(query))
  return link.href
}
