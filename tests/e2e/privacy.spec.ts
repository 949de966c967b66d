import { expect, test } from '@playwright/test'
import { begin, type Journey, walk } from './support.ts'

const CASE: Journey = {
  crimes: ['Torture'],
  state: 'Senegal',
  other: 'Chad',
  role: 'requested',
  suspectIn: 'self',
  conduct: { from: ['1988'] },
}

test('no request leaves the page, and nothing is stored but the answers of the tab', async ({ page, context }) => {
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (r) => requests.push(r.url()))
  page.on('console', (m) => m.type() === 'error' && complaints.push(m.text()))
  page.on('pageerror', (e) => complaints.push(e.message))
  await page.goto('/')
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'yes')
  await page.waitForLoadState('networkidle')
  const loaded = requests.length
  await walk(page, CASE)
  const origin = new URL(page.url()).origin
  expect(requests.filter((r) => !r.startsWith(origin) && !r.startsWith('data:'))).toEqual([])
  // going to the start page once more is all that asks again
  expect(requests.slice(loaded).filter((r) => !/\/($|assets\/)/.test(new URL(r).pathname))).toEqual([])
  expect(complaints).toEqual([])
  expect(await context.cookies()).toEqual([])
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
  }))
  expect(kept).toEqual({ local: 0, session: ['dedere.journey'], databases: 0 })
  expect(await page.title()).not.toMatch(/senegal|chad|torture/i)
})

test('the policy forbids every connection, and no style or script without a hash', async ({ page }) => {
  await page.goto('/')
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("connect-src 'none'")
  expect(policy).toContain("form-action 'none'")
  expect(policy).not.toContain('unsafe')
})

test('an answer sent before the app is there is kept', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  await page.route('**/assets/index-*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/', { waitUntil: 'commit' })
  await page.getByLabel('Genocide', { exact: true }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  expect(new URL(page.url()).search).toBe('')
  release()
  await expect(page).toHaveTitle(/^Question 4/)
})

test('blocked storage loses nothing that the page holds', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new Error('blocked')
      },
    })
  })
  await begin(page, ['Genocide'])
  await expect(page).toHaveTitle(/^Question 4/)
})
