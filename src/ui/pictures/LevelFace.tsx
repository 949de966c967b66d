import type { Level } from '../../engine/coverage.ts'
import { t } from '../../text/t.ts'
import type { Ink } from './Patterns.tsx'

interface Props {
  readonly level: Level
  /** What could stand at best; the same as the level where nothing more could. */
  readonly best: Level
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ink: Ink
  /** What stands on the face in place of its letter, and on the strip of what could be. */
  readonly words?: { readonly level: string; readonly best: string }
}
const STRIP = 16

/**
 * A level as a face: full for a binding procedure, ruled for a general duty, dotted for discretion, empty for none; always with its letter or word.
 * What could stand at best is a hatched strip at its foot.
 */
export function LevelFace({ level, best, x, y, width, height, ink, words }: Props) {
  const more = best !== level
  const main = height - (more ? STRIP : 0)
  const middle = x + width / 2
  return (
    <g data-level={level} data-best={best}>
      <Ground level={level} x={x} y={y} width={width} height={main} ink={ink} />
      <text
        x={middle}
        y={y + main / 2 + 4.5}
        textAnchor="middle"
        className={level === 'binding-procedure' ? 'picture-level picture-on-ink' : 'picture-level picture-halo'}
      >
        {words?.level ?? t(`region.letter.${level}`)}
      </text>
      {more && (
        <>
          <rect x={x} y={y + main} width={width} height={STRIP} className="picture-hollow" />
          <rect
            x={x + 0.5}
            y={y + main}
            width={width - 1}
            height={STRIP - 0.5}
            fill={ink('hatch')}
            fillOpacity="0.55"
            stroke="currentColor"
            strokeWidth="0.8"
          />
          <text x={middle} y={y + main + STRIP / 2 + 4} textAnchor="middle" className="picture-best picture-halo">
            {words?.best ?? `(${t(`region.letter.${best}`)})`}
          </text>
        </>
      )}
    </g>
  )
}

function Ground({ level, x, y, width, height, ink }: Omit<Props, 'best' | 'words'>) {
  const box = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 }
  switch (level) {
    case 'binding-procedure':
      return <rect {...box} fill="currentColor" stroke="currentColor" strokeWidth="1" />
    case 'general-duty':
      return <rect {...box} fill={ink('rules')} stroke="currentColor" strokeWidth="1.4" />
    case 'discretionary':
      return <rect {...box} fill={ink('dots')} stroke="currentColor" strokeWidth="1" strokeDasharray="3 2.5" />
    default:
      return <rect {...box} fill="none" stroke="currentColor" strokeWidth="0.7" strokeOpacity="0.5" />
  }
}
