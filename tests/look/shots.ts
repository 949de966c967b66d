/** Baselines are drawn this much smaller than the page. */
export const SCALE = 0.375

/** One way to look at a scene: how wide the window is, and in which scheme. */
export interface Shot {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly scheme: 'light' | 'dark'
  readonly media: 'screen' | 'print'
  /** Held against a baseline; the others are only there to be looked at. */
  readonly held: boolean
}

const shot = (width: number, height: number, scheme: Shot['scheme'], held: boolean): Shot => ({
  name: `${width}-${scheme}`,
  width,
  height,
  scheme,
  media: 'screen',
  held,
})
/** A phone, a tablet and a desk, each in both schemes. Colours are tokens and the same at each width: the dark scheme is held at one. */
export const SCREEN: readonly Shot[] = [
  shot(360, 740, 'light', true),
  shot(360, 740, 'dark', true),
  shot(768, 1024, 'light', false),
  shot(768, 1024, 'dark', false),
  shot(1440, 900, 'light', true),
  shot(1440, 900, 'dark', false),
]
/** A sheet of A4 at 96 dots to the inch, without its margins. */
export const PAPER: readonly Shot[] = [
  { name: 'paper', width: 680, height: 1000, scheme: 'light', media: 'print', held: true },
]
