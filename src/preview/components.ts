import { escapeHtml } from './escape.ts'
import { markdownHtml } from './markdown.ts'

/** A component of a message (https://docs.discord.com/developers/components/reference), as far as it is shown. */
export interface Component {
  readonly type: number
  readonly content?: string
  readonly label?: string
  readonly custom_id?: string
  readonly url?: string
  readonly style?: number
  readonly disabled?: boolean
  readonly spacing?: number
  readonly divider?: boolean
  readonly placeholder?: string
  readonly options?: readonly {
    readonly label: string
    readonly value: string
    readonly description?: string
    readonly default?: boolean
  }[]
  readonly components?: readonly Component[]
  readonly accessory?: Component
}

type Render = (component: Component) => string

const styles: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger' }

const box = (kind: string, components: readonly Component[] = []): string =>
  `<div class="${kind}">${componentsHtml(components)}</div>`

function buttonHtml({ label = '', url, custom_id = '', style = 2, disabled }: Component): string {
  if (url !== undefined) {
    const target = 'target="_blank" rel="noopener noreferrer"'
    return `<a class="button secondary link" href="${escapeHtml(url)}" ${target}>${escapeHtml(label)}</a>`
  }
  const off = disabled ? ' disabled' : ''
  const face = styles[style] ?? 'secondary'
  return `<button type="button" class="button ${face}" data-custom-id="${escapeHtml(custom_id)}"${off}>${escapeHtml(label)}</button>`
}

function selectHtml({ custom_id = '', placeholder = '', options = [] }: Component): string {
  const choices = options.map(({ label, value, description, ...option }) => {
    const chosen = option.default ? ' selected' : ''
    const shown = description === undefined ? label : `${label}: ${description}`
    return `<option value="${escapeHtml(value)}"${chosen}>${escapeHtml(shown)}</option>`
  })
  const empty = `<option value="" hidden${options.some(option => option.default) ? '' : ' selected'}>${escapeHtml(placeholder)}</option>`
  return `<select data-custom-id="${escapeHtml(custom_id)}">${empty}${choices.join('')}</select>`
}

/** How each type of component is shown. */
const renders: Readonly<Record<number, Render>> = {
  1: ({ components }) => box('row', components),
  2: buttonHtml,
  3: selectHtml,
  9: ({ components, accessory }) =>
    `<div class="section">${box('words', components)}${accessory ? componentHtml(accessory) : ''}</div>`,
  10: ({ content = '' }) => `<div class="text">${markdownHtml(content)}</div>`,
  14: ({ divider = true, spacing = 1 }) => `<hr class="${divider ? 'divider' : 'gap'} spacing-${spacing}">`,
  17: ({ components }) => box('container', components),
}

function componentHtml(component: Component): string {
  const render = renders[component.type]
  return render ? render(component) : `<p class="unknown">Components of type ${component.type} are not shown here.</p>`
}

/** The components of a message as HTML, laid out as Discord does. */
export function componentsHtml(components: readonly Component[]): string {
  return components.map(componentHtml).join('')
}
