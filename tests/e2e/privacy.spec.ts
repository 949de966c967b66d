import { expect, test } from '@playwright/test'
import { begin, type Journey, openRoom, walk } from './support.ts'

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

test.describe('through everything that the app does', () => {
  test.use({ serviceWorkers: 'allow' })
  test('nothing is asked of another place, and nothing is kept but the answers of the tab and the app itself', async ({
    page,
    context,
  }) => {
    const asked: string[] = []
    const complaints: string[] = []
    context.on('request', (r) => asked.push(r.url()))
    context.on('console', (m) => m.type() === 'error' && complaints.push(m.text()))
    context.on('weberror', (e) => complaints.push(e.error().message))
    await page.goto('/#/guide?dedere=2&law=2026.11.2&crime=torture&state=SEN&with=TCD')
    await expect(page.locator('.result h1')).toBeVisible({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Print, save or share' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Word (.docx)', exact: true }).click()
    await download
    await page.getByRole('checkbox', { name: 'Neutral window titles' }).check()
    await page.getByRole('link', { name: 'Region', exact: true }).click()
    await expect(page.getByRole('table').first()).toBeVisible()
    await page.getByRole('link', { name: 'Lawbook', exact: true }).click()
    await page.getByRole('searchbox').fill('Senegal')
    await page.locator('.hits a').first().click()
    await expect(page.locator('main h1')).toHaveText('Senegal')
    expect(await page.title()).toBe('Dedere')
    await page.getByRole('link', { name: 'Training', exact: true }).click()
    const screen = await openRoom(page, context)
    expect(await screen.evaluate(() => Object.keys(sessionStorage))).toEqual(['dedere.titles'])

    const { origin } = new URL(page.url())
    expect(asked.filter((url) => !url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url))).toEqual([])
    const told =
      /\/(|index\.html|sw\.js|manifest\.webmanifest|licences\.txt|icon[-\w]*\.\w+|assets\/[-.\w]+\.(js|css))$/
    const paths = asked.filter((url) => url.startsWith(origin)).map((url) => new URL(url))
    expect(paths.filter((url) => !told.test(url.pathname) || url.search !== '').map(String)).toEqual([])
    expect(complaints).toEqual([])
    expect(await context.cookies()).toEqual([])
    const kept = await page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage).sort(),
      databases: (await indexedDB.databases()).length,
      cached: await Promise.all(
        (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((r) => r.url)),
      ),
    }))
    expect(kept.local).toEqual([])
    expect(kept.session).toEqual(['dedere.journey', 'dedere.titles', 'dedere.training'])
    expect(kept.databases).toBe(0)
    expect(kept.cached.flat().filter((url) => !told.test(new URL(url).pathname) || url.includes('?'))).toEqual([])
  })
})

test('the policy forbids every connection, and no style or script without a hash', async ({ page }) => {
  await page.goto('/')
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("connect-src 'none'")
  expect(policy).toContain("form-action 'none'")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toContain('unsafe')
  await expect(page.locator('meta[name=referrer]')).toHaveAttribute('content', 'no-referrer')
  await page.goto('/library/index.html')
  const library = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(library).toContain("connect-src 'none'")
  expect(library).not.toContain('unsafe')
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
