import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { begin, pick, press } from './support.ts'

test.use({ actionTimeout: 15_000 })

const opened = (page: Page) =>
  expect(page.getByRole('button', { name: 'Clear everything' })).toBeVisible({ timeout: 30_000 })
const stored = (page: Page) => page.evaluate(() => sessionStorage.getItem('dedere.journey'))
/** A journey as the tab keeps it. */
const journey = (envelope: object) => JSON.stringify(envelope)
const GIVEN = { crime: ['genocide'], state: 'KHM', with: 'THA' }

/** What the tab holds before the page is opened. */
const holding = (page: Page, text: string) =>
  page.addInitScript((held) => {
    if (sessionStorage.getItem('tried') === null) sessionStorage.setItem('dedere.journey', held)
    sessionStorage.setItem('tried', 'yes')
  }, text)

test('storage that is full: the journey goes on, and the person is told before anything is lost', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await begin(page, ['Genocide'])
  await expect(page.getByText('Your browser does not let this page keep your answers')).toBeVisible()
  await pick(page, '#pick-state', 'Cambodia')
  await press(page)
  await expect(page).toHaveTitle(/^Question 5/)
  await page.goBack()
  await expect(page.locator('#pick-state')).toHaveValue('Cambodia')
})

for (const [what, text] of [
  ['that is no JSON', '{"format":1,"answ'],
  ['of another program', '{"hello":"world"}'],
  ['of a format still to come', journey({ format: 99, lawPack: '2099.1.1', answers: GIVEN })],
] as const) {
  test(`a kept journey ${what} is told, and stays until an answer takes its place`, async ({ page }) => {
    await holding(page, text)
    await page.goto('/#/guide')
    await opened(page)
    await expect(page.getByRole('heading', { name: 'Stored answers could not all be read' })).toBeVisible()
    expect(await stored(page)).toBe(text)
    await page.reload()
    await opened(page)
    expect(await stored(page)).toBe(text)
  })
}

test('a journey of every earlier law pack and format is taken up, and what no longer fits is listed', async ({
  page,
}) => {
  const { changelog } = await page.request
    .get('/')
    .then(() => ({ changelog: readFileSync('content/lawbook.yaml', 'utf8').match(/version: '([\d.]+)'/g) ?? [] }))
  const packs = [...new Set(changelog.map((v) => v.slice(10, -1)))]
  expect(packs.length).toBeGreaterThan(1)
  for (const lawPack of packs) {
    await page.goto('about:blank')
    await page.goto('/#/guide')
    await page.evaluate(
      (text) => sessionStorage.setItem('dedere.journey', text),
      journey({ format: 1, lawPack, answers: { ...GIVEN, role: 'no-such-role' } }),
    )
    await page.reload()
    await opened(page)
    await expect(page, lawPack).toHaveTitle(/^Question 6/)
    await expect(page.getByText(/no-such-role/), lawPack).toBeVisible()
  }
})

test('two tabs at once keep their own answers, also where one of them keeps them on the device', async ({
  context,
}) => {
  const [one, two] = [await context.newPage(), await context.newPage()]
  await begin(one, ['Genocide'])
  await begin(two, ['Torture'])
  await pick(one, '#pick-state', 'Cambodia')
  await press(one)
  await one.evaluate(() => localStorage.setItem('dedere.kept', sessionStorage.getItem('dedere.journey') ?? ''))
  await pick(two, '#pick-state', 'Senegal')
  await press(two)
  for (const page of [one, two]) {
    await page.reload()
    await opened(page)
    await expect(page).toHaveTitle(/^Question 5/)
  }
  expect(await stored(one)).toContain('genocide')
  expect(await stored(two)).toContain('torture')
})

for (const [when, at] of [
  ['years behind', '1999-12-31T23:59:00Z'],
  ['years ahead', '2061-01-01T00:00:00Z'],
] as const) {
  test(`a clock that is ${when} stops nothing, and one that cannot be right is told`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(at))
    await begin(page, ['Genocide'])
    await pick(page, '#pick-state', 'Cambodia')
    await press(page)
    await expect(page).toHaveTitle(/^Question 5/)
    const told = page.getByText('The clock of this device says 31 December 1999')
    if (when === 'years behind') await expect(told).toBeVisible()
    else await expect(told).toBeHidden()
    await page.getByRole('button', { name: 'Show the result' }).first().click()
    await expect(page.locator('.result h1')).toBeVisible()
  })
}

test('a part that a new version has taken away: loading anew goes on at the same question', async ({ page }) => {
  await begin(page, ['Genocide'])
  await pick(page, '#pick-state', 'Cambodia')
  await press(page)
  await expect(page).toHaveTitle(/^Question 5/)
  await page.route(/assets\/RegionView-/, (route) => route.fulfill({ status: 404, body: '' }))
  await page.getByRole('link', { name: 'Region', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'A part of the guide did not load' })).toBeVisible()
  await page.getByRole('link', { name: 'Guide', exact: true }).click()
  await page.reload()
  await opened(page)
  await expect(page).toHaveTitle(/^Question 5/)
})

test('print that is blocked takes nothing away', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      throw new DOMException('blocked', 'NotAllowedError')
    }
  })
  await page.goto('/#/guide?dedere=2&law=2026.11.2&crime=genocide&state=KHM')
  await expect(page.locator('.result h1')).toBeVisible({ timeout: 30_000 })
  const before = await page.locator('.result li').count()
  await page.getByRole('button', { name: 'Print, save or share' }).click()
  await page
    .getByRole('button', { name: /^Print/ })
    .first()
    .click()
  await expect(page.getByRole('alert').first()).toContainText('did not open its print')
  await page.goBack()
  await expect(page.locator('.result li')).toHaveCount(before)
})

test('no font is fetched, and a device without ours falls back to its own', () => {
  const page = readFileSync('dist/index.html', 'utf8')
  expect(page).not.toContain('@font-face')
  expect(page).toMatch(/--serif:[^;}]*,\s*serif[;}]/)
  expect(page).toMatch(/--sans:[^;}]*,\s*sans-serif[;}]/)
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })
  test('the start page says what the guide needs, and the lawbook can be read', async ({ page }) => {
    await page.goto('/')
    await expect(page.locator('noscript .notice')).toBeVisible()
    await expect(page.locator('noscript .notice')).toHaveText(/The guide itself needs scripts/)
    await expect(page.getByText('Open a saved case')).toBeHidden()
    await page.getByRole('link', { name: 'Lawbook', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'The lawbook' })).toBeVisible()
    await page
      .getByRole('link', { name: /Instruments/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('flex')
  })
})
