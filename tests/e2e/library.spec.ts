import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from '@playwright/test'
import { parse } from 'node-html-parser'
import { accessFaults } from './accessFaults.ts'
import { layoutFaults } from './layoutFaults.ts'
import { begin, printed } from './support.ts'

const DIST = 'dist'
const FILES = readdirSync(join(DIST, 'library'), { recursive: true, withFileTypes: true })
  .filter((f) => f.isFile() && f.name.endsWith('.html'))
  .map((f) => join(f.parentPath, f.name))

/** One page of each kind: what a reader meets first. */
const KINDS = ['pages', 'crimes', 'instruments', 'duties', 'needs', 'channels', 'states', 'developments', 'about']

test.describe('the files of the library', () => {
  test('are whole: one heading, headings in order, titles of their own, labels, ids once, no link that is dead', () => {
    test.setTimeout(300_000)
    const ids = new Map<string, Set<string>>()
    const titles = new Map<string, string>()
    const faults: string[] = []
    const links: { file: string; href: string }[] = []
    for (const file of FILES) {
      const html = readFileSync(file, 'utf8')
      const root = parse(html)
      const fault = (what: string) => faults.push(`${relative(DIST, file)}: ${what}`)
      const title = root.querySelector('title')?.text ?? ''
      if (titles.has(title)) fault(`the title '${title}' stands in ${titles.get(title)} too`)
      titles.set(title, file)
      if (root.querySelector('html')?.getAttribute('lang') !== 'en') fault('no language')
      if (!html.includes("default-src 'none'")) fault('no policy')
      const levels = root.querySelectorAll('h1, h2, h3, h4, h5').map((h) => Number(h.tagName.slice(1)))
      if (levels.filter((l) => l === 1).length !== 1) fault('not one h1')
      levels.forEach((l, i) => {
        if (i > 0 && l > (levels[i - 1] ?? 0) + 1) fault(`a heading of level ${l} after one of level ${levels[i - 1]}`)
      })
      if (root.querySelectorAll('main').length !== 1) fault('not one main part')
      const held = root.querySelectorAll('[id]').map((e) => e.id)
      if (new Set(held).size !== held.length) fault('an id stands twice')
      ids.set(file, new Set(held))
      for (const table of root.querySelectorAll('table')) {
        if (table.querySelector('caption') === null) fault('a table without a caption')
        if (table.querySelectorAll('th').some((th) => th.getAttribute('scope') === undefined))
          fault('a head cell without a scope')
      }
      for (const a of root.querySelectorAll('a')) {
        const href = a.getAttribute('href') ?? ''
        if (a.text.trim() === '') fault(`a link without words to ${href}`)
        if (/^https?:/.test(href)) {
          if (!(a.getAttribute('rel') ?? '').includes('noreferrer'))
            fault(`a link outside that tells where from: ${href}`)
        } else links.push({ file, href })
      }
      if (/undefined|\[object |\{\{/.test(root.querySelector('main')?.text ?? '')) fault('a gap in the words')
      if (root.querySelectorAll('script').some((s) => s.getAttribute('src') !== undefined))
        fault('a script from elsewhere')
    }
    const known = new Set(FILES)
    for (const { file, href } of links) {
      const [path = '', id] = href.split('#')
      const target = path === '' ? file : join(dirname(file), path)
      if (!known.has(target) && !existsSync(target)) faults.push(`${relative(DIST, file)}: ${href} leads nowhere`)
      else if (id !== undefined && known.has(target) && !ids.get(target)?.has(id))
        faults.push(`${relative(DIST, file)}: ${href} names no part`)
    }
    expect(faults.slice(0, 40)).toEqual([])
    expect(FILES.length).toBeGreaterThan(800)
  })

  test('can be read with scripts off', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto('/library/duties/cat-7-1-extradite-or-prosecute/index.html')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Convention against Torture, article 7(1)')
    await page.getByRole('link', { name: 'Lawbook', exact: true }).click()
    await page.getByRole('link', { name: 'States', exact: true }).click()
    await page.getByRole('link', { name: 'Cambodia', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cambodia')
    await page.goto('/')
    await expect(page.getByRole('link', { name: 'Lawbook', exact: true })).toBeVisible()
    await context.close()
  })

  test('say that the law may have moved once their day has passed, with whom to check', async ({ page }) => {
    await page.goto('/library/instruments/cat/index.html')
    await expect(page.locator('.stale').first()).toBeHidden()
    await page.clock.setFixedTime(new Date('2029-01-01T00:00:00Z'))
    await page.reload()
    await expect(page.locator('.stale').first()).toBeVisible()
    await expect(page.locator('.stale').first()).toContainText('the law may have moved')
    await expect(page.locator('.stale a').first()).toHaveAttribute('href', /treaties\.un\.org/)
  })
})

const sizes = FILES.map((file) => ({ file, size: readFileSync(file).length })).sort((a, b) => b.size - a.size)
const ofKind = (kind: string) =>
  FILES.find((f) => f.startsWith(join(DIST, 'library', kind)) && f.split('/').length > 4) ?? ''

test('the longest files are accessible, and fit a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  for (const { file } of sizes.slice(0, 2)) {
    await page.goto(`/${relative(DIST, file)}`)
    expect(await layoutFaults(page), file).toEqual([])
    expect(await accessFaults(page), file).toEqual([])
  }
})

test('one page of each kind prints', async ({ page }) => {
  for (const file of KINDS.map(ofKind)) {
    const [, kind = '', id = ''] = relative(DIST, file).split('/')
    await page.goto(`/index.html#/library/${kind}/${id}`)
    await page.reload()
    await expect(page.locator('.library-page h1')).toBeFocused()
    const heading = (await page.locator('h1').textContent()) ?? ''
    const { text } = await printed(page)
    expect(text, file).toContain(heading.replace(/\s+/g, ''))
  }
})

test('a search leads to a State, and the guide starts as that State', async ({ page }) => {
  await page.goto('/#/library')
  await page.getByLabel('Search the lawbook').fill('Burma')
  await page.getByRole('link', { name: 'Myanmar', exact: true }).click()
  await expect(page).toHaveTitle('Myanmar · Dedere')
  await page.getByRole('button', { name: 'Start the guide as Myanmar' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Which duties to cooperate apply to my State?' }),
  ).toBeVisible()
  expect(page.url()).not.toContain('MMR')
  await page.getByLabel('Genocide', { exact: true }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveTitle(/^Question 5/)
  await page.locator('.so-far summary').click()
  await expect(page.locator('.so-far')).toContainText('Myanmar')
  await page.goBack()
  await page.goBack()
  await expect(page).toHaveTitle('Myanmar · Dedere')
})

test('a look into the lawbook in the middle of the guide loses nothing', async ({ page }) => {
  await begin(page, ['Torture'])
  await expect(page).toHaveTitle(/^Question 4/)
  await page.getByRole('link', { name: 'Lawbook', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The lawbook' })).toBeFocused()
  await page.getByRole('link', { name: 'Crimes', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Crimes' })).toBeFocused()
  await page.getByRole('link', { name: 'Guide', exact: true }).click()
  await expect(page).toHaveTitle(/^Question 4/)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Crimes' })).toBeFocused()
  await page.goBack()
  await page.goBack()
  await expect(page).toHaveTitle(/^Question 4/)
  await page.reload()
  await expect(page).toHaveTitle(/^Question 4/)
  await page.locator('.so-far summary').click()
  await expect(page.locator('.so-far')).toContainText(/torture/i)
})

test('a page that the lawbook does not hold is named, with the way on', async ({ page }) => {
  await page.goto('/#/library/duties/no-such-duty')
  await expect(page.locator('.notice')).toContainText('duties/no-such-duty')
  await expect(page.getByLabel('Search the lawbook')).toBeVisible()
})

test('a term of art opens its meaning in place, by keyboard, and closes again', async ({ page }) => {
  await page.goto('/#/library/duties/cat-7-1-extradite-or-prosecute')
  const term = page.locator('button.term').first()
  await term.focus()
  await page.keyboard.press('Enter')
  await expect(term).toHaveAttribute('aria-expanded', 'true')
  await expect(page.locator('.term-meaning')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.term-meaning')).toHaveCount(0)
})
