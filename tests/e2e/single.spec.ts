import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { answer, openRoom, press, questionOf } from './support.ts'

test.use({ actionTimeout: 15_000 })
const FILE = pathToFileURL(resolve('dist-single/dedere.html')).href

/** Opens the file as a double-click does, and hears of whatever it asks for or complains of. */
async function open(page: Page) {
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', (r) => asked.push(r.url()))
  page.on('console', (m) => m.type() === 'error' && complaints.push(m.text()))
  page.on('pageerror', (e) => complaints.push(e.message))
  await page.goto(FILE)
  await expect(page.getByRole('button', { name: 'Clear everything' })).toBeVisible()
  return { asked, complaints }
}

test('one file from disk holds the guide, its paper, its Word document and its region, and asks for nothing', async ({
  page,
}) => {
  const heard = await open(page)
  await page.getByLabel('Torture', { exact: true }).check()
  await press(page)
  const journey = { crimes: [], state: 'Senegal', other: 'Chad', role: 'requested', suspectIn: 'self' } as const
  await expect(page).toHaveTitle(/^Question/)
  for (let n = await questionOf(page); n > 0; n = await questionOf(page)) {
    await answer(page, n, journey)
    await expect(page).not.toHaveTitle(new RegExp(`^Question ${n} `))
  }
  await page.getByRole('button', { name: 'Show the result' }).first().click()
  await expect(page.locator('.result h1')).toBeVisible()
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(20_000)
  await page.getByRole('button', { name: 'Print, save or share' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Word (.docx)', exact: true }).click(),
  ])
  const docx = readFileSync(await download.path())
  expect(docx.subarray(0, 2).toString()).toBe('PK')

  const [worker] = await Promise.all([
    page.waitForEvent('worker'),
    page.getByRole('link', { name: 'Region', exact: true }).click(),
  ])
  expect(worker.url()).toMatch(/^blob:/)
  await expect(page.getByRole('table').first()).toBeVisible()
  expect(heard.asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([])
  expect(heard.asked.filter((url) => url.startsWith('file:') && url.split('#')[0] !== FILE)).toEqual([])
  expect(heard.complaints).toEqual([])
})

test('the library in the file is searched, and its training shows a room its own window', async ({ page, context }) => {
  const heard = await open(page)
  await page.getByRole('link', { name: 'Lawbook', exact: true }).click()
  await page.getByRole('searchbox').fill('prosecute or extradite')
  await expect(page.locator('.hits li').first()).toBeVisible()
  await page.getByRole('link', { name: 'Training', exact: true }).click()
  const screen = await openRoom(page, context)
  const before = await screen.locator('.audience').textContent()
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(screen.locator('.audience')).not.toHaveText(before ?? '')
  expect(heard.complaints).toEqual([])
})

test('the file works after a reload, and its answers stay', async ({ page }) => {
  await open(page)
  await page.getByLabel('Genocide', { exact: true }).check()
  await press(page)
  await expect(page).toHaveTitle(/^Question 4/)
  await page.reload()
  await expect(page).toHaveTitle(/^Question 4/)
})
