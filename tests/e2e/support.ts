import { type BrowserContext, expect, type Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Answers of a journey, by what stands on the page. Places are self, other or unknown. */
export interface Journey {
  readonly crimes: readonly string[]
  readonly conflict?: 'international' | 'non-international'
  readonly graveBreach?: 'yes' | 'no'
  readonly state: string
  readonly other: string | null
  readonly role: 'requested' | 'requesting' | 'overview'
  readonly suspectIn?: string
  readonly territory?: string
  readonly nationality?: string
  readonly conduct?: { readonly from: readonly string[]; readonly to?: readonly string[] }
}

export const press = (page: Page) => page.getByRole('button', { name: /^(Continue|All right, continue)$/ }).click()

/** Types a State's name into the picker and takes what it means. */
export async function pick(page: Page, field: string, name: string): Promise<void> {
  await page.locator(field).fill(name)
  await page.keyboard.press('Escape')
  if ((await page.locator(field).inputValue()) === '') await page.locator(field).fill(name)
}

/** Day, month and year, as far as they are known; a year alone is written ['1982']. */
async function fillDate(page: Page, name: string, parts: readonly string[]): Promise<void> {
  const [year = '', month = '', day = ''] = parts
  await page.locator(`#${name}-year`).fill(year)
  await page.locator(`#${name}-month`).fill(month)
  await page.locator(`#${name}-day`).fill(day)
}

/** Answers the question that stands on the page. */
export async function answer(page: Page, question: number, j: Journey): Promise<void> {
  const radio = async (name: string, value: string) => page.locator(`input[name="${name}"][value="${value}"]`).check()
  switch (question) {
    case 2:
      await radio('conflict', j.conflict ?? 'unknown')
      break
    case 3:
      await radio('grave-breach', j.graveBreach ?? 'unknown')
      break
    case 4:
      await pick(page, '#pick-state', j.state)
      break
    case 5:
      if (j.other === null) await page.getByLabel('No counterpart: show me all').check()
      else await pick(page, '#pick-with', j.other)
      break
    case 6:
      await radio('role', j.role)
      break
    case 9:
      await radio('suspect-in', j.suspectIn ?? 'unknown')
      break
    case 10:
      await radio('territory', j.territory ?? 'unknown')
      break
    case 11:
      await radio('national-of', j.nationality ?? 'unknown')
      break
    case 12:
      if (j.conduct === undefined) await page.locator('#conduct-unknown').check()
      else {
        await fillDate(page, 'from', j.conduct.from)
        if (j.conduct.to !== undefined) await fillDate(page, 'to', j.conduct.to)
      }
      break
  }
  await press(page)
}

/** The number in the neutral title, 0 where the page is no question. */
export const questionOf = async (page: Page): Promise<number> =>
  Number(/^Question (\d+)/.exec(await page.title())?.[1] ?? 0)

/** Opens the start page, and waits until its style sheet rules it. */
async function openStart(page: Page): Promise<void> {
  await page.goto('/')
  await page.waitForFunction(() => getComputedStyle(document.body).display === 'flex')
}

/** Answers the first question on the start page. */
export async function begin(page: Page, crimes: readonly string[]): Promise<void> {
  await openStart(page)
  for (const crime of crimes) await page.getByLabel(crime, { exact: true }).check()
  await press(page)
  await expect(page).toHaveTitle(/^Question/)
}

/** Walks from the start page to the result; `onScreen` sees every screen before it is answered. */
export async function walk(
  page: Page,
  j: Journey,
  onScreen: (page: Page) => Promise<void> = async () => {},
): Promise<readonly number[]> {
  await openStart(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await onScreen(page)
  await begin(page, j.crimes)
  const asked: number[] = []
  for (let n = await questionOf(page); n > 0; n = await questionOf(page)) {
    asked.push(n)
    await expect(page.locator('main h1')).toBeFocused()
    expect(new URL(page.url()).hash).toBe('#/guide')
    await onScreen(page)
    await answer(page, n, j)
    await expect(page).not.toHaveTitle(new RegExp(`^Question ${n} `))
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toBeFocused()
  await onScreen(page)
  await page.getByRole('button', { name: 'Show the result' }).first().click()
  await expect(page.locator('.result h1')).toBeFocused()
  await settled(page)
  await onScreen(page)
  return asked
}

/** Waits until what stands below the fold of a long screen has been drawn. */
export const settled = (page: Page) => expect(page.locator('.arriving')).toHaveCount(0)

/** From the training's start: plans a session of its first scenario, runs it, and opens the window for the room. */
export async function openRoom(page: Page, context: BrowserContext): Promise<Page> {
  await page.getByRole('button', { name: 'Plan a session' }).click()
  await page.locator('.planner-bank label').first().click()
  await page.getByRole('button', { name: 'Run this session' }).click()
  const [screen] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Open the projected window', exact: true }).click(),
  ])
  await expect(screen.locator('.audience h1')).toBeVisible()
  return screen
}

/** The printed page as text, white space folded and hyphenation undone. */
export async function printed(page: Page): Promise<{ readonly pages: number; readonly text: string }> {
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true })
  const doc = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  let text = ''
  for (let n = 1; n <= doc.numPages; n++) {
    const { items } = await (await doc.getPage(n)).getTextContent()
    text += ` ${items.map((i) => ('str' in i ? i.str + (i.hasEOL ? ' ' : '') : '')).join('')}`
  }
  return { pages: doc.numPages, text: folded(text) }
}
export const folded = (text: string): string => text.replace(/\s+/g, '')
