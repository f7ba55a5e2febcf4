import { Composer } from './composer.js'
import { askForm } from './form.js'
import { clock, formatTime } from './time.js'
import { BOT, interact, messageOf, nextId, readMenu, sendMessage, users } from './wire.js'
import { descriptionOf, element, locale, nameOf, words } from './words.js'

const EPHEMERAL = 1 << 6
const NEW_MESSAGE = 4
const UPDATE = 7
const FORM = 9
const SLASH = 1
const MESSAGE = 3
const log = document.getElementById('log')
/** The messages shown, as Discord would send them back when a button of theirs is pressed. */
const messages = new Map()
const menu = await readMenu()
/** The message that what is being written replies to. */
let answered = null

function buttonOf(className, onClick, ...children) {
  const button = element('button', className, ...children)
  button.type = 'button'
  button.addEventListener('click', onClick)
  return button
}

/** What can be done with a message: the commands of its menu, and a reply to the bot's. */
function appsOf(data) {
  const items = menu.filter(({ type }) => type === MESSAGE)
  const buttons = items.map(item => buttonOf('', () => useOn(data, item), nameOf(item)))
  const reply = () => {
    answered = data
    composer.say(words.replying)
  }
  if (data.author.id === BOT) buttons.push(buttonOf('', reply, words.reply))
  return element('div', 'apps', ...buttons)
}

function append(author, body, { data, above = [] }) {
  const name = element('span', 'name', author === 'bot' ? words.bot : words.you)
  const tag = author === 'bot' ? [element('span', 'tag', words.app)] : []
  const head = element('div', 'head', name, ...tag, element('time', '', `${words.today} ${clock()}`))
  const face = element('span', `avatar ${author}`, author === 'bot' ? '出' : 'Y')
  const message = element('li', 'message', ...above, face, element('div', 'content', head, body), appsOf(data))
  message.dataset.id = data.id
  messages.set(data.id, data)
  log.append(message)
  message.scrollIntoView({ block: 'end' })
  return message
}

function fill(body, html) {
  // What comes from documents or from the asker was escaped by the server (components.ts).
  body.innerHTML = html
  for (const time of body.querySelectorAll('time[data-style]'))
    time.textContent = formatTime(new Date(time.dateTime), time.dataset.style)
  for (const mention of body.querySelectorAll('[data-user]'))
    mention.textContent = `@${users[mention.dataset.user] ?? mention.dataset.user}`
}

function fail(message, reason) {
  message.querySelector('.content').append(element('p', 'failed', `${words.failed} ${reason}`))
}

/** Shows a message of the bot's, `above` it what it answers. */
function show({ callback, html }, above = []) {
  const body = element('div', 'body')
  const author = { id: BOT, username: words.bot, bot: true }
  const data = { id: nextId(), type: 0, content: '', author, embeds: [], ...callback?.data }
  const message = append('bot', body, { data, above })
  if (callback === null) return fail(message, words.unanswered)
  fill(body, html)
  if (data.flags & EPHEMERAL) message.querySelector('.content').append(onlyYou(message))
  message.scrollIntoView({ block: 'end' })
}

function onlyYou(message) {
  return element(
    'p',
    'only',
    `👁 ${words.only} · `,
    buttonOf('dismiss', () => message.remove(), words.dismiss),
  )
}

const usedLine = name => element('p', 'used', element('b', '', words.you), ` ${words.used} `, element('code', '', name))

async function useOn(message, item) {
  const resolved = { messages: { [message.id]: message } }
  const data = { id: item.name, type: MESSAGE, name: item.name, target_id: message.id, resolved }
  show(await interact({ type: 2, data }), [usedLine(nameOf(item))])
}

/** Sends an interaction; a form that it opens is filled in and sent as well. Without a callback if the form was closed. */
async function answerOf(interaction) {
  const answer = await interact(interaction)
  if (answer.callback?.type !== FORM) return answer
  const filled = await askForm(answer.callback.data)
  return filled === null ? {} : interact({ type: 5, message: interaction.message, data: filled })
}

async function press(target, data) {
  const shown = target.closest('.message')
  const message = messages.get(shown.dataset.id)
  log.ariaBusy = 'true'
  try {
    const { callback, html } = await answerOf({ type: 3, message, data })
    if (callback === undefined) return
    if (callback?.after === 'delete') return shown.remove()
    if (callback === null || callback.type === NEW_MESSAGE) return show({ callback, html })
    if (callback.type !== UPDATE) return
    fill(shown.querySelector('.body'), html)
    Object.assign(message, callback.data, { flags: callback.data.flags | (message.flags & EPHEMERAL) })
  } catch (error) {
    fail(shown, error.message)
  } finally {
    log.ariaBusy = 'false'
  }
}

log.addEventListener('click', event => {
  const button = event.target.closest('button[data-custom-id]')
  if (button) press(button, { component_type: 2, custom_id: button.dataset.customId })
})

log.addEventListener('change', event => {
  const { customId } = event.target.dataset
  if (!customId) return
  press(event.target, { component_type: 3, custom_id: customId, values: [event.target.value] })
  // A choice can be made again; the reply redraws a list that narrows.
  event.target.value = ''
})

const slash = menu.filter(({ type }) => type === SLASH)
const composer = new Composer(slash, {
  command: async (data, name) => show(await interact({ type: 2, data }), [usedLine(`/${name}`)]),
  complete: async data => (await interact({ type: 4, data })).callback.data.choices,
  text: async content => {
    const mention = answered === null ? [element('span', 'mention', `@${words.bot}`), ' '] : []
    const data = messageOf(answered === null ? `<@${BOT}> ${content}` : content, answered)
    answered = null
    append('you', element('p', '', ...mention, content), { data })
    show(await sendMessage(data))
  },
})

function welcome() {
  const buttons = slash.map(item => {
    const button = element(
      'button',
      'button secondary',
      element('b', '', `/${nameOf(item)}`),
      ` ${descriptionOf(item)}`,
    )
    button.type = 'button'
    button.addEventListener('click', () => composer.choose(item))
    return button
  })
  log.append(element('li', 'welcome', element('h2', '', words.welcome), element('p', '', words.start), ...buttons))
}

function reload(changes) {
  const url = new URL(location.href)
  for (const [name, value] of Object.entries(changes)) url.searchParams.set(name, value)
  location.assign(url)
}

const dark = matchMedia('(prefers-color-scheme: dark)').matches
const theme = new URLSearchParams(location.search).get('theme') ?? (dark ? 'dark' : 'light')
const otherTheme = theme === 'dark' ? 'light' : 'dark'
document.documentElement.dataset.theme = theme
document.documentElement.lang = locale
for (const id of ['channel', 'topic', 'language']) document.getElementById(id).textContent = words[id]
document.getElementById('theme').textContent = words[otherTheme]
document.getElementById('theme').addEventListener('click', () => reload({ theme: otherTheme }))
document
  .getElementById('language')
  .addEventListener('click', () => reload({ locale: locale === 'ja' ? 'en-US' : 'ja' }))
welcome()
document.getElementById('text').focus()
