import { expect, test } from '@playwright/test'
import { SCRIPTS, scripted } from '../../src/assurance/hostile/generate.ts'

declare global {
  interface Window {
    harmed?: number
  }
}

/** A case file with something in every field, each of which is then a script. */
const CASE = {
  kind: 'dedere-case',
  format: 1,
  lawPack: '1900.1.1',
  savedOn: '2026-11-24',
  answers: {
    crime: ['torture'],
    state: 'SEN',
    with: 'TCD',
    conduct: '1988',
    position: { x: 'yes' },
    need: ['evidence'],
  },
  shown: { at: '2026-11-24', lawAsAt: '2026-11-24', status: [], duties: [], channels: [] },
  digest: 'sha256:0',
}

test('scripts in every field of a case file and of a link do not run, and put nothing into the page', async ({
  page,
}) => {
  const complaints: string[] = []
  page.on('pageerror', (e) => complaints.push(e.message))
  page.on('dialog', (d) => void d.dismiss().then(() => complaints.push('a dialog opened')))
  const unharmed = async (what: string) => {
    const found = await page.evaluate(() => ({
      harmed: window.harmed ?? 0,
      put: document.querySelectorAll(
        '#injected, main iframe, main img[onerror], main svg[onload], a[href^="javascript:"]',
      ).length,
    }))
    expect(found, what).toEqual({ harmed: 0, put: 0 })
  }
  await page.goto('/')
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'yes')
  // in each file every field has another script; three files give each field three of them
  for (const first of [0, 3, 6]) {
    let n = first
    const next = () => SCRIPTS[n++ % SCRIPTS.length] ?? ''
    const all = { ...(scripted(CASE, next) as object), kind: CASE.kind, format: 1 }
    const kept = {
      ...CASE.answers,
      role: next(),
      territory: next(),
      [next()]: next(),
      status: { corrections: { [next()]: 1 } },
    }
    for (const held of first === 0 ? [all, { ...all, answers: kept }] : [{ ...all, answers: kept }]) {
      await page.goto('about:blank')
      await page.goto('/')
      await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'yes')
      await page.locator('details.open-case-fold > summary').click()
      await page.getByLabel('Choose a file').setInputFiles({
        name: `${next()}.dedere.json`.replaceAll('/', ''),
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(held)),
      })
      await expect(page.locator('main [role="alert"], main .arrival').first()).toBeVisible()
      await unharmed(`the file that begins with script ${first}`)
    }
    const said = () => encodeURIComponent(next())
    await page.goto('about:blank')
    await page.goto(
      `/#/guide?dedere=2&law=${said()}&crime=torture,${said()}&state=SEN&with=${said()}&conduct=${said()}&${said()}=${said()}&status:SEN:${said()}=party`,
    )
    await expect(page.locator('main .arrival')).toBeVisible()
    await unharmed(`the link that begins with script ${first}`)
  }
  expect(complaints).toEqual([])
})

test('the page of assurance opens from the foot of every page, by its own address, with its counts', async ({
  page,
}) => {
  await page.goto('/')
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'yes')
  await page.getByRole('link', { name: 'How this was checked' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Assurance' })).toBeVisible()
  expect(new URL(page.url()).hash).toBe('#/assurance')
  await expect(page.locator('.counts dd').first()).toHaveText(/^\d[\d,]*$/)
  await expect(page.getByRole('heading', { name: 'What was not proved' })).toBeVisible()
  await page.goto('about:blank')
  await page.goto('/#/assurance')
  await expect(page.getByRole('heading', { level: 1, name: 'Assurance' })).toBeVisible()
})
