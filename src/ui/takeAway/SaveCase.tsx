import { useState } from 'react'
import { CASE_ENDING, encodeCase } from '../../journey/caseFile.ts'
import { canLock, lock } from '../../journey/lock.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'
import { download } from '../region/download.ts'

/** The case as a file, locked with a passphrase if wanted. */
export function SaveCase() {
  const { lawbook, answers, assessment, situation, today } = useGuide()
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const save = async (form: FormData) => {
    const passphrase = String(form.get('passphrase') ?? '')
    setProblem('')
    if (passphrase !== String(form.get('again') ?? '')) return setProblem(t('file.passphraseDiffers'))
    setSaid(t('file.saving'))
    const name = `dedere-${[situation.self, situation.other, today].filter((p) => p !== null).join('-')}${CASE_ENDING}`
    try {
      const text = encodeCase(lawbook, answers, assessment, today)
      const kept = passphrase === '' ? text : await lock(text, passphrase)
      download(new Blob([kept], { type: 'application/json' }), name)
      setSaid(t('memo.made', { name }))
    } catch (e) {
      setSaid('')
      setProblem(t('memo.failed', { why: e instanceof Error ? e.message : String(e) }))
    }
  }
  return (
    <section aria-labelledby="as-file">
      <h2 id="as-file">{t('file.saveHead')}</h2>
      <p>{t('file.saveLead')}</p>
      <form
        onSubmit={(e) => {
          e.preventDefault()
          void save(new FormData(e.currentTarget))
        }}
      >
        {canLock() ? (
          <>
            <p className="field">
              <label htmlFor="passphrase">{t('file.passphrase')}</label>
              <span className="hint" id="passphrase-hint">
                {t('file.passphraseHint')}
              </span>
              <input
                id="passphrase"
                name="passphrase"
                type="password"
                autoComplete="new-password"
                aria-describedby="passphrase-hint"
              />
            </p>
            <p className="field">
              <label htmlFor="again">{t('file.passphraseAgain')}</label>
              <input id="again" name="again" type="password" autoComplete="new-password" />
            </p>
          </>
        ) : (
          <p className="hint">{t('file.noLock')}</p>
        )}
        <p className="field-error" role="alert">
          {problem}
        </p>
        <p className="actions">
          <button type="submit">{t('file.save')}</button>
        </p>
      </form>
      <p role="status">{said}</p>
    </section>
  )
}
