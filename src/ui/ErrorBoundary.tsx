import { Component, type ReactNode } from 'react'
import { t } from '../text/firstWords.ts'
import { readStored } from './session.ts'

/** Keeps the answers and offers to save them when the app itself fails. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    const stored = readStored()
    return (
      <main className="page">
        <h1>{t('app.failed')}</h1>
        <p>{t('app.failedBody')}</p>
        <p className="actions">
          {stored !== null && (
            <a
              className="button"
              download="answers.dedere.json"
              href={`data:application/json;charset=utf-8,${encodeURIComponent(stored)}`}
            >
              {t('app.failedSave')}
            </a>
          )}
          <button type="button" onClick={() => location.reload()}>
            {t('app.failedRestart')}
          </button>
        </p>
      </main>
    )
  }
}
