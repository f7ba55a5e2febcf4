import { element } from './words.js'

/** The list above the text box: what can be chosen, by mouse or by keyboard. */
export class Choices {
  #list
  #items = []
  #at = -1

  constructor(list) {
    this.#list = list
  }

  /** Shows `items` of `{ title, detail, choose }`; `at` is the one that is highlighted, -1 for none. */
  show(heading, items, at = -1) {
    this.#items = items
    this.#at = at
    const rows = items.map(item => {
      const row = element('div', 'choice', element('b', '', item.title), element('span', 'detail', item.detail ?? ''))
      row.role = 'option'
      // A click would take the focus away from the field that is being filled in.
      row.addEventListener('mousedown', event => {
        event.preventDefault()
        item.choose()
      })
      return row
    })
    this.#list.replaceChildren(element('div', 'heading', heading), ...rows)
    this.#list.hidden = items.length === 0
    this.#paint()
  }

  hide() {
    this.show('', [])
  }

  /** Returns true if the key was handled by the list. */
  press(key) {
    if (this.#list.hidden) return false
    if (key === 'ArrowDown' || key === 'ArrowUp') return this.#move(key === 'ArrowDown' ? 1 : -1)
    if (key !== 'Tab' && (key !== 'Enter' || this.#at < 0)) return false
    this.#items[Math.max(this.#at, 0)].choose()
    return true
  }

  #move(step) {
    const count = this.#items.length
    this.#at = this.#at < 0 && step < 0 ? count - 1 : (this.#at + step + count) % count
    this.#paint()
    return true
  }

  #paint() {
    const rows = [...this.#list.querySelectorAll('.choice')]
    for (const [at, row] of rows.entries()) row.ariaSelected = String(at === this.#at)
    rows[this.#at]?.scrollIntoView({ block: 'nearest' })
  }
}
