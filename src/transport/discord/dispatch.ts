import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessageComponent,
  type APIMessageComponentInteraction,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord.js'
import type { RawInput } from '../../command.ts'
import { complete } from './complete.ts'
import { type Desk, pageBehind, type Shown, showPage, showSentence } from './pages.ts'
import type { Locale } from './present.ts'
import { SENTENCES } from './sentences.ts'
import { slotOf, unpackState } from './state.ts'

/** What is sent back for an interaction, plain data. */
export interface Callback {
  readonly type: InteractionResponseType
  readonly data: object
}

export function toLocale(tag: string | undefined): Locale {
  return tag === 'ja' ? 'ja' : 'en'
}

/** The response to an interaction; null for kinds of them that the menu does not lead to. Throws what a handler throws. */
export function respond(desk: Desk, interaction: APIInteraction): Callback | null {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand: {
      const { data } = interaction
      if (data.type !== ApplicationCommandType.ChatInput) return null
      const locale = toLocale(interaction.locale)
      return newMessage(
        showPage(desk, { command: data.name, options: readOptions(data.options), locale, page: () => 0 }),
      )
    }
    case InteractionType.ApplicationCommandAutocomplete:
      return {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices: propose(desk, interaction) },
      }
    case InteractionType.MessageComponent:
      return turnPage(desk, interaction)
    default:
      return null
  }
}

/** What to send where `respond` threw. */
export function apologize(desk: Desk, interaction: APIInteraction): Callback {
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
    return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } }
  }
  const locale = 'locale' in interaction ? toLocale(interaction.locale) : 'en'
  return newMessage(showSentence(desk, SENTENCES.failed[locale], locale))
}

function newMessage(shown: Shown): Callback {
  return { type: InteractionResponseType.ChannelMessageWithSource, data: shown.message }
}

function turnPage(desk: Desk, interaction: APIMessageComponentInteraction): Callback {
  const locale = toLocale(interaction.locale)
  const slot = slotOf(interaction.data.custom_id)
  const state = slot && unpackState(customIds(interaction.message.components ?? []))
  if (!slot || !state) return newMessage(showSentence(desk, SENTENCES.staleButton[locale], locale))
  const shown = showPage(desk, { ...state, locale, page: pages => pageBehind(slot, state.page, pages) })
  if (shown.kind !== 'answer') return newMessage(shown)
  // A message stays as private or public as it is: the flag belongs to new ones.
  const data = { ...shown.message, flags: shown.message.flags & ~MessageFlags.Ephemeral }
  return { type: InteractionResponseType.UpdateMessage, data }
}

function customIds(components: readonly APIMessageComponent[]): readonly string[] {
  return components.flatMap(component => {
    if ('components' in component) return customIds(component.components)
    return 'custom_id' in component ? [component.custom_id] : []
  })
}

function propose(desk: Desk, { data, locale }: APIApplicationCommandAutocompleteInteraction) {
  const focused = data.options.find(option => 'focused' in option && option.focused)?.name ?? ''
  return complete(desk, { command: data.name, options: readOptions(data.options), focused, locale: toLocale(locale) })
}

function readOptions(
  options: readonly APIApplicationCommandInteractionDataOption<InteractionType>[] | undefined,
): RawInput {
  const named = (options ?? []).flatMap(option => {
    const value = 'value' in option ? option.value : undefined
    return typeof value === 'string' || typeof value === 'boolean' ? [[option.name, value] as const] : []
  })
  return Object.fromEntries(named)
}
