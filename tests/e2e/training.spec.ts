import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { printed } from './support.ts'

const FIRST = 'Cruelty by an armed group: is it torture under the Convention?'
const FIVE = [
  FIRST,
  'Bangladesh on the first day of the Convention on Enforced Disappearance',
  'Thailand asks Cambodia: evidence by one road, the suspect by another',
  'Two members of the Court and no treaty between them',
  'A suspect of torture is found and no State has asked',
] as const

async function openTraining(page: Page): Promise<void> {
  await page.goto('/#/training')
  await expect(page.getByRole('heading', { level: 1, name: 'Training', exact: true })).toBeVisible({
    timeout: 30_000,
  })
}
async function openPlan(page: Page, titles: readonly string[]): Promise<void> {
  await openTraining(page)
  await page.getByRole('button', { name: 'Plan a session' }).click()
  for (const title of titles) await page.locator('.planner-bank').getByText(title).click()
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
/** Chooses something and sends it. */
async function answerAny(page: Page): Promise<void> {
  const option = page.locator('.learner-options input').first()
  if ((await option.count()) > 0) await option.check()
  await press(page, 'Check my answer')
}
async function projected(context: BrowserContext, page: Page): Promise<Page> {
  const [screen] = await Promise.all([context.waitForEvent('page'), press(page, 'Open the projected window')])
  await expect(screen.locator('.audience')).toBeVisible({ timeout: 30_000 })
  return screen
}

test('a learner goes through a scenario to its summary; a reload loses nothing', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (m) => m.type() === 'error' && complaints.push(m.text()))
  await openTraining(page)
  await page.getByLabel('Difficulty').selectOption({ label: 'easy' })
  await page.getByLabel('Mistaken belief that it meets').selectOption({ index: 1 })
  await expect(page.getByText(/^(One|\d+) of 35 scenarios shown\.$/)).toBeVisible()
  await page.getByLabel('Mistaken belief that it meets').selectOption({ label: 'All' })
  await page.getByRole('button', { name: `Practise: ${FIRST}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: FIRST })).toBeFocused()
  await press(page, 'Begin with the first exercise')
  await press(page, 'Check my answer')
  await expect(page.getByText('Choose an answer first.')).toBeVisible()
  await answerAny(page)
  await expect(page.locator('h1.verdict')).toBeFocused()
  await expect(page.locator('.note-cite').first()).toContainText('Convention against Torture')
  await press(page, 'Next exercise')
  await expect(page.getByText('Exercise 2 of 5')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Exercise 2 of 5')).toBeVisible()
  expect(await page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage)])).toEqual([
    expect.arrayContaining(['dedere.training']),
    [],
  ])
  for (let n = 2; n <= 5; n++) {
    await answerAny(page)
    await press(page, n === 5 ? 'To the summary' : 'Next exercise')
  }
  await expect(page.getByText(/^\d of 5 right\.$/)).toBeVisible()
  await expect(page.locator('.result-code')).toHaveText(/^[0-9A-Z]{5}$/)
  await expect(page.locator('.memo-title')).toHaveText('Beliefs that you met')
  const { text } = await printed(page)
  expect(text).toContain('Beliefsthatyoumet')
  await press(page, 'Other scenarios')
  await expect(page.getByText('5 exercises of 5 answered.')).toBeVisible()
  expect(complaints).toEqual([])
})

test('an order is put right with the keyboard alone', async ({ page }) => {
  await openTraining(page)
  await page.getByRole('button', { name: 'Practise: Evidence that a mechanism of the United Nations holds' }).click()
  await press(page, 'Begin with the first exercise')
  const list = page.locator('.order-list')
  for (let n = 1; n <= 6 && (await list.count()) === 0; n++) {
    await answerAny(page)
    await page.locator('.learner .actions .primary').click()
    await expect(page.locator('h1')).toBeFocused()
  }
  const second = (await list.locator('.order-text').nth(1).textContent()) ?? ''
  await page.getByRole('button', { name: `Move up: ${second}` }).focus()
  await page.keyboard.press('Enter')
  await expect(list.locator('.order-text').first()).toHaveText(second)
})

test('exercises from a number are the same each time', async ({ page }) => {
  const prompts: string[] = []
  for (let i = 0; i < 2; i++) {
    await openTraining(page)
    await page.getByLabel('Number', { exact: true }).fill('no number')
    await press(page, 'Make the exercises')
    await expect(page.getByText('Write a whole number from 1 to 999999.')).toBeVisible()
    await page.getByLabel('Number', { exact: true }).fill('4711')
    await press(page, 'Make the exercises')
    await press(page, 'Begin with the first exercise')
    await expect(page.getByText('Exercise 1 of 5')).toBeVisible()
    prompts.push((await page.locator('h1').textContent()) ?? '')
    await page.locator('.back button').click()
  }
  expect(prompts[0]).toBe(prompts[1])
})

test('a result of the guide is taught', async ({ page }) => {
  await page.goto(
    '/#/guide?dedere=2&law=2026.11.2&crime=torture&need=evidence,extradition&state=KHM&with=THA&role=requested&suspect-in=self&national-of=other&territory=other&conduct=2015-03&at=2026-11-24',
  )
  await press(page, 'Teach this result')
  await expect(page.getByRole('heading', { level: 1, name: /^Exercises on your result: Cambodia/ })).toBeVisible()
  expect(new URL(page.url()).hash).toBe('#/training')
  await press(page, 'Begin with the first exercise')
  await answerAny(page)
  await expect(page.locator('h1.verdict')).toBeFocused()
  await page.reload()
  await expect(page.locator('h1.verdict')).toBeVisible()
})

test('a plan: order, times, and hand-outs that hold no key', async ({ page }) => {
  await openPlan(page, FIVE.slice(0, 3))
  await page.getByRole('button', { name: `Move up: ${FIVE[2]}` }).click()
  await page.getByLabel('Beginning (hour and minute)').fill('14:00')
  await expect(page.locator('.planner .training-agenda tbody tr').nth(1)).toContainText(`14:18–14:42${FIVE[2]}`)
  const sheet = page.getByLabel('Sheet', { exact: true })
  await sheet.selectOption({ label: `Hand-out for the tables: ${FIRST}` })
  const handOut = await printed(page)
  for (const words of ['Cruelty', 'Sellune', 'Exercise1', 'Youranswerandyourreason'])
    expect(handOut.text).toContain(words)
  for (const words of ['Right:', 'Whatthecolleaguesays', 'Askwhoheldthevillagers', 'Planasession', 'Agenda'])
    expect(handOut.text).not.toContain(words)
  await sheet.selectOption({ label: `Key for the facilitator: ${FIRST}` })
  const key = await printed(page)
  for (const words of ['Right:', 'Askwhoheldthevillagers']) expect(key.text).toContain(words)
  for (const [label, words] of [
    ['Voting cards', 'CardA'],
    ['List of participants to sign', 'Signature'],
    ['Certificate of attendance', 'Thisistocertifythat'],
  ] as const) {
    await sheet.selectOption({ label })
    expect((await printed(page)).text).toContain(words)
  }
  await sheet.selectOption({ label: `Hand-out for the tables: ${FIRST}` })
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Word (.docx)')])
  expect(file.suggestedFilename()).toMatch(/^dedere-training-hand-out-\d+\.docx$/)
})

test('a session of five scenarios with two windows: votes, codes, and a reload of each', async ({ page, context }) => {
  test.setTimeout(360_000)
  const complaints: string[] = []
  context.on('console', (m) => m.type() === 'error' && complaints.push(m.text()))
  await openPlan(page, FIVE)
  await press(page, 'Run this session')
  await expect(page.getByRole('heading', { level: 1, name: 'Training on cooperation' })).toBeFocused({
    timeout: 60_000,
  })
  await expect(page.getByText('The projected window is not open.')).toBeVisible()
  const screen = await projected(context, page)
  await expect(screen.getByRole('row')).toHaveCount(FIVE.length + 1)
  expect(await screen.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  const room = screen.locator('main')
  const next = page.locator('.step-next')
  const notes = ['Ask who held the villagers', 'The channel ‘A crime convention']

  // the case, the question, its options: the key and the notes stand in the facilitator's window alone
  await page.keyboard.press('PageDown')
  await expect(room).toContainText('An armed group in Brovane')
  await page.keyboard.press('PageDown')
  await expect(room).toContainText('Is that right or wrong?')
  await expect(screen.locator('.audience-options')).toHaveCount(0)
  await page.keyboard.press('PageDown')
  await expect(screen.locator('.audience-options li')).toHaveCount(2)
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('heading', { name: 'The room sees: the show of hands' })).toBeVisible()
  for (const words of notes) {
    await expect(page.locator('.facilitator-notes')).toContainText(words)
    await expect(room).not.toContainText(words)
  }
  await page.getByLabel('A: hands').fill('12')
  await page.getByLabel('B: hands').fill('5')
  await expect(screen.locator('.vote-count')).toHaveText(['12 hands', '5 hands'])
  await expect(screen.getByRole('status')).toHaveText('Hands raised: A 12 and B 5.')
  await expect(screen.locator('.option-mark')).toHaveCount(0)

  // the projected window is reloaded, then the facilitator's
  await screen.reload()
  await expect(screen.locator('.vote-count')).toHaveText(['12 hands', '5 hands'])
  await page.reload()
  // five scenarios are judged anew
  await expect(page.locator('[data-screen="open"]')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByLabel('A: hands')).toHaveValue('12')
  await expect(next).toHaveText('Next: the key')
  await expect(screen.locator('.vote-count')).toHaveText(['12 hands', '5 hands'])

  // keys work in the room's window too; reasons come one at a time
  await screen.bringToFront()
  await screen.keyboard.press('PageDown')
  await expect(screen.locator('.option-mark')).toHaveText(['not right', 'right answer'])
  await expect(screen.locator('.audience-reasons')).toHaveCount(0)
  await screen.keyboard.press(' ')
  await expect(screen.locator('.audience-reasons li')).toHaveCount(1)
  await screen.keyboard.press('ArrowRight')
  await expect(screen.locator('.audience-reasons li')).toHaveCount(2)
  await screen.keyboard.press('ArrowLeft')
  await expect(screen.locator('.audience-reasons li')).toHaveCount(1)
  await screen.keyboard.press('b')
  await expect(room).toHaveText('The screen is dark.')
  await screen.keyboard.press('b')
  await screen.keyboard.press('l')
  await expect(screen.locator('.audience')).toHaveAttribute('data-large', 'true')

  // a table's code: one that cannot be read, one that can
  await page.bringToFront()
  await page.getByLabel('Table', { exact: true }).fill('Blue')
  await page.getByLabel('Code', { exact: true }).fill('01A4D')
  await press(page, 'Enter')
  await expect(page.locator('.table-list')).toContainText('The code holds a slip')
  await page.getByLabel('Table', { exact: true }).fill('Blue')
  await page.getByLabel('Code', { exact: true }).fill('01a4c')
  await press(page, 'Enter')
  await expect(page.locator('.table-list li')).toHaveCount(1)
  await expect(page.locator('.table-list')).toContainText('1 of 5 right')

  // on through all five to the end
  const seen = new Set<string>()
  const sees = page.locator('.facilitator-parts > div').first()
  for (let i = 0; i < 400 && (await next.textContent()) !== 'This is the end of the session.'; i++) {
    const before = await sees.textContent()
    // the first scenario step by step, of the others the case and each question
    const skip = page.getByRole('button', { name: 'Skip this exercise' })
    if ((await skip.isVisible()) && !(before ?? '').includes('Scenario 1 of 5')) await skip.click()
    else await press(page, 'Next')
    await expect(sees).not.toHaveText(before ?? '')
    for (const kicker of await screen.locator('.kicker').allTextContents()) seen.add(kicker)
  }
  await expect(next).toHaveText('This is the end of the session.')
  await expect(room).toContainText('What we have gone through')
  await expect(room).toContainText('Exercise 4: 1 of 1 tables')
  for (const title of FIVE) await expect(room).toContainText(title)
  for (let n = 1; n <= FIVE.length; n++) expect([...seen].some((k) => k.startsWith(`Scenario ${n} of 5`))).toBe(true)
  await screen.close()
  await expect(page.getByText('The projected window was closed.')).toBeVisible()
  expect(complaints).toEqual([])
})

test('where pop-ups are blocked one window serves: the notes only while held open', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null
  })
  await openPlan(page, [FIRST])
  await press(page, 'Run this session')
  await press(page, 'Open the projected window')
  await expect(page.getByText('The browser has blocked the second window.')).toBeVisible()
  await press(page, 'Use this window alone')
  const curtain = page.getByRole('dialog', { name: 'One window' })
  await expect(curtain).toContainText('everybody sees what you see')
  for (let i = 0; i < 4; i++) await page.keyboard.press('PageDown')
  await expect(curtain.getByLabel('A: hands')).toBeVisible()
  await expect(curtain).not.toContainText('Ask who held the villagers')
  await curtain.locator('h1').focus()
  await page.keyboard.down('n')
  await expect(curtain).toContainText('Ask who held the villagers')
  await page.keyboard.up('n')
  await expect(curtain).not.toContainText('Ask who held the villagers')
  await press(page, 'Leave the view for the room')
  await expect(curtain).toBeHidden()
})

test('a projected window opened by nobody says what it is for', async ({ page }) => {
  await page.goto('/#/training/screen')
  await expect(page.getByText('This window shows what the facilitator’s window sends it.')).toBeVisible()
  await page.getByRole('link', { name: 'Go to the training' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Training', exact: true })).toBeVisible()
})

test('two windows of an origin that is none, as a file has it, find each other by window', async ({
  page,
  context,
}) => {
  const asFile = { 'content-security-policy': 'sandbox allow-scripts allow-popups allow-modals allow-forms' }
  await context.route('**/*', async (route) => {
    const response = await route.fetch()
    const headers = { ...response.headers(), 'access-control-allow-origin': '*' }
    const isPage = response.headers()['content-type']?.startsWith('text/html') === true
    await route.fulfill({ response, headers: isPage ? { ...headers, ...asFile } : headers })
  })
  await openPlan(page, [FIRST])
  expect(await page.evaluate(() => origin)).toBe('null')
  await press(page, 'Run this session')
  const screen = await projected(context, page)
  await press(page, 'Next')
  await expect(screen.locator('main')).toContainText('An armed group in Brovane', { timeout: 30_000 })
  await screen.keyboard.press('PageDown')
  await expect(page.getByRole('heading', { name: 'The room sees: the question' })).toBeVisible()
  await screen.reload()
  await expect(screen.locator('main')).toContainText('Is that right or wrong?', { timeout: 30_000 })
  await context.unrouteAll({ behavior: 'ignoreErrors' })
})
