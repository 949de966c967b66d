import { expect, type Page, test } from '@playwright/test'

/** What moved on the page without an act of the person since a time (milliseconds of the page), as browsers sum it up (0 is nothing). */
const shifted = (page: Page, since = 0): Promise<number> =>
  page.evaluate(
    (from) =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const e of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!e.hadRecentInput && e.startTime >= from) sum += e.value
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 100)))
      }),
    since,
  )

for (const width of [360, 1440]) {
  test(`nothing moves by itself at ${width} px while the parts of the page arrive one after another`, async ({
    page,
  }) => {
    const complaints: string[] = []
    page.on('console', (m) => m.type() === 'error' && complaints.push(m.text()))
    page.on('pageerror', (e) => complaints.push(String(e)))
    await page.setViewportSize({ width, height: 800 })
    // each part takes its time, as on a slow line: the style, then the app, then the lawbook
    await page.route('**/assets/**', async (route) => {
      await new Promise((done) => setTimeout(done, 150))
      await route.continue()
    })
    await page.goto('/')
    await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'yes')
    await expect(page.getByRole('button', { name: 'Clear everything' })).toBeAttached()
    expect(await shifted(page)).toBeLessThan(0.01)
    await page.getByLabel('Torture', { exact: true }).check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page).toHaveTitle(/^Question 4/)
    const there = await page.evaluate(
      () => new Promise<number>((r) => requestAnimationFrame(() => r(performance.now()))),
    )
    await page.locator('#pick-state').pressSequentially('Cambodia')
    await page.keyboard.press('Escape')
    expect(await shifted(page, there)).toBeLessThan(0.02)
    expect(complaints).toEqual([])
  })
}

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
