import type { AskedQuestion } from '../journey/answers.ts'

/** Views over the same answers, beside the guide's own screens; `region` looks at many States and at no case, `training` at cases of its own, `assurance` at the guide itself. */
export const VIEWS = [
  'expert',
  'what-if',
  'gaps',
  'pictures',
  'region',
  'take-away',
  'request',
  'compare',
  'training',
  'assurance',
] as const
export type View = (typeof VIEWS)[number]
export type Screen = 'start' | AskedQuestion | 'review' | 'result' | View

export const isView = (screen: string): screen is View => (VIEWS as readonly string[]).includes(screen)

/** The part of the address after `#`: it tells that the guide is open, and nothing of the answers. */
export const addressOf = (screen: Screen): string =>
  screen === 'start' ? '#/' : hasOwnAddress(screen) ? `#/${screen}` : '#/guide'

const APART = ['region', 'training', 'assurance'] as const
/** A view that is no part of the journey, and has an address of its own. */
export const hasOwnAddress = (screen: Screen): screen is (typeof APART)[number] =>
  (APART as readonly string[]).includes(screen)
/** The view that an address opens by itself; null where it is another. */
export const viewAt = (hash: string): View | null => APART.find((v) => hash === `#/${v}`) ?? null
