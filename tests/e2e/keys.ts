import { expect, type Page } from '@playwright/test'

/** Where the keys have led. */
export interface Stop {
  readonly tag: string
  readonly type: string
  readonly id: string
  readonly name: string
  readonly value: string
  readonly classes: string
  readonly text: string
}

/** Presses a key and looks where the focus is: it must be seen, within the window, and covered by nothing. */
export async function press(page: Page, key: string): Promise<Stop> {
  await page.keyboard.press(key)
  return stop(page)
}

/** The place of the focus. Fails where a sighted person could not find it. */
async function stop(page: Page): Promise<Stop> {
  const { fault, ...found } = await page.evaluate(() => {
    const e = document.activeElement as HTMLElement
    const style = getComputedStyle(e)
    const box = e.getBoundingClientRect()
    const hasRing = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
    const x = Math.min(Math.max(box.left + Math.min(box.width, 40) / 2, 0), innerWidth - 1)
    const y = Math.min(Math.max(box.top + Math.min(box.height, 40) / 2, 0), innerHeight - 1)
    const top = document.elementFromPoint(x, y)
    const isFree =
      top === null ||
      e.contains(top) ||
      top.contains(e) ||
      [...((e as HTMLInputElement).labels ?? [])].some((l) => l.contains(top))
    const isHeading = /^H\d$/.test(e.tagName)
    return {
      tag: e.tagName,
      type: e.getAttribute('type') ?? '',
      id: e.id,
      name: (e as HTMLInputElement).name ?? '',
      value: (e as HTMLInputElement).value ?? '',
      classes: e.className,
      text: (e.getAttribute('aria-label') ?? e.textContent ?? '').trim().replace(/\s+/g, ' '),
      fault:
        e === document.body
          ? 'the focus is lost'
          : !hasRing && !isHeading && e.id !== 'main'
            ? 'the focus cannot be seen'
            : box.bottom <= 0 || box.top >= innerHeight
              ? 'the focus is out of sight'
              : isFree
                ? ''
                : `the focus is covered by ${top?.outerHTML.slice(0, 80)}`,
    }
  })
  expect(`${found.tag}#${found.id} ${found.text.slice(0, 60)}: ${fault}`).toBe(
    `${found.tag}#${found.id} ${found.text.slice(0, 60)}: `,
  )
  return found
}

/** Tabs on until a stop is the one that is looked for. Each stop must stand after the one before it in the document, so nothing holds the focus. */
export async function tabTo(page: Page, is: (stop: Stop) => boolean, most = 60): Promise<Stop> {
  await page.evaluate(() => {
    const held = window as unknown as { dedereStop: Element | null }
    held.dedereStop = document.activeElement
  })
  for (let i = 0; i < most; i++) {
    const found = await press(page, 'Tab')
    const goesOn = await page.evaluate(() => {
      const held = window as unknown as { dedereStop: Element }
      const before = held.dedereStop
      const now = document.activeElement as Element
      held.dedereStop = now
      return !before.isConnected || (before.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    })
    expect(`${found.text.slice(0, 60)} stands after what was before it: ${goesOn}`).toMatch(/true$/)
    if (is(found)) return found
  }
  throw new Error(`${most} tabs did not lead there.`)
}
export const isButton =
  (text: string | RegExp) =>
  (s: Stop): boolean =>
    s.tag === 'BUTTON' && (typeof text === 'string' ? s.text === text : text.test(s.text))

/** What is to be answered, by the id of a field or the name of a group: the value of a radio button, a text, or a tick. */
export type Keys = Readonly<Record<string, string | true>>

/** Answers the question on the page and sends it: with Tab, arrows, Space, letters and Enter. */
export async function answerByKeys(page: Page, keys: Keys): Promise<void> {
  const done = new Set<string>()
  for (;;) {
    const s = await tabTo(
      page,
      (t) => t.type === 'submit' || (t.tag === 'INPUT' && !done.has(t.type === 'radio' ? t.name : t.id)),
    )
    if (s.type === 'submit') break
    const key = s.type === 'radio' ? s.name : s.id
    done.add(key)
    const wanted = keys[key]
    if (wanted === undefined) continue
    if (wanted === true) await page.keyboard.press('Space')
    else if (s.type === 'radio') {
      for (let i = 0, at = s; at.value !== wanted; i++) {
        expect(i).toBeLessThan(10)
        at = await press(page, 'ArrowDown')
      }
      await page.keyboard.press('Space')
    } else if (s.id.startsWith('pick-')) {
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(wanted)
      await press(page, 'ArrowDown')
      await press(page, 'Enter')
    } else {
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(wanted)
    }
  }
  await page.keyboard.press('Enter')
}

/** Begins to note what a screen reader would be told of itself: changes within live regions, and alerts that appear. */
export const listen = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const heard: string[] = []
    ;(window as unknown as { dedereHeard: string[] }).dedereHeard = heard
    const note = (region: Element | null) => {
      const text = (region?.textContent ?? '').trim().replace(/\s+/g, ' ')
      if (text !== '' && heard.at(-1) !== text) heard.push(text)
    }
    const regions = '[role="status"], [role="alert"], [aria-live]'
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const e = target instanceof Element ? target : target.parentElement
        note(e?.closest(regions) ?? null)
        for (const n of addedNodes)
          if (n instanceof Element)
            for (const r of n.matches('[role="alert"]') ? [n] : n.querySelectorAll('[role="alert"]')) note(r)
      }
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
}
/** What was told since it was asked last. */
export const heard = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { dedereHeard: string[] }).dedereHeard.splice(0))
