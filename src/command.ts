/** The contract of a command: constant data and a handler whose input types are inferred from it. */

import type { Coverage } from './model.ts'
import type { Locale, Page } from './present/page.ts'

export type Localized = Readonly<Record<Locale, string>>

/** What a command may know besides its input. */
export interface CommandContext {
  readonly coverage: Coverage
  readonly locale: Locale
  readonly now: Date
}

/** A proposal while an option is being typed: what is shown, and what is filled in. */
export interface Choice {
  readonly name: string
  readonly value: string
}

/** Options that the asker has filled in already, by name. */
export type Filled = Readonly<Record<string, string>>

export type Complete = (typed: string, filled: Filled, context: CommandContext) => readonly Choice[]

interface OptionBase {
  /** Japanese name of the option; its English name is its key. */
  readonly ja: string
  readonly description: Localized
  readonly required?: boolean
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

export type Option = TextOption | FlagOption
export type Options = Readonly<Record<string, Option>>

type Value<O extends Option> = O extends FlagOption ? boolean : string
type RequiredKeys<O extends Options> = { [K in keyof O]: O[K] extends { readonly required: true } ? K : never }[keyof O]

/** The input of a handler: required options always there, the others where they were given. */
export type Input<O extends Options> = { readonly [K in RequiredKeys<O>]: Value<O[K]> } & {
  readonly [K in Exclude<keyof O, RequiredKeys<O>>]?: Value<O[K]>
}

/** Options as a transport collected them; `run` is given only what its definition names. */
export type RawInput = Readonly<Record<string, string | boolean>>

/** What a command answers. `record` holds the fields of the machine-readable contract. */
export interface Reply {
  readonly kind: 'answer' | 'nothing-found' | 'error'
  /** Shown to the asker alone where the transport can. */
  readonly private: boolean
  /** At least one. */
  readonly pages: readonly Page[]
  readonly record: Readonly<Record<string, unknown>>
}

interface Definition<O extends Options> {
  readonly name: string
  readonly ja: string
  readonly description: Localized
  readonly options: O
  readonly run: (input: Input<O>, context: CommandContext) => Reply
}

/** A command as the transports see it. */
export interface Command extends Omit<Definition<Options>, 'run'> {
  readonly run: (input: RawInput, context: CommandContext) => Reply
}

/** Holds a handler to its own definition. The transports check options against the definition before they call. */
export function defineCommand<const O extends Options>(definition: Definition<O>): Command {
  return { ...definition, run: (input, context) => definition.run(input as Input<O>, context) }
}
