import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser, visit } from './browser.ts'
import { type Scene, scenes } from './scenes.ts'

export interface PictureOptions {
  readonly folder: string
  /** The one scene that is wanted. */
  readonly only: string | undefined
  /** The browser's path, if it is not in a usual place. */
  readonly chromium: string | undefined
}

/** The screens of pictures, by name: a window in either theme, and a phone. */
const screens = {
  dark: { theme: 'dark', viewport: { width: 720, height: 1200 } },
  light: { theme: 'light', viewport: { width: 720, height: 1200 } },
  phone: { theme: 'dark', viewport: { width: 390, height: 1200 } },
} as const
const languages = { ja: 'ja', en: 'en-US' } as const
// So that a picture changes only when a reply does.
const hour = new Date('2025-04-01T12:00:00+09:00')

interface Shot {
  readonly scene: Scene
  readonly screen: keyof typeof screens
  readonly language: keyof typeof languages
}

async function take(browser: Browser, url: string, { scene, screen, language }: Shot): Promise<Buffer> {
  const { theme, viewport } = screens[screen]
  const page = await browser.newPage({
    viewport,
    deviceScaleFactor: 1.5,
    timezoneId: 'Asia/Tokyo',
  })
  await page.clock.setFixedTime(hour)
  await page.goto(`${url}?theme=${theme}&locale=${languages[language]}`)
  const { command, values, presses } = scene
  await visit(page, { command: command[language], values, presses: presses?.[language] ?? [] })
  // Away from the reply, whose buttons show while the mouse is on it.
  await page.mouse.move(0, 0)
  const picture = await page.locator('.message').last().screenshot()
  await page.close()
  return picture
}

/** Takes the pictures `NAME.LANGUAGE.SCREEN.png` of the scenes; yields the path of each. */
export async function* takePictures(url: string, options: PictureOptions): AsyncGenerator<string> {
  const { folder, only, chromium } = options
  const wanted = scenes.filter(({ name }) => only === undefined || name === only)
  if (wanted.length === 0) {
    const known = scenes.map(({ name }) => name).join(', ')
    throw new Error(`There is no scene “${only}”. The scenes are ${known}.`)
  }
  await mkdir(folder, { recursive: true })
  const browser = await openBrowser(chromium)
  try {
    for (const scene of wanted)
      for (const language of ['ja', 'en'] as const)
        for (const screen of Object.keys(screens) as (keyof typeof screens)[]) {
          const file = join(folder, `${scene.name}.${language}.${screen}.png`)
          await writeFile(file, await take(browser, url, { scene, screen, language }))
          yield file
        }
  } finally {
    await browser.close()
  }
}
