import {
  type APIApplication,
  type APIGatewayBotInfo,
  PermissionsBitField,
  REST,
  type RESTAPIPartialCurrentUserGuild,
  type RESTOptions,
  Routes,
} from 'discord.js'
import { isUnreachable, loginFailure } from './failures.ts'
import { inviteLink, PERMISSIONS } from './invite.ts'

/** The state of something at Discord, in sentences; a fault keeps the bot from answering. */
export interface CheckResult {
  readonly level: 'ok' | 'warning' | 'fault'
  readonly message: string
  /** The same in Japanese. */
  readonly ja: string
}

export interface CheckRequest {
  readonly token: string
  readonly guildId: string | null
  readonly rest?: Partial<RESTOptions>
}

/** Milliseconds that Discord has for an answer. */
const WAIT = 5000
/** Logins a day that are left, below which a restart in a loop would soon be locked out. */
const FEW_LOGINS = 50
/** Servers that are looked at, of the bot's; Discord gives no more at once. */
const MOST_SERVERS = 200

const ok = (message: string, ja: string): CheckResult => ({ level: 'ok', message, ja })
const warning = (message: string, ja: string): CheckResult => ({ level: 'warning', message, ja })
const fault = (message: string, ja: string): CheckResult => ({ level: 'fault', message, ja })

/** Asks Discord about the token, the logins that are left, and the servers. Nothing is changed, and never rejects. */
export async function checkDiscord({ token, guildId, rest: options }: CheckRequest): Promise<readonly CheckResult[]> {
  const rest = new REST({ timeout: WAIT, retries: 1, rejectOnRateLimit: () => true, ...options }).setToken(token)
  const told: CheckResult[] = []
  try {
    const application = (await rest.get(Routes.currentApplication())) as APIApplication
    told.push(...tellOfApplication(application))
    told.push(...(await lookAtGateway(rest)))
    told.push(...(await lookAtServers(rest, guildId, inviteLink(application.id))))
  } catch (error) {
    told.push(failureOf(error))
  }
  return told
}

function failureOf(error: unknown): CheckResult {
  if (!isUnreachable(error)) {
    const { message } = loginFailure(error)
    return fault(message, `Discordにログインできません。DISCORD_TOKENを確かめてください（${message}）。`)
  }
  const reason = error instanceof Error ? error.message || error.name : String(error)
  const advice =
    'Check the network, a proxy, a firewall, and https://discordstatus.com. The bot itself would try again.'
  const adviceJa = 'ネットワーク、プロキシ、ファイアウォールと https://discordstatus.com を確かめてください。'
  return warning(
    `Discord cannot be reached (${reason}). ${advice}`,
    `Discordにつながりません（${reason}）。${adviceJa}ボット自身は接続をやり直します。`,
  )
}

function tellOfApplication({ id, name, interactions_endpoint_url: elsewhere }: APIApplication): readonly CheckResult[] {
  const known = ok(
    `Discord accepts the token: it belongs to the application ${name ?? id}. No privileged intent is needed.`,
    `Discordはこのトークンを知っています（アプリケーション ${name ?? id}）。特権インテントは要りません。`,
  )
  if (!elsewhere) return [known]
  const advice = 'Clear the field “Interactions Endpoint URL” on its General Information page.'
  return [
    known,
    fault(
      `Discord sends members’ questions to ${elsewhere} instead of the bot. ${advice}`,
      `メンバーの質問はボットではなく ${elsewhere} に送られます。General Informationの「Interactions Endpoint URL」を空にしてください。`,
    ),
  ]
}

async function lookAtGateway(rest: REST): Promise<readonly CheckResult[]> {
  const { url, shards, session_start_limit: limit } = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo
  const { remaining, total, reset_after } = limit
  const told = [await reach(url)]
  const logins = `${remaining} of ${total} logins are left, for ${Math.ceil(reset_after / 3_600_000)} h more.`
  const loginsJa = `ログインは${total}回のうち残り${remaining}回です（あと${Math.ceil(reset_after / 3_600_000)}時間）。`
  if (remaining === 0)
    told.push(
      fault(
        `${logins} Wait, and find out why the bot was started so often.`,
        `${loginsJa}時間をおき、何度も起動した原因を調べてください。`,
      ),
    )
  else
    told.push(
      remaining < FEW_LOGINS
        ? warning(
            `${logins} Is something starting the bot in a loop?`,
            `${loginsJa}ボットの起動を繰り返していませんか。`,
          )
        : ok(logins, loginsJa),
    )
  if (shards > 1)
    told.push(
      warning(
        `Discord recommends ${shards} shards for so many servers: see npm run shards.`,
        `サーバーが多いため、Discordは${shards}シャードを勧めています。npm run shards をご覧ください。`,
      ),
    )
  return told
}

/** The gateway speaks WebSocket on the port of HTTPS: whatever it says to a plain request, it was reached. */
async function reach(gateway: string): Promise<CheckResult> {
  try {
    await fetch(gateway.replace(/^ws/, 'http'), { signal: AbortSignal.timeout(WAIT) })
    return ok(`The gateway ${gateway} can be reached.`, `ゲートウェイ ${gateway} につながります。`)
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    return warning(
      `The gateway ${gateway} cannot be reached (${cause}). Check the firewall.`,
      `ゲートウェイ ${gateway} につながりません（${cause}）。ファイアウォールを確かめてください。`,
    )
  }
}

async function lookAtServers(rest: REST, guildId: string | null, invitation: string): Promise<readonly CheckResult[]> {
  const wanted =
    guildId === null ? { limit: String(MOST_SERVERS) } : { after: String(BigInt(guildId) - 1n), limit: '1' }
  const query = new URLSearchParams(wanted)
  const found = (await rest.get(Routes.userGuilds(), { query })) as readonly RESTAPIPartialCurrentUserGuild[]
  const servers = found.filter(({ id }) => guildId === null || id === guildId)
  if (servers.length === 0)
    return guildId === null
      ? [
          warning(
            `The bot is in no server yet. Invite it: ${invitation}`,
            `ボットはまだどのサーバーにもいません。招待してください：${invitation}`,
          ),
        ]
      : [
          fault(
            `The bot is not in the server DISCORD_GUILD_ID=${guildId}. Check the id, or invite it: ${invitation}`,
            `ボットはサーバー DISCORD_GUILD_ID=${guildId} にいません。IDを確かめるか、招待してください：${invitation}`,
          ),
        ]
  const lacking = servers.flatMap(({ name, permissions }) => {
    const missing = new PermissionsBitField(BigInt(permissions)).missing([...PERMISSIONS])
    return missing.length === 0
      ? []
      : [
          warning(
            `In the server ${name} the bot lacks ${missing.map(inWords).join(', ')}: invite it again.`,
            `サーバー ${name} でボットに ${missing.map(inWords).join('、')} の権限がありません。招待し直してください。`,
          ),
        ]
  })
  const all = guildId === null ? `The bot is in ${servers.length} servers` : 'The bot is in the server DISCORD_GUILD_ID'
  const allJa = guildId === null ? `ボットは${servers.length}のサーバーに` : 'ボットはサーバー DISCORD_GUILD_ID に'
  return lacking.length > 0 ? lacking : [ok(`${all} and may read and write there.`, `${allJa}いて、読み書きできます。`)]
}

/** A permission as Discord's own pages name it: Send Messages for SendMessages. */
const inWords = (permission: string): string => permission.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
