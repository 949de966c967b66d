import type { AskedQuestion } from '../journey/answers.ts'

/** Views over the same answers, beside the guide's own screens; `region` looks at many States and at no case. */
export const VIEWS = ['expert', 'what-if', 'gaps', 'pictures', 'region', 'take-away', 'request', 'compare'] as const
export type View = (typeof VIEWS)[number]
export type Screen = 'start' | AskedQuestion | 'review' | 'result' | View

export const isView = (screen: string): screen is View => (VIEWS as readonly string[]).includes(screen)

/** The part of the address after `#`: it tells that the guide is open, and nothing of the answers. */
export const addressOf = (screen: Screen): string =>
  screen === 'start' ? '#/' : screen === 'region' ? '#/region' : '#/guide'
