import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { type Site, serve } from '../support/site.ts'
import { answer, press, questionOf } from './support.ts'

test.use({ serviceWorkers: 'allow', actionTimeout: 15_000 })

let site: Site
test.beforeEach(async () => {
  site = await serve('dist', '/some/sub/path/')
})
test.afterEach(() => site.close())

/** Opens the guide, and waits until all of it is kept. */
async function visit(page: Page): Promise<void> {
  await page.goto(site.url)
  await expect(page.getByRole('button', { name: 'Clear everything' })).toBeVisible()
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    while (active?.state !== 'activated') await new Promise((done) => setTimeout(done, 50))
  })
}
/** The same worker as of another version, which keeps one file more. */
const newer = (pack: string) =>
  readFileSync('dist/sw.js', 'utf8')
    .replace(/const PACK = .*/, `const PACK = ${JSON.stringify(pack)}`)
    .replace(/const BUILD = "(\w+)"/, 'const BUILD = "$1-newer"')

test('after one visit below a path of its own, all of it works without a network', async ({ page, context }) => {
  await visit(page)
  expect(site.asked.filter((p) => !p.startsWith('/some/sub/path/'))).toEqual([])
  await site.close()
  await context.setOffline(true)

  await page.reload()
  await page.getByLabel('Torture', { exact: true }).check()
  await press(page)
  await expect(page).toHaveTitle(/^Question/)
  const journey = { crimes: [], state: 'Senegal', other: 'Chad', role: 'requested', suspectIn: 'self' } as const
  for (let n = await questionOf(page); n > 0; n = await questionOf(page)) {
    await answer(page, n, journey)
    await expect(page).not.toHaveTitle(new RegExp(`^Question ${n} `))
  }
  await page.getByRole('button', { name: 'Show the result' }).first().click()
  await expect(page.locator('.result h1')).toBeVisible()
  // parts that were never opened before
  await page.getByRole('link', { name: 'Region', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Training', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // a page of the library that is a file on the site is shown by the app
  await page.goto(`${site.url}library/instruments/cat/index.html`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Torture')
  expect(page.url()).toBe(`${site.url}#/library/instruments/cat`)
})

test('a newer version waits until the person says so, and the answers stay', async ({ page }) => {
  await visit(page)
  await page.getByLabel('Genocide', { exact: true }).check()
  await press(page)
  await expect(page).toHaveTitle(/^Question 4/)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Clear everything' })).toBeVisible()
  site.put('sw.js', newer('2099.1.1'))
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect(page.getByText('A newer law pack is ready (2099.1.1).')).toBeVisible()
  await page.getByRole('button', { name: 'Load it now; your answers stay' }).click()
  await expect(page.getByText('A newer law pack is ready')).toBeHidden()
  await expect(page).toHaveTitle(/^Question 4/)
  const caches = await page.evaluate(() => globalThis.caches.keys())
  expect(caches.some((name) => name.endsWith('-newer'))).toBe(true)
})

test('half a version is none: what is not of one build is not taken', async ({ page }) => {
  await visit(page)
  const half = newer('2099.1.1').replace(/("assets\/law-[^"]*":")\w+/, '$1of-another-build')
  site.put('sw.js', half)
  await page.evaluate(() =>
    navigator.serviceWorker
      .getRegistration()
      .then((r) => r?.update())
      .catch(() => {}),
  )
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1)
  await site.close()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Clear everything' })).toBeVisible()
  await expect(page.getByText('A newer law pack is ready')).toBeHidden()
})
