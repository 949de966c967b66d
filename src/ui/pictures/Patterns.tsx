const NAMES = ['hatch', 'stone', 'rules', 'dots'] as const
export type PatternName = (typeof NAMES)[number]
/** The fill that a pattern gives, as an SVG paint. */
export type Ink = (name: PatternName) => string

/** The patterns of every picture, in the ink of the page: hatching for doubt, stone for a bank, rules and dots for levels. */
export function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="5" stroke="currentColor" strokeWidth="1.6" />
      </pattern>
      <pattern id={`${id}stone`} width="26" height="20" patternUnits="userSpaceOnUse">
        <path d="M0,0.5H26M0,10.5H26M8.5,0.5V10.5M21.5,10.5V20.5" fill="none" stroke="currentColor" strokeWidth="0.7" />
      </pattern>
      <pattern id={`${id}rules`} width="4" height="4" patternUnits="userSpaceOnUse">
        <line x1="0" y1="1" x2="4" y2="1" stroke="currentColor" strokeWidth="1" />
      </pattern>
      <pattern id={`${id}dots`} width="6" height="6" patternUnits="userSpaceOnUse">
        <circle cx="1.5" cy="1.5" r="0.8" fill="currentColor" />
        <circle cx="4.5" cy="4.5" r="0.8" fill="currentColor" />
      </pattern>
    </defs>
  )
}
