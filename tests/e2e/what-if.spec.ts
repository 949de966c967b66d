import { expect, type Page, test } from '@playwright/test'
import { folded, type Journey, printed, walk } from './support.ts'

const CAMBODIA: Journey = {
  crimes: ['Genocide'],
  state: 'Cambodia',
  other: 'Myanmar',
  role: 'requested',
  suspectIn: 'self',
  territory: 'other',
  nationality: 'other',
  conduct: { from: ['2017', '8', '25'] },
}
const LHC = 'If Cambodia and Myanmar join the Ljubljana – The Hague Convention'

test.describe.configure({ timeout: 120_000 })

async function openWhatIf(page: Page): Promise<void> {
  await walk(page, CAMBODIA)
  await page.getByRole('button', { name: 'What if …' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What if: Cambodia · Myanmar' })).toBeFocused()
  await expect(page.locator('#ready .ready-title').first()).toBeVisible()
}

test('a ready-made change is taken up, told as a difference, printed, and leaves the answers as they were', async ({
  page,
}) => {
  await openWhatIf(page)
  const before = await page.evaluate(() => JSON.stringify(sessionStorage))
  await page.getByRole('button', { name: `Take up: ${LHC}`, exact: true }).click()
  const change = page.locator('#change')
  await expect(change.getByRole('heading', { level: 2 })).toHaveText(LHC)
  await expect(change).toContainText('Once in force: the Ljubljana – The Hague Convention was not found to be in force')
  await expect(change.locator('[data-channel="extradition-lhc"]')).toContainText('Before: closed. After: open')
  await expect(change.locator('[data-part="coverage"]')).toContainText('Extradition')
  const { text } = await printed(page)
  expect(text).toContain(folded(LHC))
  expect(text).toContain(folded('Duties gained'))
  expect(text).not.toContain(folded('Put a change together'))
  expect(text).not.toContain(folded('Ready-made changes'))
  expect(new URL(page.url()).hash).toBe('#/guide')
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toBe(before)
  await page.getByRole('button', { name: 'Back to the result' }).click()
  await expect(page.locator('.result h1')).toBeFocused()
})

test('steps are put together and taken out again; only possible ones are offered', async ({ page }) => {
  await openWhatIf(page)
  await page.getByLabel('Who', { exact: true }).selectOption({ label: 'Myanmar' })
  await page.getByLabel('Under which instrument').selectOption({ label: 'Convention against Torture' })
  expect(await page.getByLabel('Which step').locator('option').allTextContents()).toEqual(['Join (accede)'])
  await page.getByRole('button', { name: 'Add this step' }).click()
  await page.getByLabel('Who', { exact: true }).selectOption({ label: 'Cambodia' })
  await page.getByLabel('Under which instrument').selectOption({ label: 'Rome Statute' })
  expect(await page.getByLabel('Which step').locator('option').allTextContents()).toEqual(['Leave'])
  await page.getByRole('button', { name: 'Add this step' }).click()
  await expect(page.locator('.chosen li')).toHaveCount(2)
  await expect(page.locator('#change [data-part="lost"]').first()).toBeVisible()
  await page.getByRole('button', { name: 'Remove: Cambodia leaves the Rome Statute' }).click()
  await expect(page.locator('#change').getByRole('heading', { level: 2 })).toHaveText(
    'If Myanmar joins the Convention against Torture',
  )
  await page.getByRole('button', { name: 'Remove all' }).click()
  await expect(page.locator('#change')).toHaveCount(0)
})

test('the search backwards tells changes from facts, and the ranking runs and can be stopped', async ({ page }) => {
  await openWhatIf(page)
  await page.locator('#openings').getByRole('button', { name: 'Search' }).click()
  await expect(page.locator('#openings')).toContainText(
    'Would open: Extradition under the Ljubljana – The Hague Convention',
  )
  await expect(page.locator('#openings')).toContainText('Facts that would open a channel, if they are so')
  const ranking = page.locator('#ranking')
  await ranking.getByLabel('Suppose that these States join with it').check()
  await ranking.getByLabel('Against which States').selectOption({ index: 2 })
  await ranking.getByRole('button', { name: 'Work it out' }).click()
  await ranking.getByRole('button', { name: 'Stop' }).click()
  await expect(ranking).toContainText('the list is not complete')
  await ranking.getByLabel('Against which States').selectOption({ index: 0 })
  await ranking.getByRole('button', { name: 'Work it out again' }).click()
  await expect(ranking.locator('.ready-title').first()).toHaveText(
    'Cambodia joins the Ljubljana – The Hague Convention',
  )
})
