import type { Page } from '@playwright/test'

/** What is asked of a layout beyond what always holds. */
export interface LayoutAsked {
  /** Main controls need 44 px, as under a thumb; all others 24 px (WCAG 2.2, 2.5.8). */
  readonly phone?: boolean
  /** Text inside a picture keeps its own spacing. */
  readonly withoutPictures?: boolean
}

/**
 * What is wrong with the layout of the page as it stands, each fault in words: it runs over the edge, text is cut off, leaves its box or lies on other text,
 * one control lies on another, a control is too small to hit, there is not exactly one main heading, an id stands twice. One pass over the page.
 */
export const layoutFaults = (page: Page, asked: LayoutAsked = {}): Promise<readonly string[]> =>
  page.evaluate(({ phone = false, withoutPictures = false }) => {
    const faults: string[] = []
    const root = document.documentElement
    const name = (e: Element): string => {
      const text = (e.getAttribute('aria-label') ?? e.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)
      const classes = [...e.classList].map((c) => `.${c}`).join('')
      return `<${e.tagName.toLowerCase()}${e.id === '' ? '' : `#${e.id}`}${classes}> “${text}”`
    }
    // an open dialog stands for the page
    const dialog = document.querySelector('dialog[open]:modal')
    const scope: Element = dialog ?? document.body
    const isShown = (e: Element): boolean => e.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const styles = new Map<Element, CSSStyleDeclaration>()
    const styleOf = (e: Element): CSSStyleDeclaration => {
      const held = styles.get(e)
      if (held !== undefined) return held
      const style = getComputedStyle(e)
      styles.set(e, style)
      return style
    }
    /** For readers of the page by ear alone. */
    const forEars = new Map<Element, boolean>()
    const isForEars = (e: Element): boolean => {
      const held = forEars.get(e)
      if (held !== undefined) return held
      const is =
        e.matches('.visually-hidden, .skip') ||
        styleOf(e).clipPath === 'inset(50%)' ||
        (e.parentElement !== null && isForEars(e.parentElement))
      forEars.set(e, is)
      return is
    }
    const scrolls = (e: Element): boolean => /auto|scroll/.test(styleOf(e).overflowX)
    const inScroller = (e: Element): boolean => {
      for (let p = e.parentElement; p !== null && p !== document.body; p = p.parentElement) if (scrolls(p)) return true
      return false
    }
    /** What is laid over the rest of the page: a list that drops down, a bar that stays. */
    const layerOf = (e: Element): Element | null => {
      for (let p: Element | null = e; p !== null && p !== document.body; p = p.parentElement) {
        const { position, zIndex } = styleOf(p)
        if (position === 'fixed' || position === 'sticky' || (position === 'absolute' && zIndex !== 'auto')) return p
      }
      return null
    }

    // 1. text: cut off, out of its box, on other text
    interface Line {
      readonly top: number
      readonly bottom: number
      readonly left: number
      readonly right: number
      readonly block: Element
      readonly in: Element
    }
    const blockOf = (e: Element): Element => {
      let p = e
      while (p.parentElement !== null && styleOf(p).display.startsWith('inline') && styleOf(p).display === 'inline')
        p = p.parentElement
      return p
    }
    const lines: Line[] = []
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    const cut = new Set<Element>()
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const e = node.parentElement
      if (e === null || (node.textContent ?? '').trim() === '' || !isShown(e) || isForEars(e)) continue
      if (e.closest('select, option, textarea') !== null) continue
      const isPicture = e.closest('svg') !== null
      if (isPicture && withoutPictures) continue
      const block = isPicture ? e : blockOf(e)
      range.selectNodeContents(node)
      for (const r of range.getClientRects()) {
        if (r.width < 1 || r.height < 1) continue
        const shrink = r.height * 0.2
        lines.push({
          top: r.top + shrink,
          bottom: r.bottom - shrink,
          left: r.left + 1,
          right: r.right - 1,
          block,
          in: e,
        })
        for (let p: Element | null = block; p !== null && p !== scope; p = p.parentElement) {
          const style = styleOf(p)
          const box = p.getBoundingClientRect()
          const isTight = style.overflowX !== 'visible' || style.overflowY !== 'visible' || style.clipPath !== 'none'
          const isButton = p.matches('button, .button, td, th, .mark, summary, label')
          // the box of a letter is larger than its ink: pictures are measured by their own test
          if (p instanceof SVGElement) break
          if (scrolls(p) || /auto|scroll/.test(style.overflowY)) break
          if (!isTight && !isButton) continue
          if (
            r.left < box.left - 1.5 ||
            r.right > box.right + 1.5 ||
            r.top + shrink < box.top ||
            r.bottom - shrink > box.bottom
          )
            cut.add(p)
          break
        }
      }
    }
    // over the edge: boxes, and words that leave a box that is not
    const edge = dialog?.clientWidth ?? root.clientWidth
    const over = (dialog ?? root).scrollWidth - edge
    if (over > 0) {
      const wide = [...scope.querySelectorAll('*')].filter(
        (e) => isShown(e) && !isForEars(e) && e.getBoundingClientRect().right > edge + 1 && !inScroller(e),
      )
      const who = [
        ...wide.filter((e) => !wide.some((o) => o !== e && e.contains(o))),
        ...lines.filter((l) => l.right > edge + 1 && !inScroller(l.in)).map((l) => l.in),
      ]
      faults.push(`the page is ${over} px too wide: ${[...new Set(who)].slice(0, 3).map(name).join(', ')}`)
    }
    for (const e of [...cut].slice(0, 5)) faults.push(`text leaves or is cut off by its box: ${name(e)}`)
    lines.sort((a, b) => a.top - b.top)
    const laid = new Set<string>()
    for (let i = 0; i < lines.length; i++) {
      const a = lines[i] as Line
      for (let j = i + 1; j < lines.length && (lines[j] as Line).top < a.bottom; j++) {
        const b = lines[j] as Line
        if (a.block === b.block || a.left >= b.right || b.left >= a.right) continue
        if (layerOf(a.in) !== layerOf(b.in)) continue
        if (Math.min(a.bottom, b.bottom) - b.top < 2) continue
        laid.add(`text lies on text: ${name(a.in)} and ${name(b.in)}`)
      }
    }
    faults.push(...[...laid].slice(0, 5))

    // 2. controls: on one another, or too small
    const controls = [
      ...scope.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [role=option]'),
    ].filter((e) => isShown(e) && !isForEars(e))
    interface Target {
      readonly e: Element
      readonly rects: readonly DOMRect[]
      readonly box: DOMRect
    }
    const union = (rects: readonly DOMRect[]): DOMRect => {
      const left = Math.min(...rects.map((r) => r.left))
      const top = Math.min(...rects.map((r) => r.top))
      return new DOMRect(
        left,
        top,
        Math.max(...rects.map((r) => r.right)) - left,
        Math.max(...rects.map((r) => r.bottom)) - top,
      )
    }
    const targets = controls.flatMap((e): Target[] => {
      const rects = [...e.getClientRects()].filter((r) => r.width > 0 && r.height > 0)
      const labels =
        e instanceof HTMLInputElement && /radio|checkbox/.test(e.type) ? [...(e.labels ?? [])].filter(isShown) : []
      // a label may be spread over its row
      const spread = labels.flatMap((l) =>
        getComputedStyle(l, '::before').position === 'absolute' ? (l.offsetParent ?? l) : l,
      )
      const all = [...rects, ...spread.map((l) => l.getBoundingClientRect())]
      return all.length === 0 ? [] : [{ e, rects, box: union(all) }]
    })
    const flat = targets.flatMap((t) => t.rects.map((r) => ({ t, r }))).sort((a, b) => a.r.top - b.r.top)
    const clash = new Set<string>()
    for (let i = 0; i < flat.length; i++) {
      const { t: a, r } = flat[i] as (typeof flat)[number]
      for (let j = i + 1; j < flat.length && (flat[j] as (typeof flat)[number]).r.top < r.bottom - 1; j++) {
        const { t: b, r: s } = flat[j] as (typeof flat)[number]
        if (a === b || r.left >= s.right - 1 || s.left >= r.right - 1 || s.bottom - s.top < 2) continue
        if (a.e.contains(b.e) || b.e.contains(a.e) || layerOf(a.e) !== layerOf(b.e)) continue
        // the lines of two links in one text overlap by their letters' boxes alone
        const both = styleOf(a.e).display === 'inline' && styleOf(b.e).display === 'inline'
        if (both && Math.min(r.bottom, s.bottom) - s.top < r.height * 0.4) continue
        clash.add(`controls lie on one another: ${name(a.e)} and ${name(b.e)}`)
      }
    }
    faults.push(...[...clash].slice(0, 5))
    /** A link in a sentence has the height of its line. */
    const isInSentence = (e: Element): boolean => {
      if (styleOf(e).display !== 'inline') return false
      const rest = (blockOf(e).textContent ?? '').trim().length - (e.textContent ?? '').trim().length
      return rest > 1
    }
    const small: Target[] = []
    for (const t of targets) {
      const { width, height } = t.box
      const isMain = t.e.matches(
        '.primary, .question .answer input, .question .answer select, .picker-toggle, [role=option]',
      )
      if (phone && isMain && (height < 43.5 || width < 43.5)) small.push(t)
      else if (height < 23.5 || width < 23.5) {
        if (isInSentence(t.e)) continue
        // WCAG 2.5.8 lets a small target stand where a circle of 24 px around it meets no other
        const x = t.box.left + width / 2
        const y = t.box.top + height / 2
        const near = targets.some((o) => {
          if (o === t || o.e.contains(t.e) || t.e.contains(o.e)) return false
          const dx = Math.max(o.box.left - x, 0, x - o.box.right)
          const dy = Math.max(o.box.top - y, 0, y - o.box.bottom)
          return dx * dx + dy * dy < 144
        })
        if (t.e.tagName !== 'A' || near) small.push(t)
      }
    }
    const seen = new Set<string>()
    for (const t of small) {
      const kind = `${t.e.tagName}.${t.e.className}`
      if (seen.has(kind)) continue
      seen.add(kind)
      faults.push(`too small to hit (${Math.round(t.box.width)} × ${Math.round(t.box.height)}): ${name(t.e)}`)
    }

    // 3. one main heading; ids once
    const headings = [...scope.querySelectorAll('h1')].filter(isShown)
    if (headings.length !== 1) faults.push(`${headings.length} main headings`)
    const ids = [...document.querySelectorAll('[id]')].map((e) => e.id)
    for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i && ids.length < 3000)))
      faults.push(`the id ${id} stands twice`)
    return faults
  }, asked)

/** Puts a rule over the style of the page. */
const rule = (page: Page, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }, css)

/** Lays out what the browser leaves until it comes near: else its places are not known. */
export const layAllOut = (page: Page): Promise<void> => rule(page, '* { content-visibility: visible !important; }')

/** The spacing of text that a reader may ask for (WCAG 2.2, 1.4.12). */
export const spaceText = (page: Page): Promise<void> =>
  rule(
    page,
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
  )

/** Each kind of control that shows nothing when it has the focus, in words. Takes the focus, so it comes last. */
export const focusFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const scope = document.querySelector('dialog[open]:modal') ?? document.body
    const kinds = new Map<string, HTMLElement[]>()
    for (const e of scope.querySelectorAll<HTMLElement>(
      'a[href], button:not(:disabled), input:not([type=hidden]), select, textarea, summary, [tabindex="0"]',
    )) {
      if (!e.checkVisibility({ visibilityProperty: true })) continue
      const kind = `${e.tagName}.${e.className}.${e.getAttribute('type') ?? ''}.${e.parentElement?.className ?? ''}`
      const held = kinds.get(kind) ?? []
      if (held.length < 1) kinds.set(kind, [...held, e])
    }
    const looks = (e: Element) => {
      const s = getComputedStyle(e)
      return [
        s.outlineStyle,
        s.outlineWidth,
        s.outlineColor,
        s.boxShadow,
        s.backgroundColor,
        s.borderColor,
        s.clipPath,
      ].join()
    }
    const faults: string[] = []
    for (const e of [...kinds.values()].flat()) {
      ;(document.activeElement as HTMLElement | null)?.blur()
      const near = [e, e.parentElement, e.nextElementSibling, e.closest('label')].filter((n) => n !== null)
      const before = near.map(looks).join()
      e.focus({ preventScroll: true, focusVisible: true } as FocusOptions)
      if (document.activeElement !== e) continue
      const style = getComputedStyle(e)
      const hasRing = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
      if (!hasRing && near.map(looks).join() === before)
        faults.push(
          `focus cannot be seen: <${e.tagName.toLowerCase()}.${e.className}> “${(e.textContent ?? '').slice(0, 40)}”`,
        )
    }
    return faults
  })
