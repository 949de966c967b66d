import { type ReactNode, useId } from 'react'
import { type Ink, Patterns } from './Patterns.tsx'

/** A drawing laid out for one width, in units that are pixels where it stands at its own size. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly content: ReactNode
}
interface Props {
  readonly title: string
  readonly desc: string
  /** The id of the table or list that says the same. */
  readonly sameAs: string
  /** Lays the drawing out: for a phone, and for a desk, a wall or paper. */
  readonly layout: (form: Form, ink: Ink) => Layout
  /** One form alone, where the place is narrow on every screen. */
  readonly only?: Form
}
export type Form = 'narrow' | 'wide'
const FORMS: readonly Form[] = ['narrow', 'wide']
/** The widths for which every picture is laid out. */
export const WIDTHS: Readonly<Record<Form, number>> = { narrow: 340, wide: 720 }

/** A picture in both its layouts, of which the style sheet shows one; each is named, described, and tied to what says the same. */
export function Drawing({ only, ...drawn }: Props) {
  return (
    <>
      {FORMS.filter((form) => only === undefined || form === only).map((form) => (
        <Sheet key={form} form={form} isOnly={only !== undefined} {...drawn} />
      ))}
    </>
  )
}

function Sheet({
  form,
  isOnly,
  title,
  desc,
  sameAs,
  layout,
}: Props & { readonly form: Form; readonly isOnly: boolean }) {
  const id = useId()
  const { width, height, content } = layout(form, (name) => `url(#${id}${name})`)
  return (
    <svg
      className="picture"
      data-form={isOnly ? 'only' : form}
      viewBox={`0 0 ${width} ${Math.ceil(height)}`}
      role="img"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}desc ${sameAs}`}
    >
      <title id={`${id}title`}>{title}</title>
      <desc id={`${id}desc`}>{desc}</desc>
      <Patterns id={id} />
      {content}
    </svg>
  )
}

/** Lines of text one under the other, the first at `y`. */
export function Lines({
  lines,
  x,
  y,
  step,
  anchor,
  className,
}: {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly step: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly className: string
}) {
  return lines.map((line, i) => (
    <text key={i} x={x} y={y + i * step} textAnchor={anchor ?? 'start'} className={className}>
      {line}
    </text>
  ))
}
