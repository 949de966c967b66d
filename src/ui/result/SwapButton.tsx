import { swapped } from '../../journey/swap.ts'
import { stateInText } from '../../report/names.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'

/** The same case from the other State's side, with one press. Without a counterpart there is no other side. */
export function SwapButton({ onSwapped }: { readonly onSwapped?: () => void }) {
  const guide = useGuide()
  const { other } = guide.situation
  if (other === null) return null
  return (
    <>
      <button
        type="button"
        onClick={() => {
          guide.replace(swapped(guide.answers))
          if (onSwapped === undefined) guide.openResult()
          else onSwapped()
        }}
      >
        <span aria-hidden="true">⇄ </span>
        {t('parts.swap', { state: stateInText(guide.texts, other) })}
      </button>{' '}
      <span className="quiet">{t('parts.swapHint')}</span>
    </>
  )
}
