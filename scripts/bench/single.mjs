// The site in one file, opened from disk: when the first question is seen and the script is there.
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { launch, median, openPage } from './browser.mjs'
import { watch } from './page.mjs'

const FILE = 'dist-single/dedere.html'

export async function measure(executablePath, { quick }) {
  if (!fs.existsSync(FILE)) return {}
  const browser = await launch(executablePath)
  const loads = []
  for (let run = 0; run < (quick ? 1 : 5); run++) {
    const { context, page } = await openPage(browser)
    await page.addInitScript(watch)
    await page.goto(pathToFileURL(path.resolve(FILE)).href, { waitUntil: 'commit' })
    await page.waitForFunction(
      () => window.benchSeen.tick > 0 && window.benchSeen.painted > 0 && window.benchSeen.ready > 0,
    )
    const { tick, painted, ready } = await page.evaluate(() => window.benchSeen)
    loads.push({ seen: Math.max(tick, painted), ready })
    await context.close()
  }
  await browser.close()
  const middle = (key) => Math.round(median(loads.map((l) => l[key])))
  return { runs: loads.length, seen: middle('seen'), answerable: middle('seen'), ready: middle('ready') }
}
