import { expect, type Page, test } from '@playwright/test'
import { folded, printed, settled } from './support.ts'

/** Torture done in Chad from 1982 to 1990 by a suspect found in Senegal, whom Chad asks for. */
const SENEGAL =
  'crime=torture&state=SEN&with=TCD&role=requested&suspect-in=self&national-of=other&territory=other&conduct=1982/1990'

/** Opens the case by its link, and goes on from its result. */
async function open(page: Page, name: string): Promise<void> {
  await page.goto(`/#/guide?dedere=2&law=2026.11.2&${SENEGAL}&at=2026-11-24`)
  // a slow machine takes its time to open the lawbook
  await expect(page.locator('.result h1')).toBeVisible({ timeout: 60_000 })
  await page.locator('.result').getByRole('button', { name, exact: true }).click()
  await settled(page)
}
/** A letter may reach a little beyond its own place. */
const SLACK = 3
/** Labels that stand over the edge of their picture. */
const cutOff = (page: Page) =>
  page.evaluate(
    (slack) =>
      [...document.querySelectorAll<SVGSVGElement>('svg.picture')]
        .filter((svg) => svg.getBoundingClientRect().width > 0)
        .flatMap((svg) =>
          [...svg.querySelectorAll('text')].filter((label) => {
            const { width, height } = svg.viewBox.baseVal
            const { x, y, width: wide, height: tall } = label.getBBox()
            const isTurned = label.closest('[transform]') !== null
            return !isTurned && (x < -slack || y < -slack || x + wide > width + slack || y + tall > height + slack)
          }),
        )
        .map((label) => label.textContent),
    SLACK,
  )
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

test('the gaps of Senegal: grid, needs without a channel, checklist and partners', async ({ page }) => {
  await open(page, 'Coverage and gaps')
  await expect(page.getByRole('heading', { level: 1, name: 'Coverage and gaps' })).toBeFocused()
  expect(new URL(page.url()).hash).toBe('#/guide')
  await expect(page.getByRole('table', { name: 'Chad asks Senegal: need by crime' })).toContainText('at best:')
  await page.getByLabel('Direction').selectOption({ label: 'Senegal asks Chad' })
  await expect(page.getByRole('table', { name: 'Senegal asks Chad: need by crime' })).toBeVisible()

  const home = page.locator('#home')
  await home.getByRole('checkbox').first().check()
  await expect(home.getByRole('status')).toContainText(/^1 of \d+ ticked/)

  await page.getByRole('button', { name: 'Look at every other State' }).click()
  await expect(page.locator('.partner')).toHaveCount(2)
  await expect(page.locator('.partner').first()).toContainText(/a channel is open with \d+ of \d+ other States/)

  const { text } = await printed(page)
  for (const said of ['Senegal asks Chad: need by crime', 'Chad asks Senegal: need by crime', 'Required once asked']) {
    expect(text).toContain(folded(said))
  }
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Back to the result' }).click()
  await expect(page.locator('.result h1')).toBeFocused()
})

test('the pictures of Senegal and Chad: each is named, and its table says the same', async ({ page }) => {
  await open(page, 'Pictures')
  await expect(page.getByRole('heading', { level: 1, name: 'Pictures' })).toBeFocused()
  const bridge = page.locator('#bridge')
  await expect(page.getByRole('img', { name: /^The bridge/ }).first()).toBeVisible()
  const drawn = bridge.locator('svg:visible')
  await expect(drawn.locator('[data-span="cat"]')).toHaveAttribute('data-kind', 'whole')
  await expect(bridge.getByRole('row', { name: /^Convention against Torture/ })).toContainText('Span: whole')
  expect(await drawn.locator('[data-span]').count()).toBe(await bridge.locator('tbody tr').count())

  for (const name of ['Senegal', 'Chad'])
    await expect(page.getByRole('img', { name: `The timeline: ${name}` })).toBeVisible()
  await expect(
    page.getByRole('table', { name: /^Senegal: when/ }).getByRole('row', { name: /^Convention against Torture/ }),
  ).toContainText('inside in part: acts from 26 June 1987 to 31 December 1990')
  await page.getByRole('button', { name: 'Work out the days' }).click()
  await expect(page.locator('.change-day').first()).toContainText('26 June 1987')

  await expect(page.locator('.route li')).toHaveCount(16)
  await expect(page.locator('#route svg:visible [data-step]')).toHaveCount(16)
  await expect(page.locator('.route li[data-question="conflict"]')).toHaveAttribute('data-state', 'passed')
  await expect(page.getByRole('img', { name: 'Chad asks Senegal: need by crime' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Chad asks Senegal: need by crime' })).toBeVisible()
  expect(await cutOff(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  expect(await cutOff(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })

  const { text, pages } = await printed(page)
  for (const picture of ['The bridge', 'The timeline', 'The coverage', 'The route', 'prosecute or extradite'])
    expect(text).toContain(folded(picture))
  // the days on which the answer changes are unfolded among them
  expect(pages).toBeLessThanOrEqual(15)
})

test('the check page shows the route, with a list that says the same', async ({ page }) => {
  await open(page, 'Check or change your answers')
  const route = page.getByRole('region', { name: 'The route' })
  await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toBeFocused()
  await expect(route.getByRole('img', { name: 'The route' })).toBeVisible()
  await route.getByText('The same as a list').click()
  await expect(route.locator('.route li')).toHaveCount(16)
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  expect(await cutOff(page)).toEqual([])
})
