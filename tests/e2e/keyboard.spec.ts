import { expect, test } from '@playwright/test'
import { answerByKeys, heard, isButton, type Keys, listen, press, tabTo } from './keys.ts'

/** A case in which every question is asked. */
const KEYS: Keys = {
  'crime-genocide': true,
  'crime-war-crimes': true,
  'crime-torture': true,
  conflict: 'international',
  'grave-breach': 'yes',
  'pick-state': 'Burma',
  'pick-with': 'Bangla',
  role: 'requested',
  'situation-open': 'yes',
  warrant: 'unknown',
  'suspect-in': 'self',
  territory: 'self',
  'national-of': 'self',
  'from-year': '2017',
  'from-month': '8',
  ongoing: true,
  'need-extradition': true,
}

test('the guide from its start to the paper, with keys alone', async ({ page }) => {
  await listen(page)
  await page.goto('/')
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'yes')

  // past the head of the page at once
  const skip = await press(page, 'Tab')
  expect(skip.text).toBe('Skip to the content')
  expect((await press(page, 'Enter')).id).toBe('main')

  // every kind of question
  await answerByKeys(page, KEYS)
  const asked: string[] = []
  for (;;) {
    await expect(page.locator('main h1')).toBeFocused()
    const title = await page.title()
    if (!title.startsWith('Question')) break
    asked.push(/\d+/.exec(title)?.[0] ?? '')
    await answerByKeys(page, KEYS)
    await expect(page).not.toHaveTitle(title)
  }
  expect(asked).toEqual(['2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16'])
  await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toBeFocused()

  // one answer is changed, and the way leads back
  await tabTo(page, isButton(/^Change.*Who asks whom/))
  await page.keyboard.press('Enter')
  await expect(page.locator('main h1')).toBeFocused()
  await answerByKeys(page, { role: 'requesting' })
  await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toBeFocused()
  await tabTo(page, isButton('Show the result'))
  await page.keyboard.press('Enter')
  await expect(page.locator('.result h1')).toBeFocused()

  // the list is narrowed: one thing is told, how many are shown
  await heard(page)
  await tabTo(page, (s) => s.tag === 'SELECT' && s.text.includes('depends'), 120)
  await page.keyboard.press('End')
  await expect(page.locator('.filters [role=status]')).toContainText(/\d/)
  expect(await heard(page)).toEqual([await page.locator('.filters [role=status]').textContent()])
  await page.keyboard.press('Home')

  // a reason is opened and closed
  const duties = (s: { readonly tag: string; readonly text: string }) => s.tag === 'SUMMARY'
  await heard(page)
  await tabTo(page, duties, 120)
  const folded = page.locator('details:has(> summary:focus)')
  await page.keyboard.press('Enter')
  await expect(folded).toHaveAttribute('open')
  await press(page, 'Tab')
  await press(page, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(folded).not.toHaveAttribute('open')
  expect(await heard(page)).toEqual([])

  // the browser's own keys for back and forward; then the document
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toBeFocused()
  await page.goForward()
  await expect(page.locator('.result h1')).toBeFocused()
  await tabTo(page, isButton('Print, save or share'))
  await page.keyboard.press('Enter')
  await expect(page.locator('main h1')).toBeFocused()
  await tabTo(page, (s) => s.type === 'radio')
  await press(page, 'ArrowDown')
  await expect(page.locator('.memo-title')).toBeVisible()
  await tabTo(page, isButton(/Print/))
})

test('the focus stays where it is when the lawbook has come', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  await page.route(/assets\/law-.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/')
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'yes')
  await tabTo(page, (s) => s.text === 'Region')
  release()
  await expect(page.getByRole('button', { name: 'Clear everything' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Region', exact: true })).toBeFocused()
})

test('Escape closes the list of States and keeps what was typed; what is found is told as a number', async ({
  page,
}) => {
  await listen(page)
  await page.goto('/')
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'yes')
  await answerByKeys(page, { 'crime-genocide': true })
  await expect(page).toHaveTitle(/^Question 4/)
  await tabTo(page, (s) => s.id === 'pick-state')
  await heard(page)
  await page.keyboard.type('guinea')
  await expect(page.getByRole('option').first()).toBeVisible()
  const said = await heard(page)
  expect(said.length).toBeLessThanOrEqual('guinea'.length)
  for (const s of said) expect(s).toMatch(/\d/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await expect(page.locator('#pick-state')).toHaveValue('guinea')
  await expect(page.locator('#pick-state')).toBeFocused()
  // an error takes the focus, once, and leads to its field
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Atlantis')
  await page.keyboard.press('Escape')
  await tabTo(page, (s) => s.type === 'submit')
  await heard(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  expect((await heard(page)).filter((t) => t.includes('Choose a State from the list.'))).toHaveLength(1)
  await press(page, 'Tab')
  expect((await press(page, 'Enter')).id).toBe('pick-state')
})
