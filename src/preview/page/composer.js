import { Choices } from './choices.js'
import { CHANNEL } from './wire.js'
import { descriptionOf, element, nameOf, words } from './words.js'

const BOOLEAN = 5
const CHANNEL_TYPE = 7
const find = id => document.getElementById(id)

/** The text box: free text, or a command with its options filled in one by one. */
export class Composer {
  #menu
  #send
  #choices = new Choices(find('choices'))
  #text = find('text')
  #fields = find('fields')
  #chip = find('command')
  #hint = find('hint')
  #command = null

  /** `send` is given to: `text(words)`, `command(data)`, `complete(data)` that resolves with choices. */
  constructor(menu, send) {
    this.#menu = menu
    this.#send = send
    this.#text.addEventListener('input', () => this.#propose())
    this.#text.addEventListener('focus', () => this.#propose())
    this.#text.addEventListener('keydown', event => this.#press(event))
    find('composer').addEventListener('submit', event => event.preventDefault())
    this.clear()
  }

  clear() {
    this.#command = null
    this.#fields.replaceChildren()
    this.#chip.hidden = true
    this.#hint.hidden = true
    this.#text.value = ''
    this.#text.placeholder = words.placeholder
    this.#choices.hide()
  }

  /** Says something above the box, and awaits text in it. */
  say(hint) {
    this.clear()
    this.#text.focus()
    this.#hint.textContent = hint
    this.#hint.hidden = false
  }

  /** Starts a command: its required options are asked for, the others offered. */
  choose(command) {
    this.clear()
    this.#command = command
    this.#chip.textContent = `/${command.shown}`
    this.#chip.hidden = false
    this.#text.placeholder = words.more
    for (const option of command.options ?? []) if (option.required) this.#add(option)
    const first = this.#fields.querySelector('input') ?? this.#text
    first.focus()
    if (first === this.#text) this.#propose()
  }

  #propose() {
    const typed = this.#text.value
    if (this.#command) return this.#proposeOptions(typed)
    if (!typed.startsWith('/')) return this.#choices.hide()
    const wanted = typed.slice(1).trim().toLowerCase()
    const fitting = this.#menu.filter(item => item.shown.includes(wanted) || item.name.includes(wanted))
    const items = fitting.map(item => ({
      title: `/${item.shown}`,
      detail: descriptionOf(item),
      choose: () => this.choose(item),
    }))
    this.#choices.show(words.commands, items, 0)
  }

  #proposeOptions(typed) {
    this.#hint.hidden = true
    const filled = new Set(this.#inputs().map(input => input.name))
    const left = (this.#command.options ?? []).filter(option => !filled.has(option.name))
    const fitting = left.filter(option => nameOf(option).includes(typed) || option.name.includes(typed))
    const items = fitting.map(option => ({
      title: nameOf(option),
      detail: descriptionOf(option),
      choose: () => this.#add(option).focus(),
    }))
    this.#choices.show(words.optional, items, typed === '' ? -1 : 0)
  }

  #inputs() {
    return [...this.#fields.querySelectorAll('input')]
  }

  #add(option) {
    this.#text.value = ''
    const input = element('input', '')
    Object.assign(input, { name: option.name, ariaLabel: nameOf(option), spellcheck: false })
    if (option.max_length) input.maxLength = option.max_length
    input.addEventListener('focus', () => this.#proposeValues(option, input))
    input.addEventListener('input', () => {
      delete input.dataset.value
      this.#proposeValues(option, input)
    })
    input.addEventListener('keydown', event => this.#press(event))
    this.#fields.append(element('label', 'field', element('span', 'name', nameOf(option)), input))
    return input
  }

  async #proposeValues(option, input) {
    this.#hint.textContent = `${nameOf(option)} — ${descriptionOf(option)}`
    this.#hint.hidden = false
    this.#choices.hide()
    const choices = await this.#valuesOf(option, input)
    if (document.activeElement !== input) return
    const items = choices.map(({ name, value }) => ({ title: name, choose: () => this.#fill(input, { name, value }) }))
    this.#choices.show(words.choices, items)
  }

  async #valuesOf(option, input) {
    if (option.type === BOOLEAN) return [words.yes, words.no].map(name => ({ name, value: name }))
    if (option.type === CHANNEL_TYPE) return [{ name: `#${words.channel}`, value: CHANNEL }]
    if (option.choices) return option.choices.map(choice => ({ name: nameOf(choice), value: choice.value }))
    if (!option.autocomplete || input.dataset.value !== undefined) return []
    const options = this.#options().filter(({ name }) => name !== input.name)
    const focused = { name: input.name, type: option.type, value: input.value, focused: true }
    return this.#send.complete(this.#data([...options, focused]))
  }

  #fill(input, { name, value }) {
    input.value = name
    input.dataset.value = value
    this.#choices.hide()
    const next = this.#inputs().find(other => other.value === '')
    const to = next ?? this.#text
    to.focus()
  }

  #options() {
    return this.#inputs()
      .filter(input => input.value !== '')
      .map(input => {
        const { name, type } = this.#command.options.find(option => option.name === input.name)
        const value = input.dataset.value ?? input.value
        return { name, type, value: type === BOOLEAN ? value === words.yes : value }
      })
  }

  #data(options) {
    return { id: this.#command.name, type: 1, name: this.#command.name, ...this.#command.wrap(options) }
  }

  #press(event) {
    const { key, target } = event
    // The Enter that takes over what an input method proposes is not one that sends.
    if (event.isComposing) return
    if (key === 'Escape') return this.clear()
    if (key === 'Backspace' && target.value === '') return this.#back(event)
    if (this.#choices.press(key)) return event.preventDefault()
    if (key !== 'Enter') return
    event.preventDefault()
    if (this.#command) this.#submit()
    else if (this.#text.value.trim() !== '') {
      this.#send.text(this.#text.value.trim())
      this.clear()
    }
  }

  #back(event) {
    if (!this.#command) return
    event.preventDefault()
    const inputs = this.#inputs()
    const gone = event.target === this.#text ? inputs.at(-1) : event.target
    if (gone === undefined) return this.clear()
    gone.parentElement.remove()
    const last = this.#inputs().at(-1) ?? this.#text
    last.focus()
  }

  #submit() {
    for (const option of this.#command.options ?? []) {
      if (!option.required || this.#options().some(({ name }) => name === option.name)) continue
      const missing = this.#inputs().find(input => input.name === option.name) ?? this.#add(option)
      missing.focus()
      this.#hint.textContent = `${nameOf(option)} — ${words.required}`
      this.#hint.hidden = false
      return
    }
    this.#send.command(this.#data(this.#options()), this.#command.shown)
    this.clear()
    this.#text.focus()
  }
}
