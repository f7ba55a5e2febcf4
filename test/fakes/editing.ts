import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { allCommands, callFor, serverMenu } from '../../commands/index.ts'
import { correctCoverage } from '../../src/coverage/corrections.ts'
import { freshly } from '../../src/coverage/freshly.ts'
import { holdCoverage } from '../../src/coverage/holder.ts'
import { parseDocument } from '../../src/documents/parse.ts'
import { type Editing, openEditing } from '../../src/editing/editing.ts'
import { type FollowingDesk, openFollowing } from '../../src/editing/following.ts'
import { keptFolderIn } from '../../src/store/kept-files.ts'
import { readCorrections } from '../../src/store/store.ts'
import { openBot, type Session } from '../transport/discord/bot.ts'
import {
  ASKER,
  commandData,
  GUILD,
  member,
  memberMessage,
  messageMenuData,
  subcommandData,
} from './discord/payloads.ts'
import type { Request } from './discord/rest.ts'
import { type Answered, answered } from './discord/server.ts'
import { type Files, openHere, writeFolder } from './opened.ts'

const MANAGE_GUILD = 1n << 5n
/** A message of its own behind a deferral. */
const followUp = /^\/webhooks\/\d+\/[^/]+$/

/** Permissions, roles and language of who asks. */
export interface Who {
  readonly permissions?: bigint
  readonly roles?: readonly string[]
  readonly locale?: string
}

/** A bot whose coverage members can change, with what is kept in folders of its own. */
export interface EditingSession extends Session {
  readonly editing: Editing
  readonly following: FollowingDesk
  /** A command of its own behind a slash. */
  readonly slash: (name: string, options?: Readonly<Record<string, string | boolean>>, who?: Who) => Promise<Answered>
  readonly dataDir: string
  readonly seeds: string
  /** A subcommand of /coverage, and what becomes of it in the end. */
  readonly coverage: (
    name: string,
    options?: Readonly<Record<string, string | boolean>>,
    who?: Who,
  ) => Promise<Answered>
  /** /coverage add with a file that stands at an address. */
  readonly attach: (url: string, who?: Who) => Promise<Answered>
  /** The menu of a message. */
  readonly onMessage: (name: string, message: object, who?: Who) => Promise<Answered>
  readonly press: (below: Pick<Answered, 'message'>, button: string, who?: Who) => Promise<Answered>
  /** Fills in the form that the bot opened. */
  readonly submit: (form: Answered, values: Readonly<Record<string, string>>, who?: Who) => Promise<Answered>
  readonly ask: (question: string) => Promise<string>
  /** Ends it as kill -9 would, and opens it again on the same folders. */
  readonly reopen: () => Promise<EditingSession>
}

const fieldsOf = ({ permissions = MANAGE_GUILD, roles = [], locale = 'ja' }: Who = {}) => ({
  locale,
  member: { ...member(ASKER, permissions), roles },
})

export interface EditingSetup {
  readonly files: Files
  /** Hosts that may be fetched from. */
  readonly open?: readonly string[]
  readonly now?: () => Date
}

export async function openEditingSession(
  setup: EditingSetup,
  places?: { seeds: string; dataDir: string },
): Promise<EditingSession> {
  const seeds = places?.seeds ?? (await writeFolder(setup.files))
  const dataDir = places?.dataDir ?? (await mkdtemp(join(tmpdir(), 'dedokoro-data-')))
  if (places === undefined) onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const beside = keptFolderIn(dataDir)
  const held = await holdCoverage(async () => correctCoverage(await openHere(seeds, beside), readCorrections(dataDir)))
  const settings = {
    dataDir,
    contact: 'mailto:desk@example.com',
    openHosts: setup.open ?? [],
    limits: { seconds: 10, megabytes: 512 },
  }
  const reload = freshly(async () => (await held.reload()).coverage)
  const editing = openEditing({
    settings,
    coverage: held.coverage,
    reload,
    parse: parseDocument,
    ...(setup.now && { now: setup.now }),
  })
  const { store, curation, forgetServer } = editing
  const following = openFollowing({
    store,
    coverage: held.coverage,
    send: (...message) => session.bot.notify(...message),
    timesOf: server => store.settings.of(server).notices,
    now: () => (setup.now ?? (() => new Date()))().getTime(),
  })
  const session = await openBot({
    commands: allCommands,
    context: locale => ({ coverage: held.coverage(), locale, now: new Date('2025-04-02T03:00:00Z') }),
    edition: held.edition,
    route: callFor,
    limiter: { take: () => ({ kind: 'ok' }), spend: () => undefined },
    server: {
      menu: serverMenu,
      settingsOf: store.settings.of,
      save: store.settings.save,
      load: held.load,
      reload: () => held.reload(),
      curationFor: () => curation,
      following,
      forget: forgetServer,
    },
  })
  const stop = async () => {
    await session.stop()
    editing.close()
  }
  const { discord } = session
  const settled = async (sent: Promise<Answered>): Promise<Answered> => {
    const first = await sent
    if (first.type !== 5 && first.type !== 6) return first
    const isFinal = ({ method, path }: Pick<Request, 'method' | 'path'>) =>
      (method === 'PATCH' && /original$/.test(path)) || (method === 'POST' && followUp.test(path))
    for (;;) {
      const last = discord.rest.taken.findLast(isFinal)
      const shown = last && answered({ type: 4, data: last.body })
      if (last && shown && !/読み込んでいます|Fetching and reading/.test(shown.texts.join('\n'))) {
        discord.rest.forget()
        return shown
      }
      await Promise.race([discord.rest.next('PATCH', /original$/), discord.rest.next('POST', followUp)])
    }
  }
  const send = (type: number, data: object, fields: object) => settled(discord.interact(type, data, fields))
  const coverage: EditingSession['coverage'] = (name, options = {}, who) => {
    const [sub = '', group] = name.split(' ').toReversed()
    const data = subcommandData('coverage', sub, options)
    return send(
      2,
      group ? { ...data, options: [{ type: 2, name: group, options: data.options }] } : data,
      fieldsOf(who),
    )
  }
  const more = {
    editing,
    following,
    slash: (name, options = {}, who) => send(2, commandData(name, options, null), fieldsOf(who)),
    dataDir,
    seeds,
    stop,
    coverage,
    attach: (url, who) => {
      const data = subcommandData('coverage', 'add', {})
      const options = [{ type: 1, name: 'add', options: [{ name: 'file', type: 11, value: '77' }] }]
      const resolved = { attachments: { '77': { id: '77', url, filename: 'file', size: 1, proxy_url: url } } }
      return send(2, { ...data, options, resolved }, fieldsOf(who))
    },
    onMessage: (name, message, who) => send(2, messageMenuData(name, memberMessage('', message)), fieldsOf(who)),
    press: (below, button, who) =>
      settled(discord.press(below, button, fieldsOf(who).locale, { member: fieldsOf(who).member })),
    submit: ({ data }, values, who) => {
      const form = data as unknown as {
        custom_id: string
        components: { type: number; component: { type: number; custom_id: string } }[]
      }
      const components = form.components.map(({ type, component }, id) => {
        const value = values[component.custom_id] ?? ''
        const filled = component.type === 3 ? { values: value === '' ? [] : [value] } : { value }
        return {
          type,
          id,
          component: { type: component.type, custom_id: component.custom_id, id: id + 100, ...filled },
        }
      })
      return send(5, { custom_id: form.custom_id, components }, fieldsOf(who))
    },
    ask: async question => (await discord.slash('ask', { question })).texts.join('\n'),
    reopen: async () => {
      await stop()
      return openEditingSession(setup, { seeds, dataDir })
    },
  } satisfies Omit<EditingSession, keyof Session> & { stop: () => Promise<void> }
  return Object.assign(Object.create(session), more, { guild: GUILD }) as EditingSession
}
