import { useMemo } from 'react'
import { type Assessment, assess } from '../../engine/assess.ts'
import { deriveChange, type Step } from '../../engine/steps.ts'
import type { Words } from '../../report/names.ts'
import { t } from '../../text/t.ts'
import { CoverageFigures } from '../pictures/CoverageFigures.tsx'

interface Props {
  readonly words: Words
  readonly before: Assessment
  readonly steps: readonly Step[]
}

/** The coverage as it stands and as it would stand after the steps, side by side. */
export function CoverageBeforeAfter({ words, before, steps }: Props) {
  const coverage = useMemo(() => {
    const view = deriveChange(words.lawbook, words.situation, steps)
    return assess(view.lawbook, view.situation).coverage
  }, [words, steps])
  return (
    <section className="coverage-before-after" aria-labelledby="coverage-before-after">
      <h3 id="coverage-before-after">{t('pictures.coverage.changedTitle')}</h3>
      <p>{t('pictures.coverage.changedIntro')}</p>
      <CoverageFigures words={words} coverage={coverage} before={before.coverage} />
    </section>
  )
}
