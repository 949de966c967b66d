import { mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { SCENES } from '../e2e/scenes.ts'
import { PAPER, SCALE, SCREEN } from './shots.ts'

/** Whole pages in full size, for eyes; ignored by git. */
const SEEN = path.join(import.meta.dirname, 'seen')
mkdirSync(SEEN, { recursive: true })
/** A page longer than this is looked at from its top. */
const LONGEST = 9000

for (const scene of SCENES) {
  test(scene.name, async ({ page }) => {
    await page.addInitScript(sameChance)
    await scene.open(page)
    const shown = page.context().pages().at(-1) ?? page
    for (const { name, width, height, scheme, media, held } of scene.paper === true ? PAPER : SCREEN) {
      await shown.emulateMedia({ colorScheme: scheme, media, reducedMotion: 'reduce' })
      await shown.setViewportSize({ width, height })
      const file = `${scene.name}-${name}.png`
      if (held) await expect.soft(shown).toHaveScreenshot(file)
      await writeFile(path.join(SEEN, file), await whole(shown, width))
    }
  })
}

/** What is left to chance is the same each time. */
function sameChance(): void {
  let n = 1
  Math.random = () => {
    n = (n * 16807) % 2147483647
    return n / 2147483647
  }
}

async function whole(page: Page, width: number): Promise<Buffer> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const cdp = await page.context().newCDPSession(page)
  const { data } = await cdp.send('Page.captureScreenshot', {
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, LONGEST), scale: 1 / SCALE },
  })
  await cdp.detach()
  return Buffer.from(data, 'base64')
}
