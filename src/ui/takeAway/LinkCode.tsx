import { useMemo } from 'react'
import { encode as encodeCode } from 'uqr'
import { encodeLink } from '../../journey/link.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'

export interface Shareable {
  /** The whole link; from a local file the part from `#` on. */
  readonly link: string
  readonly local: boolean
}

/** The link of the present case. */
export function useLink(): Shareable {
  const { lawbook, answers, today } = useGuide()
  return useMemo(() => {
    const part = `#/guide?${encodeLink(lawbook, answers, today)}`
    const local = location.protocol === 'file:'
    return { link: local ? part : location.href.replace(/#.*$/, '') + part, local }
  }, [lawbook, answers, today])
}

/** The link as a QR code (ISO/IEC 18004), for paper. */
export function LinkCode({ link: { link } }: { readonly link: Shareable }) {
  const path = useMemo(() => {
    try {
      const { data, size } = encodeCode(link, { ecc: 'L', border: 2 })
      const dots = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
      return { size, d: dots.join('') }
    } catch {
      return null
    }
  }, [link])
  if (path === null) return <p className="notice">{t('memo.codeTooLong')}</p>
  return (
    <figure className="link-code">
      <svg
        viewBox={`0 0 ${path.size} ${path.size}`}
        role="img"
        aria-label={t('memo.codeFor')}
        shapeRendering="crispEdges"
      >
        <rect width={path.size} height={path.size} fill="#fff" />
        <path d={path.d} fill="#000" />
      </svg>
      <figcaption>{t('memo.codeFor')}</figcaption>
    </figure>
  )
}
