import { type CheckResult, ok, skipped, warning } from './check.ts'

/** A token begins with the id of its application, in Base64 (https://docs.discord.com/developers/reference#authentication). */
export function checkToken(token: string | null, isFaulty: boolean): readonly CheckResult[] {
  if (isFaulty)
    return [
      skipped(
        'DISCORD_TOKEN is not a token: see the settings.',
        'DISCORD_TOKENがトークンの形をしていません。設定の欄をご覧ください。',
      ),
    ]
  if (token === null)
    return [
      warning(
        'DISCORD_TOKEN is not set: npm start opens a terminal prompt instead of Discord. Write the token into .env.',
        'DISCORD_TOKENが未設定です。npm start はDiscordではなく端末で開きます。トークンを .env に書いてください。',
      ),
    ]
  const id = Buffer.from(token.split('.')[0] ?? '', 'base64').toString()
  return /^\d{17,20}$/.test(id)
    ? [
        ok(
          `DISCORD_TOKEN looks like a token of the application ${id}.`,
          `DISCORD_TOKENはトークンの形をしています（アプリケーション ${id}）。`,
        ),
      ]
    : [
        warning(
          'DISCORD_TOKEN does not begin like a bot token: if Discord rejects it, copy it again from the portal.',
          'DISCORD_TOKENの先頭がボットのトークンと違います。Discordに拒まれたら、ポータルからコピーし直してください。',
        ),
      ]
}
