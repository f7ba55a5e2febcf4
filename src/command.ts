/** The contract of a command: constant data and a handler whose input types are inferred from it. */

import type { Coverage } from './model/coverage.ts'
import type { Curation } from './model/curation.ts'
import type { Following } from './model/follow.ts'
import type { Access, Asker, FormReply, Group, Load, ServerSettings } from './model/server.ts'
import type { Locale, Page } from './present/page.ts'

export type { Access, Asker, Form, FormField, FormReply, Group, Load, ServerSettings } from './model/server.ts'
export type { Button, Extras, MessageBody, Select, ToMessage } from './present/extras.ts'

export type Localized = Readonly<Record<Locale, string>>

/** Everything that a command receives besides its input. */
export interface CommandContext {
  readonly coverage: Coverage
  readonly locale: Locale
  readonly now: Date
  /** The address of the privacy policy, if there is one on the web. */
  readonly privacyUrl?: string
  /** True if the asker wants an explanation: the record contains it under `why`. */
  readonly why?: boolean
}

/** A proposal while an option is being typed: what is shown, and what is filled in. */
export interface Choice {
  readonly name: string
  readonly value: string
}

/** Options that the asker has filled in already, by name. */
export type Filled = Readonly<Record<string, string>>

export type Complete = (
  typed: string,
  filled: Filled,
  context: CommandContext,
) => readonly Choice[] | Promise<readonly Choice[]>

interface OptionBase {
  /** Japanese name of the option; its English name is its key. */
  readonly ja: string
  readonly description: Localized
  readonly required?: boolean
  /** Filled in by buttons and follow-ups: no menu, help or prompt shows it. */
  readonly hidden?: boolean
}

export interface TextOption extends OptionBase {
  readonly type: 'text'
  /** Characters, at most. */
  readonly maxLength: number
  readonly complete?: Complete
}

export interface FlagOption extends OptionBase {
  readonly type: 'flag'
}

/** One of a few values, by their names. */
export interface ChoiceOption extends OptionBase {
  readonly type: 'choice'
  readonly choices: Readonly<Record<string, Localized>>
}

/** A channel of the server, by its id. */
export interface ChannelOption extends OptionBase {
  readonly type: 'channel'
}

/** A role of the server, by its id. */
export interface RoleOption extends OptionBase {
  readonly type: 'role'
}

/** A file that the asker hands over, by its address. */
export interface AttachmentOption extends OptionBase {
  readonly type: 'attachment'
}

export type Option = TextOption | FlagOption | ChoiceOption | ChannelOption | RoleOption | AttachmentOption
export type Options = Readonly<Record<string, Option>>

type Value<O extends Option> = O extends FlagOption ? boolean : string
type RequiredKeys<O extends Options> = { [K in keyof O]: O[K] extends { readonly required: true } ? K : never }[keyof O]

/** The input of a handler: required options are always present, others only if given. */
export type Input<O extends Options> = { readonly [K in RequiredKeys<O>]: Value<O[K]> } & {
  readonly [K in Exclude<keyof O, RequiredKeys<O>>]?: Value<O[K]>
}

/** Options as a transport collected them; `run` is given only what its definition names. */
export type RawInput = Readonly<Record<string, string | boolean>>

/** A command with its options, so that it can be called later or by a button. */
export interface Call {
  readonly command: string
  readonly options: RawInput
}

/** The reply of a command. `record` contains the fields of the machine-readable contract. */
export interface Reply {
  readonly kind: 'answer' | 'nothing-found' | 'error'
  /** Visible to the asker only, if the transport supports that. */
  readonly private: boolean
  /** At least one. */
  readonly pages: readonly Page[]
  readonly record: Readonly<Record<string, unknown>>
  /** The call that produces the same reply again, if it differs from the original call. */
  readonly again?: Call
  /** How sure it is, if readers may judge whether it is right. */
  readonly judged?: 'certain' | 'close'
  /** Calls to offer instead, as buttons if the transport has them. */
  readonly offer?: { readonly label: string; readonly call: Call }
  /** Outlets of what was found: the reply can be narrowed to one of them by the command's option `outlet`. */
  readonly outlets?: readonly string[]
}

/**
 * Where a command is called from: the menu of `/` commands, the menu of a message (with its text as the first option,
 * under `title`), or only buttons of replies.
 */
export type Surface = 'slash' | 'message' | 'button'

interface Definition<O extends Options> {
  readonly name: string
  readonly ja: string
  readonly description: Localized
  /** `slash` by default. */
  readonly surface?: Surface
  readonly title?: Localized
  readonly options: O
  readonly run: (input: Input<O>, context: CommandContext) => Reply | Promise<Reply>
}

/** A command as the transports see it. It rejects with what its handler throws, EngineFault if nothing can be looked up now. */
export interface Command extends Omit<Definition<Options>, 'run'> {
  readonly run: (input: RawInput, context: CommandContext) => Promise<Reply>
}

/** Holds a handler to its own definition. The transports check options against the definition before they call. */
export function defineCommand<const O extends Options>(definition: Definition<O>): Command {
  return { ...definition, run: async (input, context) => definition.run(input as Input<O>, context) }
}

export type ServerReply = Reply | FormReply

/** Everything that a command of the server menu receives besides its input. */
export interface ServerContext extends CommandContext {
  /** Null outside of servers. */
  readonly server: string | null
  readonly channel: string
  readonly asker: Asker
  readonly settings: ServerSettings
  readonly save: (settings: ServerSettings) => void
  readonly load: Load
  /** Reopens the coverage; null if that failed and the previous one is kept. */
  readonly reload: () => Promise<{ readonly coverage: Coverage; readonly load: Load } | null>
  /** Changes the coverage; null if this server may not, as others answer from it too. */
  readonly curation: Curation | null
  /** Null if nothing can be followed. */
  readonly following: Following | null
  /** Shows how far it is, in the place of the reply that comes. */
  readonly progress: (page: Page) => Promise<void>
}

interface ServerDefinition<O extends Options> extends Omit<Definition<O>, 'run' | 'surface'> {
  /** By default below the menu's own name. */
  readonly surface?: Surface | 'form'
  readonly group?: Group
  /** `managers` by default. */
  readonly access?: Access
  /** It may take seconds: the member sees a waiting message before it runs. */
  readonly slow?: boolean
  readonly run: (input: Input<O>, context: ServerContext) => Promise<ServerReply>
}

/** A command that changes something, as the transport sees it. */
export interface ServerCommand extends Omit<ServerDefinition<Options>, 'run'> {
  readonly run: (input: RawInput, context: ServerContext) => Promise<ServerReply>
}

/** Commands that change something: most under one name, `/coverage status`, `/coverage reload` … */
export interface ServerMenu {
  readonly name: string
  readonly ja: string
  readonly description: Localized
  /** Commands with a surface are shown elsewhere: as a slash command of their own, in the message menu, as buttons or forms. */
  readonly commands: readonly ServerCommand[]
}

export function defineServerCommand<const O extends Options>(definition: ServerDefinition<O>): ServerCommand {
  return { ...definition, run: (input, context) => definition.run(input as Input<O>, context) }
}
