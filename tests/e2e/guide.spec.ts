import { expect, test } from '@playwright/test'
import { answer, begin, type Journey, pick, press, questionOf, walk } from './support.ts'

const KHM: Journey = {
  crimes: ['Torture'],
  state: 'Cambodia',
  other: 'Thailand',
  role: 'requested',
  suspectIn: 'self',
  conduct: { from: ['2015', '3'] },
}

test('back and forward of the browser follow the questions', async ({ page }) => {
  await begin(page, ['Torture'])
  expect(await questionOf(page)).toBe(4)
  await answer(page, 4, KHM)
  await expect(page).toHaveTitle(/^Question 5/)
  await page.goBack()
  await expect(page).toHaveTitle(/^Question 4/)
  await expect(page.locator('#pick-state')).toHaveValue('Cambodia')
  await page.goForward()
  await expect(page).toHaveTitle(/^Question 5/)
})

test('a changed crime asks only what has begun to matter, and returns to the check page', async ({ page }) => {
  await walk(page, KHM)
  await page.getByRole('button', { name: 'Check or change your answers' }).click()
  await expect(page.locator('.passed')).toContainText('conflict')
  await page.getByRole('button', { name: /^Change.*crimes/ }).click()
  await page.getByLabel('War crimes', { exact: true }).check()
  await press(page)
  await expect(page).toHaveTitle(/^Question 2/)
  await answer(page, 2, { ...KHM, conflict: 'international' })
  await expect(page).toHaveTitle(/^Question 3/)
  await answer(page, 3, { ...KHM, graveBreach: 'yes' })
  await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toBeVisible()
  await page.getByRole('button', { name: /^Change.*crimes/ }).click()
  await page.getByLabel('War crimes', { exact: true }).uncheck()
  await press(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toBeVisible()
  await expect(page.locator('.passed')).toContainText('Your earlier answer (International) is kept')
})

test('a reload keeps the answers, and starting again clears them', async ({ page }) => {
  await begin(page, ['Torture'])
  await answer(page, 4, KHM)
  await page.reload()
  await expect(page).toHaveTitle(/^Question 5/)
  await page.getByRole('button', { name: 'Show the result' }).click()
  await expect(page.locator('.result h1')).toContainText('Cambodia')
  await page.getByRole('button', { name: 'Start again' }).click()
  await expect(page.getByLabel('Torture', { exact: true })).not.toBeChecked()
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
})

test('old names, accents and codes find the State by keyboard alone', async ({ page }) => {
  await begin(page, ['Genocide'])
  for (const [typed, meant] of [
    ['Ivory Coast', 'CIV'],
    ['Lao', 'LAO'],
    ['KHM', 'KHM'],
    ['Burma', 'MMR'],
    ['cote divoire', 'CIV'],
  ] as const) {
    await pick(page, '#pick-state', typed)
    await expect(page.locator('input[name="state"]')).toHaveValue(meant)
  }
  await page.locator('#pick-state').fill('Camb')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.locator('#pick-state')).toHaveValue('Cambodia')
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle(/^Question 5/)
})

test('an empty answer, a State that does not exist and an impossible date are named at the top and at the field', async ({
  page,
}) => {
  await page.goto('/')
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'yes')
  await press(page)
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page.getByRole('alert')).toContainText('Choose at least one crime.')
  await begin(page, ['Genocide'])
  await page.locator('#pick-state').fill('Atlantis')
  await page.keyboard.press('Escape')
  await page.locator('#pick-state').fill('Atlantis')
  await press(page)
  await expect(page.getByRole('alert')).toContainText('Choose a State from the list.')
  await page.getByRole('alert').getByRole('link').click()
  await expect(page.locator('#pick-state')).toBeFocused()
  let n = 4
  for (; n !== 12; n = await questionOf(page)) {
    await answer(page, n, KHM)
    await expect(page).not.toHaveTitle(new RegExp(`^Question ${n} `))
  }
  await page.locator('#from-year').fill('2017')
  await page.locator('#from-month').fill('2')
  await page.locator('#from-day').fill('30')
  await press(page)
  await expect(page.getByRole('alert')).toContainText('exists in the calendar')
  await expect(page.locator('#from-day')).toHaveValue('30')
})

test('a link with a misspelt crime is told apart and the rest of it is kept', async ({ page }) => {
  const answers = { crime: ['torture', 'genocid'], state: 'KHM', role: 'requested' }
  const link = Buffer.from(JSON.stringify({ format: 1, lawPack: '2026.11.2', answers })).toString('base64url')
  await page.goto(`/#/guide?s=${link}`)
  await expect(page.getByRole('alert')).toContainText('genocid')
  await expect(page.getByRole('alert')).toContainText('genocide')
  expect(new URL(page.url()).hash).not.toContain('s=')
  await page.goto('about:blank')
  await page.goto('/#/guide?s=%%%damaged')
  await expect(page.getByRole('alert')).toContainText('a link made by this guide')
})
