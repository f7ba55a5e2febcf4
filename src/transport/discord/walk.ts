import type { APIMessageComponent } from 'discord.js'
import { type Press, readPress } from './ids.ts'

/** Custom ids of all components of a message. */
export function idsOf(components: readonly APIMessageComponent[]): readonly string[] {
  return components.flatMap(component => {
    if ('components' in component) return idsOf(component.components)
    return 'custom_id' in component ? [component.custom_id] : []
  })
}

export interface ListedChoice {
  readonly label: string
  readonly value: string
}

/** The choices of all lists of a message. */
export function choicesOf(components: readonly APIMessageComponent[]): readonly ListedChoice[] {
  return components.flatMap(component => {
    if ('components' in component) return choicesOf(component.components)
    return 'options' in component && component.options ? component.options : []
  })
}

/** All that can be pressed or chosen below a message and needs no more than its own id. */
export function pressesOf(components: readonly APIMessageComponent[]): readonly Press[] {
  const ids = [...idsOf(components), ...choicesOf(components).map(({ value }) => value)]
  return ids.flatMap(id => readPress(id) ?? [])
}
