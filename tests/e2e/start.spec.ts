import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, type Page, type Route, test } from '@playwright/test'
import { pick, press } from './support.ts'

test.use({ actionTimeout: 15_000 })
const budgets = JSON.parse(readFileSync('scripts/budgets.json', 'utf8')) as {
  readonly startPage: number
  readonly beforeTheSecondQuestion: number
  readonly chunks: Readonly<Record<string, number>>
  readonly anyOther: number
}
const zipped = (data: Buffer): number => gzipSync(data, { level: 9 }).length

/** Holds what fits a pattern back until it is let go; some of it may be refused first. */
async function hold(page: Page, pattern: RegExp) {
  const held: Route[] = []
  let open = false
  let refused = 0
  await page.route(pattern, async (route) => {
    if (open) await route.continue()
    else held.push(route)
  })
  return {
    letGo: async () => {
      open = true
      for (const route of held.splice(0)) await route.continue()
    },
    refuse: async () => {
      await expect.poll(() => held.length).toBeGreaterThan(0)
      for (const route of held.splice(0)) {
        refused++
        await route.abort()
      }
      return refused
    },
  }
}
const GUIDE = /assets\/(GuideApp|law|texts)-.*\.js$/
const ready = (page: Page) => page.waitForFunction(() => document.documentElement.dataset['ready'] === 'yes')

test.describe('budgets', () => {
  test('the start page with its style, and each part of the app, keep within their bytes', () => {
    expect(zipped(readFileSync('dist/index.html'))).toBeLessThanOrEqual(budgets.startPage)
    const over = readdirSync('dist/assets').flatMap((file) => {
      const name = file.replace(/-[\w-]{8}\.\w+$/, '')
      const bytes = zipped(readFileSync(`dist/assets/${file}`))
      const allowed = budgets.chunks[name] ?? budgets.anyOther
      return bytes > allowed ? [`${file}: ${bytes} of ${allowed}`] : []
    })
    expect(over).toEqual([])
  })

  for (const [crime, second] of [
    ['War crimes', 'Question 2'],
    ['Genocide', 'Question 4'],
  ] as const) {
    test(`after ${crime.toLowerCase()} the second question is shown within its bytes, without the lawbook`, async ({
      page,
    }) => {
      const guide = await hold(page, GUIDE)
      const came: string[] = []
      page.on('request', (r) => came.push(new URL(r.url()).pathname))
      await page.goto('/')
      await page.getByLabel(crime, { exact: true }).check()
      await press(page)
      await expect(page).toHaveTitle(new RegExp(second))
      await expect(page.locator(crime === 'Genocide' ? '#pick-state' : '#conflict-unknown')).toBeVisible()
      // the guide is asked for when the second question is there; the first of its parts ends the count
      const bytes = came
        .slice(
          0,
          came.findIndex((p) => GUIDE.test(p)),
        )
        .filter((p) => p === '/' || p.startsWith('/assets/'))
        .reduce((sum, p) => sum + zipped(readFileSync(`dist${p === '/' ? '/index.html' : p}`)), 0)
      expect(bytes).toBeGreaterThan(100_000)
      expect(bytes).toBeLessThanOrEqual(budgets.beforeTheSecondQuestion)
      await guide.letGo()
    })
  }
})

test('the second question is answered before the guide is there, and the browser goes back through all', async ({
  page,
}) => {
  const guide = await hold(page, GUIDE)
  await page.goto('/')
  await page.getByLabel('War crimes', { exact: true }).check()
  await press(page)
  await expect(page.locator('main h1')).toBeFocused()
  await press(page)
  await expect(page.getByRole('alert')).toContainText('Choose an answer')
  await page.locator('#conflict-international').check()
  await press(page)
  await expect(page.getByText('The lawbook is being opened …').last()).toBeVisible()
  await guide.letGo()
  await expect(page).toHaveTitle(/^Question 3/)
  await expect(page.locator('main h1')).toBeFocused()
  await page.goBack()
  await expect(page).toHaveTitle(/^Question 2/)
  await expect(page.locator('#conflict-international')).toBeChecked()
  await page.goBack()
  await expect(page.getByLabel('War crimes', { exact: true })).toBeChecked()
  expect(new URL(page.url()).hash).toBe('#/')
})

test('back from the second question leads to the first with what was ticked, before and after the guide is there', async ({
  page,
}) => {
  const guide = await hold(page, GUIDE)
  await page.goto('/')
  await page.getByLabel('War crimes', { exact: true }).check()
  await press(page)
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByLabel('War crimes', { exact: true })).toBeChecked()
  await page.getByLabel('Torture', { exact: true }).check()
  await guide.letGo()
  await expect(page.getByRole('button', { name: 'Clear everything' })).toBeVisible()
  await expect(page.getByLabel('Torture', { exact: true })).toBeChecked()
  await press(page)
  await expect(page).toHaveTitle(/^Question 2/)
})

test('the guide takes the place of the second question with the focus where it was, and never under a hand', async ({
  page,
}) => {
  const first = await hold(page, GUIDE)
  await page.goto('/')
  await page.getByLabel('Genocide', { exact: true }).check()
  await press(page)
  await expect(page.locator('#pick-state')).toBeVisible()
  await first.letGo()
  await expect(page.getByRole('button', { name: 'Clear everything' })).toBeVisible()
  await expect(page.locator('main h1')).toBeFocused()

  await page.evaluate(() => sessionStorage.clear())
  await page.goto('about:blank')
  const second = await hold(page, GUIDE)
  await page.goto('/')
  await page.getByLabel('Genocide', { exact: true }).check()
  await press(page)
  await page.locator('#pick-state').fill('Sene')
  await second.letGo()
  await page.waitForLoadState('networkidle')
  await expect(page.locator('#pick-state')).toHaveValue('Sene')
  await expect(page.locator('#pick-state')).toBeFocused()
  await pick(page, '#pick-state', 'Senegal')
  await press(page)
  await expect(page).toHaveTitle(/^Question 5/)
})

test('a part that does not come is told with a way to try again, and no answer is lost', async ({ page }) => {
  const opening = await hold(page, /assets\/OpeningQuestion-.*\.js$/)
  await page.goto('/')
  await ready(page)
  await page.getByLabel('War crimes', { exact: true }).check()
  await press(page)
  await opening.refuse()
  await expect(page.getByRole('heading', { name: 'A part of the guide did not load' })).toBeVisible()
  await opening.letGo()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page).toHaveTitle(/^Question 2/)
  await expect(page.getByRole('button', { name: 'Clear everything' })).toBeVisible()

  const view = await hold(page, /assets\/RegionView-.*\.js$/)
  await page.getByRole('link', { name: 'Region', exact: true }).click()
  await view.refuse()
  await expect(page.getByRole('heading', { name: 'A part of the guide did not load' })).toBeVisible()
  await view.letGo()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Guide', exact: true }).click()
  await expect(page).toHaveTitle(/^Question 2/)
})

test('the start page says so where the app does not come at all', async ({ page }) => {
  await page.route(/assets\/index-.*\.js$/, (route) => route.abort())
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'A part of the guide did not load' })).toBeVisible()
  await expect(page.getByLabel('Genocide', { exact: true })).toBeVisible()
})

test('another page that is asked for is not preceded by the first question', async ({ page }) => {
  const guide = await hold(page, GUIDE)
  await page.goto('/#/library')
  await ready(page)
  await expect(page.getByLabel('Genocide', { exact: true })).toBeHidden()
  await expect(page.getByText('The lawbook is being opened …').last()).toBeVisible()
  await guide.letGo()
  await expect(page.getByRole('heading', { level: 1, name: 'The lawbook' })).toBeVisible()
})

test('nothing moves when the style sheet and the guide come', async ({ page }) => {
  const rest = await hold(page, /assets\/(OpeningQuestion|GuideApp|law|texts)-.*\.js$|\.css$/)
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/')
  const places = () =>
    page.locator('main h1, main h2, main label, main li, main button, header a').evaluateAll((all) =>
      all
        .filter((e) => e.checkVisibility())
        .slice(0, 60)
        .map((e) => `${e.textContent?.slice(0, 20)} ${Math.round(e.getBoundingClientRect().top + scrollY)}`),
    )
  const before = await places()
  await rest.letGo()
  await expect(page.getByRole('button', { name: 'Clear everything' })).toBeVisible()
  const after = await places()
  expect(after.filter((p) => !before.includes(p))).toEqual([])
})

test('the guide that does not come is told below the second question, and comes when tried again', async ({ page }) => {
  const guide = await hold(page, GUIDE)
  await page.goto('/')
  await page.getByLabel('War crimes', { exact: true }).check()
  await press(page)
  await expect(page.locator('#conflict-unknown')).toBeVisible()
  await guide.refuse()
  await expect(page.getByRole('heading', { name: 'A part of the guide did not load' })).toBeVisible()
  await guide.letGo()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('button', { name: 'Clear everything' })).toBeVisible()
  await expect(page).toHaveTitle(/^Question 2/)
})

test('the page tells the browser what it is: language, title, description, size, mark', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page).toHaveTitle(/Dedere/)
  expect(await page.locator('meta[name="description"]').getAttribute('content')).toMatch(/.{50,160}/)
  // a person may enlarge it as far as the browser can
  expect(await page.locator('meta[name="viewport"]').getAttribute('content')).not.toMatch(/user-scalable|maximum-scale/)
  expect(await page.evaluate(() => document.compatMode)).toBe('CSS1Compat')
  await expect(page.locator('link[rel="icon"]')).toHaveCount(1)
  const images = await page.locator('img:not([alt]), img:not([width])').count()
  expect(images).toBe(0)
})
