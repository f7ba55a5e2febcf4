import { element, words } from './words.js'

const SELECT = 3

/** What a field of a form is filled in with: a list, or a line of text. */
function inputOf({ type, custom_id, options = [], value = '', required = true, max_length, style }) {
  const input = element(type === SELECT ? 'select' : style === 2 ? 'textarea' : 'input', '')
  if (type === SELECT) {
    for (const option of options) {
      const choice = element('option', '', option.label)
      Object.assign(choice, { value: option.value, selected: option.default === true })
      input.append(choice)
    }
  } else Object.assign(input, { value, maxLength: max_length ?? -1 })
  Object.assign(input, { name: custom_id, required })
  return input
}

function fieldOf({ label, description, component }) {
  const hint = description ? [element('span', 'hint', description)] : []
  return element('label', 'field', element('span', 'name', label), ...hint, inputOf(component))
}

/** What was filled in, as Discord sends it. */
const submitted = ({ custom_id, components }, form) => ({
  custom_id,
  components: components.map(({ type, component }) => {
    const { value } = form.elements[component.custom_id]
    const filled = component.type === SELECT ? { values: value === '' ? [] : [value] } : { value }
    return { type, component: { type: component.type, custom_id: component.custom_id, ...filled } }
  }),
})

/** Asks what a form asks; resolves with what is sent, or with null if it was closed. */
export function askForm(data) {
  const send = element('button', 'button primary', words.submit)
  const cancel = element('button', 'button secondary', words.cancel)
  cancel.type = 'button'
  const form = element('form', '', element('h2', '', data.title), ...data.components.map(fieldOf), cancel, send)
  const dialog = element('dialog', 'form', form)
  document.body.append(dialog)
  dialog.showModal()
  return new Promise(resolve => {
    const end = value => {
      dialog.remove()
      resolve(value)
    }
    form.addEventListener('submit', event => {
      event.preventDefault()
      end(submitted(data, form))
    })
    cancel.addEventListener('click', () => end(null))
    dialog.addEventListener('cancel', () => end(null))
  })
}
