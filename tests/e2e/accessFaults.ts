import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const CONTRAST = 'color-contrast'

/** What axe finds on the screen as it stands, and what it finds of its colours in the dark scheme, in words. The page is not whole afterwards. */
export async function accessFaults(page: Page): Promise<readonly string[]> {
  await thin(page)
  const rules = { [CONTRAST]: { enabled: false } }
  return [
    ...(await run(page, { runOnly: { type: 'tag', values: TAGS }, rules })),
    ...(await contrastFaults(page, 'light')),
    ...(await contrastFaults(page, 'dark')),
  ]
}

/** One text of each look stands for all of it: to judge each of thousands takes minutes. */
async function contrastFaults(page: Page, colorScheme: 'dark' | 'light'): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme })
  await page.evaluate((attribute) => {
    const background = new Map<Element, string>()
    const groundOf = (e: Element | null): string => {
      if (e === null) return ''
      const held = background.get(e)
      if (held !== undefined) return held
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(e)
      const own = `${backgroundColor} ${backgroundImage} ${opacity}`
      const ground =
        own === 'rgba(0, 0, 0, 0) none 1' ? groundOf(e.parentElement) : `${own}, ${groundOf(e.parentElement)}`
      background.set(e, ground)
      return ground
    }
    for (const e of document.querySelectorAll(`[${attribute}]`)) e.removeAttribute(attribute)
    const looks = new Set<string>()
    for (const e of document.body.querySelectorAll('*')) {
      const hasText = [...e.childNodes].some(
        (n) => n.nodeType === Node.TEXT_NODE && (n.textContent ?? '').trim() !== '',
      )
      if (!hasText || !e.checkVisibility({ visibilityProperty: true })) continue
      const { color, fontSize, fontWeight } = getComputedStyle(e)
      const look = [color, fontSize, fontWeight, groundOf(e)].join()
      if (looks.has(look)) continue
      looks.add(look)
      e.setAttribute(attribute, '')
    }
  }, LOOK)
  const found = await run(page, { runOnly: { type: 'rule', values: [CONTRAST] } }, `[${LOOK}]`)
  return found.map((f) => `${colorScheme}: ${f}`)
}
const LOOK = 'data-look-at-me'

async function run(page: Page, options: object, part?: string): Promise<readonly string[]> {
  // one frame: the short way serves; what passes need not be told
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ ...options, resultTypes: ['violations'] })
  const { violations } = await (part === undefined ? builder : builder.include(part)).analyze()
  return violations.map((v) => `${v.id} (${v.nodes.length}): ${v.nodes[0]?.html}: ${v.nodes[0]?.any[0]?.message ?? ''}`)
}

/** So many of a kind stay on the page. */
const KEPT = 4

/** Of like elements (the same tags, classes and marks from the top of the page down) only the first few stay: each kind is judged, and a result of hundreds of findings takes seconds. */
const thin = (page: Page): Promise<void> =>
  page.evaluate((kept) => {
    const marks = ['verdict', 'strength', 'status', 'mark', 'level', 'kind', 'state', 'doubt', 'truth']
    const kinds = new Map<Element, string>()
    const kindOf = (e: Element): string => {
      const held = kinds.get(e)
      if (held !== undefined) return held
      const own = [e.tagName, e.className, ...marks.map((m) => e.getAttribute(`data-${m}`) ?? '')].join()
      const kind = e.parentElement === null || e.tagName === 'MAIN' ? own : `${kindOf(e.parentElement)}/${own}`
      kinds.set(e, kind)
      return kind
    }
    const counts = new Map<string, number>()
    const rows =
      'main :is(section, div, ul, ol, dl, tbody, table, article) > :is(div, li, tr, details, section, dt, dd, p)'
    for (const e of document.querySelectorAll<HTMLElement>(rows)) {
      if (e.contains(document.activeElement) || e.querySelector('h2, h3, h4') !== null) continue
      const kind = kindOf(e)
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      if (count > kept) e.style.display = 'none'
    }
  }, KEPT)
