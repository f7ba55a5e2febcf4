import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findChromium, openBrowser, visit } from '../../src/preview/browser.ts'
import type { Preview } from '../../src/preview/server.ts'
import { openBundledPreview, question, slashCommands } from './opened.ts'

const found = findChromium() !== null
if (!found) console.warn('Skipped test/preview/browser.test.ts: no Chromium was found (apt-get install chromium).')

let browser: Browser
let preview: Preview
let page: Page
let faults: string[]

beforeAll(async () => {
  if (!found) return
  preview = await openBundledPreview()
  browser = await openBrowser()
})

afterAll(async () => {
  if (!found) return
  await browser.close()
  await preview.stop()
})

beforeEach(async () => {
  if (!found) return
  const opened = await browser.newPage()
  faults = []
  opened.on('pageerror', error => faults.push(error.message))
  opened.on('console', message => message.type() === 'error' && faults.push(message.text()))
  page = opened
  await open('ja')
  return () => opened.close()
})

const open = (locale: string, theme = 'dark') => page.goto(`${preview.url}?locale=${locale}&theme=${theme}`)
const replies = () => page.locator('.message .body')

test.runIf(found)('offers every command after a slash, and narrows them', async () => {
  await page.locator('#text').fill('/')
  const shown = await page.locator('.choice').allTextContents()
  for (const { ja } of slashCommands) expect(shown.some(text => text.startsWith(`/${ja}`))).toBe(true)
  await page.locator('#text').fill('/who')
  expect(await page.locator('.choice').allTextContents()).toEqual([expect.stringContaining('/発言')])
})

test.runIf(found)('lists the sources, turns the page and comes back', async () => {
  await visit(page, { command: '出典', values: [] })
  const first = await replies().textContent()
  const turn = async (label: string) => {
    const answered = page.waitForResponse('**/interactions')
    await page.getByRole('button', { name: label, exact: true }).click()
    await answered
  }
  await turn('›')
  await expect.poll(() => replies().textContent()).not.toBe(first)
  await turn('‹')
  await expect.poll(() => replies().textContent()).toBe(first)
  expect(faults).toEqual([])
})

test.runIf(found)('fills in a speaker from the choices with Tab', async () => {
  await page.locator('#text').fill('/発言')
  await page.keyboard.press('Enter')
  await page.locator('.field input').fill('トラン')
  await page.locator('.choice', { hasText: 'ドナルド・トランプ' }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await replies().locator('h3').waitFor()
  expect(await replies().locator('h3').textContent()).toBe('ドナルド・トランプの発言')
})

test.runIf(found)('asks for a required option and sends nothing without it', async () => {
  await page.locator('#text').fill('/質問')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  expect(await page.locator('#hint').textContent()).toContain('入力が必要')
  expect(await replies().count()).toBe(0)
})

test.runIf(found)('treats words without a slash as a mention', async () => {
  await page.locator('#text').fill(question)
  await page.keyboard.press('Enter')
  await replies().locator('h3').waitFor()
  expect(await replies().locator('h3').textContent()).toBe(question)
})

test.runIf(found)('shows a miss only to the asker, and lets it be dismissed', async () => {
  await open('en-US', 'light')
  await visit(page, { command: 'ask', values: ['東京都知事選の投票率は'] })
  await page.getByRole('button', { name: 'Dismiss message' }).click()
  expect(await replies().count()).toBe(0)
})

test.runIf(found)('finds the sources of a message from its menu', async () => {
  await page.locator('#text').fill(question)
  await page.keyboard.press('Enter')
  await replies().locator('h3').waitFor()
  await page.locator('.message').first().hover()
  await page.locator('.message').first().getByRole('button', { name: '出どころを探す' }).click()
  await expect.poll(() => replies().count()).toBe(2)
  expect(faults).toEqual([])
})

test.runIf(found)('runs a server command under its group name', async () => {
  await visit(page, { command: '報道 状態', values: [] })
  expect(await replies().textContent()).toContain('16')
  expect(faults).toEqual([])
})

test.runIf(found)('removes a reply by its button', async () => {
  await visit(page, { command: '出典', values: [] })
  await page.getByRole('button', { name: '削除' }).click()
  await expect.poll(() => replies().count()).toBe(0)
})

test.runIf(found)('opens the form of 誤りを知らせる and submits it', async () => {
  await visit(page, { command: '発言', values: ['トランプ'] })
  const list = page.locator('.message select[data-custom-id="d1m||"]')
  const choice = await list.locator('option', { hasText: '誤りを知らせる' }).first().getAttribute('value')
  await list.selectOption(choice)
  const dialog = page.locator('dialog.form')
  await dialog.locator('select').selectOption('outlet')
  await dialog.locator('input').fill('海の新聞')
  await dialog.getByRole('button', { name: '送信' }).click()
  await expect.poll(() => replies().last().textContent()).toContain('サーバーを管理する人が確かめて')
  expect(faults).toEqual([])
})

test.runIf(found)('lists the subcommands of a group', async () => {
  await visit(page, { command: '報道 フィード 一覧', values: [] })
  expect(await replies().textContent()).toContain('フィード')
})
