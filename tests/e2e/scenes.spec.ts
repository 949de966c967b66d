import { expect, test } from '@playwright/test'
import { accessFaults } from './accessFaults.ts'
import { focusFaults, layAllOut, layoutFaults, spaceText } from './layoutFaults.ts'
import { SCENES } from './scenes.ts'

// Each screen in each state is opened once and then looked at in every way, for opening it is what takes long.
for (const scene of SCENES.filter((s) => s.paper !== true)) {
  test(`${scene.name}: fits, can be hit, seen and read by all`, async ({ page }) => {
    await scene.open(page)
    const shown = page.context().pages().at(-1) ?? page
    await expect(shown).toHaveTitle(scene.title)
    const faults: Record<string, readonly string[]> = {}
    await layAllOut(shown)
    await shown.setViewportSize({ width: 1440, height: 900 })
    faults['1440 px'] = await layoutFaults(shown)
    await shown.setViewportSize({ width: 768, height: 1024 })
    faults['768 px'] = await layoutFaults(shown)
    await shown.setViewportSize({ width: 360, height: 740 })
    faults['360 px'] = await layoutFaults(shown, { phone: true })
    // a window of 1280 × 1024 at 400 %
    await shown.setViewportSize({ width: 320, height: 256 })
    faults['320 px'] = await layoutFaults(shown)
    await spaceText(shown)
    faults['320 px, text spaced'] = await layoutFaults(shown, { withoutPictures: true })
    await shown.setViewportSize({ width: 1440, height: 900 })
    faults['focus'] = await focusFaults(shown)
    faults['axe'] = await accessFaults(shown)
    expect(Object.entries(faults).flatMap(([where, what]) => what.map((w) => `${where}: ${w}`))).toEqual([])
  })
}
