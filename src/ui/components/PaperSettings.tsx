import { useId } from 'react'
import { MARKINGS, PAPERS } from '../../report/memo/options.ts'
import { t } from '../../text/t.ts'
import { choosePaper, usePaper } from '../paper.ts'
import { Choice } from './Choice.tsx'
import { PrintButton } from './PrintButton.tsx'

/** What stands on the printed pages: a marking, the size of the paper, room for a signature. */
export function PaperSettings() {
  const { marking, paper, signature } = usePaper()
  const id = useId()
  return (
    <div className="paper-settings">
      <Choice
        label={t('memo.marking')}
        value={marking}
        options={MARKINGS.map((m) => [m, t(`memo.${m}`)])}
        onChange={(m) => choosePaper({ marking: m })}
      />
      <Choice
        label={t('memo.paper')}
        value={paper}
        options={PAPERS.map((p) => [p, p])}
        onChange={(p) => choosePaper({ paper: p })}
      />
      <p className="choice">
        <input
          id={id}
          type="checkbox"
          checked={signature}
          onChange={(e) => choosePaper({ signature: e.currentTarget.checked })}
        />
        <label htmlFor={id}>{t('memo.signature')}</label>
      </p>
    </div>
  )
}

/** The print button of a page, with what stands on its paper folded behind it. */
export function PrintBar({ label }: { readonly label: string }) {
  return (
    <>
      <PrintButton label={label} />
      <details className="paper-fold">
        <summary>{t('memo.settingsShort')}</summary>
        <PaperSettings />
      </details>
    </>
  )
}

/** On paper only: the marking at the head of the page's text, and room for a signature at its end. */
export function PaperMark() {
  const { marking } = usePaper()
  return marking === 'none' ? null : <p className="paper-mark print-only">{t(`memo.${marking}`)}</p>
}
export function PaperSignature() {
  const { signature } = usePaper()
  if (!signature) return null
  return (
    <section className="paper-signature print-only">
      <p>{t('memo.signatureLine')}</p>
      <div className="room-line" />
      <p>{t('memo.clearedLine')}</p>
      <div className="room-line" />
    </section>
  )
}
