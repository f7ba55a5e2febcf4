import { existsSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

// Without these Chromium calls home, or wants a user session that a container does not have.
const quiet = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
]

/** The usual path of Chromium or Chrome on this machine; null if neither is installed. */
export const findChromium = (): string | null => places.find(place => existsSync(place)) ?? null

/** @throws Error that says what to install if no browser is found */
export async function openBrowser(executablePath = findChromium()): Promise<Browser> {
  if (executablePath === null) {
    throw new Error(
      'No Chromium was found. Install it (apt-get install chromium), or give its path with --chromium PATH.',
    )
  }
  // A development dependency: installed without those, the preview still serves its page.
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath, args: quiet, headless: true })
}

/** What a visitor does: a command by its shown name, values for the options it asks for, then buttons of the reply by their labels. */
export interface Visit {
  readonly command: string
  readonly values: readonly string[]
  readonly presses?: readonly string[]
}

/** Presses the button with that label, or else takes the first choice of a list that begins so. */
async function choose(reply: Locator, label: string): Promise<void> {
  const button = reply.getByRole('button', { name: label, exact: true })
  if ((await button.count()) > 0) return button.first().click()
  const choice = reply.locator('option', { hasText: new RegExp(`^${label}(?::|$)`) }).first()
  const value = (await choice.getAttribute('value')) ?? ''
  await choice.locator('xpath=..').selectOption(value)
}

/** Asks in the chat as a visitor would, by keyboard, and waits for the reply. */
export async function visit(page: Page, { command, values, presses = [] }: Visit): Promise<void> {
  const replies = page.locator('.message .body')
  const before = await replies.count()
  await page.locator('#text').fill(`/${command}`)
  await page.keyboard.press('Enter')
  for (const [at, value] of values.entries()) await page.locator('.field input').nth(at).fill(value)
  await page.keyboard.press('Enter')
  await replies.nth(before).locator('> *').first().waitFor()
  for (const label of presses) {
    await choose(replies.nth(before), label)
    await page.locator('#log[aria-busy="false"]').waitFor()
  }
}
