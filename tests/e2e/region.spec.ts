import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { printed } from './support.ts'

// hundreds of cells are looked at one by one
test.beforeEach(() => test.setTimeout(300_000))

async function openRegion(page: Page): Promise<void> {
  await page.goto('/#/region')
  await expect(page.getByRole('heading', { level: 1, name: 'Region' })).toBeVisible()
  await expect(page.locator('.tile-map')).toBeVisible()
}

test('the table of ASEAN: heads, words in every cell, arrow keys, and a cell that opens its pair', async ({ page }) => {
  await openRegion(page)
  const table = page.locator('.region-matrix table.pairs')
  await expect(table.getByRole('columnheader')).toHaveCount(11)
  await expect(table.getByRole('rowheader')).toHaveCount(11)
  await expect(table.getByRole('button')).toHaveCount(110)
  const cell = table.getByRole('button', { name: /^Cambodia asks Thailand: nothing; at best binding procedure$/ })
  await expect(cell).toBeVisible()
  await table.locator('[data-cell="KHMPHL"]').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(cell).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.result h1')).toContainText('Cambodia and Thailand')
  expect(new URL(page.url()).hash).toBe('#/guide')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Region' })).toBeVisible()
  await page.goForward()
  await page.getByRole('link', { name: 'Region', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Region' })).toBeFocused()
  await page.getByRole('link', { name: 'Guide', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Region' })).toBeHidden()
})

test('all join: before and after, and the table as it would be', async ({ page }) => {
  await openRegion(page)
  const join = page.locator('.region-join')
  await expect(join.locator('#join-which')).toHaveValue('ljubljana-the-hague')
  await expect(join.getByRole('row', { name: /^binding procedure/ })).toHaveText(/0110\+110/)
  await join.getByText('Who could ask whom if all join').click()
  await expect(join.getByRole('button', { name: /^Viet Nam asks .*: binding procedure \(now: nothing/ })).toHaveCount(
    10,
  )
})

test('States picked by hand, as a list on a small screen; a tile opens its pair', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await openRegion(page)
  await page.selectOption('#region-group', 'picked')
  await page.getByRole('button', { name: 'Remove all' }).click()
  await expect(page.getByText('Choose at least two States.')).toBeVisible()
  for (const name of ['France', 'Germany', 'Burma']) {
    await page.locator('#pick-region-state').fill(name)
    await page.keyboard.press('Escape')
    if ((await page.locator('#pick-region-state').inputValue()) === '')
      await page.locator('#pick-region-state').fill(name)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
  }
  const list = page.locator('.region-matrix .pair-list')
  await expect(list.locator('details')).toHaveCount(3)
  await list.getByText('France asks').click()
  await expect(list.locator('dl')).toContainText('binding procedure (1)')
  await expect(list.locator('dl')).toContainText('Germany')
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(over).toBeLessThanOrEqual(0)
  await page.selectOption('#tiles-state', 'FRA')
  // by the arrow keys from square to square
  await page.locator('.map-tile[data-iso="NLD"]').focus()
  for (const key of ['ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
  await expect(page.locator('.map-tile[data-iso="DEU"]')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.result h1')).toContainText('France and Germany')
})

test('the world is worked out, can be stopped and saved; so can the table', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (m) => m.type() === 'error' && complaints.push(m.text()))
  await openRegion(page)
  const world = page.locator('.region-world')
  await page.getByRole('button', { name: 'Work it out' }).click()
  await expect(world).toHaveAttribute('data-run', 'done', { timeout: 60_000 })
  await expect(world.locator('tbody tr')).toHaveCount(5)
  const sums = await world
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((r) =>
        [...r.querySelectorAll('td')]
          .slice(0, 4)
          .reduce((sum, td) => sum + Number(td.textContent?.replace(/,/g, '')), 0),
      ),
    )
  expect(sums).toEqual([38612, 38612, 38612, 38612, 38612])
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the world as CSV' }).click(),
  ])
  const text = await readFile(await file.path(), 'utf8')
  expect(text.startsWith('\uFEFFasks_code,asks,')).toBe(true)
  expect(text.trimEnd().split('\r\n').length).toBe(1 + 5 * 38612)
  await page.getByRole('button', { name: 'Work it out' }).click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(world).toHaveAttribute('data-run', 'stopped')
  const [small] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as CSV', exact: true }).click(),
  ])
  expect((await readFile(await small.path(), 'utf8')).trimEnd().split('\r\n').length).toBe(111)
  expect(complaints).toEqual([])
})

test('the printed form holds the table, the key, the what-if and the tiles', async ({ page }) => {
  await openRegion(page)
  const { text, pages } = await printed(page)
  expect(pages).toBeLessThanOrEqual(4)
  for (const words of ['AssociationofSoutheastAsianNations', 'VietNam', 'Key', 'Whatifalljoin', 'OneStateandtheworld'])
    expect(text).toContain(words)
})
