import type { FocusEvent, KeyboardEvent } from 'react'

const TARGETS = '[data-cell]'

/**
 * One stop for the tabulator, arrow keys between the cells: for a table or a field of tiles with a great many buttons. The first cell must be made
 * with tabIndex 0 and every other with -1; which one holds the stop afterwards is kept in the page alone.
 */
export const arrows = {
  onFocus: (e: FocusEvent<HTMLElement>) => {
    if (!e.target.matches(TARGETS)) return
    for (const held of e.currentTarget.querySelectorAll<HTMLElement>(`${TARGETS}[tabindex="0"]`)) held.tabIndex = -1
    e.target.tabIndex = 0
  },
  onKeyDown: (e: KeyboardEvent<HTMLElement>) => {
    const from = e.target as HTMLElement
    const way = WAYS[e.key]
    if (way === undefined || !from.matches(TARGETS) || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return
    const next = nearest(from, [...e.currentTarget.querySelectorAll<HTMLElement>(TARGETS)], way)
    if (next === null) return
    e.preventDefault()
    next.focus()
  },
}

type Way = 'left' | 'right' | 'up' | 'down'
const WAYS: Readonly<Record<string, Way>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** The next cell that way: on the same line, else on the next line as near as can be. */
function nearest(from: HTMLElement, cells: readonly HTMLElement[], way: Way): HTMLElement | null {
  const here = middle(from)
  const sideways = way === 'left' || way === 'right'
  const sign = way === 'left' || way === 'up' ? -1 : 1
  let best: HTMLElement | null = null
  let least = Number.POSITIVE_INFINITY
  for (const cell of cells) {
    const there = middle(cell)
    const along = sign * (sideways ? there.x - here.x : there.y - here.y)
    const across = Math.abs(sideways ? there.y - here.y : there.x - here.x)
    if (along < 4 || (sideways && across > 4)) continue
    const distance = along * 1000 + across
    if (distance < least) {
      least = distance
      best = cell
    }
  }
  return best
}

const middle = (cell: HTMLElement) => {
  const { left, top, width, height } = cell.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}
