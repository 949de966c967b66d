import { expect, type Page, test } from '@playwright/test'
import { folded, pick, printed, settled } from './support.ts'

test.describe.configure({ timeout: 180_000 })

const CASE = {
  crime: ['torture'],
  state: 'SEN',
  with: 'TCD',
  role: 'requested',
  'suspect-in': 'self',
  territory: 'other',
  'national-of': 'other',
  conduct: '1982/1990',
}

/** Opens the result of a case from a link. */
async function openResult(page: Page, answers: object): Promise<void> {
  const link = Buffer.from(JSON.stringify({ format: 1, lawPack: '', answers })).toString('base64url')
  await page.goto(`/#/guide?s=${link}`)
  await expect(page.locator('.result h1')).toBeVisible()
  await settled(page)
}
const openForm = async (page: Page) => {
  await page.getByRole('button', { name: 'Everything on one page' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Everything on one page' })).toBeFocused()
}

test('the form holds every answer, counts each change at once, and the guide goes on with it', async ({ page }) => {
  await openResult(page, CASE)
  await openForm(page)
  await expect(page.locator('#pick-state')).toHaveValue('Senegal')
  await expect(page.locator('input[name="suspect-in"][value="self"]')).toBeChecked()
  await expect(page.locator('#expert-conflict')).toContainText('This cannot matter now')
  const counts = page.locator('.expert-live .so-far-counts')
  const before = await counts.textContent()
  await page.locator('#crime-war-crimes').check()
  await expect(counts).not.toHaveText(before ?? '')
  await expect(page.locator('#expert-conflict')).not.toContainText('This cannot matter now')
  await pick(page, '#pick-with', 'Cambodia')
  await page.locator('input[name="conflict"][value="international"]').check()
  await expect(page.locator('.change-notice')).toContainText('What changed')
  await page.getByRole('button', { name: 'Check your answers' }).click()
  await expect(page.locator('.answers')).toContainText('Cambodia')
  await expect(page.locator('.answers')).toContainText('International')
  await openForm(page)
  await expect(page.locator('#pick-with')).toHaveValue('Cambodia')
})

test('an impossible date is named when the field is left, and changes no answer', async ({ page }) => {
  await openResult(page, CASE)
  await openForm(page)
  await page.locator('#at-day').fill('31')
  await page.locator('#at-month').fill('2')
  await page.locator('#pick-state').focus()
  await expect(page.locator('#expert-at')).toContainText('exists in the calendar')
  await page.getByRole('button', { name: 'The full result' }).click()
  await expect(page.locator('.clocks')).toContainText('1 January 1982 to 31 December 1990')
  await expect(page.locator('.clocks')).not.toContainText('February')
})

test('one press changes the two States over and says so; a second brings them back', async ({ page }) => {
  await openResult(page, CASE)
  await page.getByRole('button', { name: 'Look from Chad' }).click()
  await expect(page.locator('.result h1')).toHaveText(/^Chad and Senegal/)
  await expect(page.locator('.change-notice [role="status"]')).toContainText('the view of Chad')
  await page.getByRole('button', { name: 'Look from Senegal' }).click()
  await expect(page.locator('.result h1')).toHaveText(/^Senegal and Chad/)
})

test('a view of one’s own is judged with, marked, told and printed beside both readings', async ({ page }) => {
  await openResult(page, CASE)
  const view = page.getByRole('group', { name: /Your own view ?: Does the duty to help another State/ }).first()
  await view.getByLabel('Yes').check()
  await expect(page.locator('.change-notice')).toContainText(/now appl/)
  await expect(page.locator('.duty .own-view').first()).toBeAttached()
  const { text } = await printed(page)
  for (const said of [
    'If yes',
    'If no',
    'Your own view: yes. What rests on it is marked.',
    'Rests on your own position.',
  ])
    expect(text).toContain(folded(said))
  await page.getByRole('button', { name: 'Check or change your answers' }).click()
  await expect(page.locator('.answers')).toContainText('Does the duty to help another State')
})

test('a finding that depends says what would settle it, and leads there', async ({ page }) => {
  await openResult(page, CASE)
  const finding = page.locator('.duty[data-verdict="depends"]').first()
  await finding.locator('.why > summary').click()
  await expect(finding.locator('.deciding')).toContainText('What would settle it')
  await page.getByText('Your answer changes on these dates').click()
  await expect(page.locator('.date-lines').first()).toContainText('26 June 1987')
  await finding.locator('.deciding').getByRole('button').first().click()
  await expect(page).toHaveTitle(/^Question 12/)
})
