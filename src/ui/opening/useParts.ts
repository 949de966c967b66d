import { type ComponentType, useCallback, useEffect, useState } from 'react'
import type { Lawbook } from '../../lawbook/openLawbook.ts'
import type { TextPack } from '../../lawbook/texts.ts'
import type { GuideProps } from '../GuideApp.tsx'
import type { OpeningProps } from './OpeningQuestion.tsx'

/** The guide with all that it needs. */
export interface GuideParts {
  readonly GuideApp: ComponentType<GuideProps>
  readonly lawbook: Lawbook
  readonly texts: TextPack
}
export interface Parts {
  /** The second question; null until it is there. */
  readonly Opening: ComponentType<OpeningProps> | null
  readonly guide: GuideParts | null
  readonly failed: boolean
  readonly retry: () => void
}

const loadOpening = async () => (await import('./OpeningQuestion.tsx')).OpeningQuestion

async function loadGuide(): Promise<GuideParts> {
  const [{ GuideApp }, { openLawbook }, { unpackLaw }, { default: law }, { default: texts }, { default: opening }] =
    await Promise.all([
      import('../GuideApp.tsx'),
      import('../../lawbook/openLawbook.ts'),
      import('../../lawbook/packStatus.ts'),
      import('virtual:lawbook/law'),
      import('virtual:lawbook/texts'),
      import('virtual:lawbook/opening'),
    ])
  const { questions, states } = opening
  return { GuideApp, lawbook: openLawbook(unpackLaw(law)), texts: { ...texts, questions, states } }
}

/** Fetches the second question, and then the guide: nothing that is needed later is in the way of what is needed first. */
export function useParts(wanted: boolean): Parts {
  const [Opening, setOpening] = useState<ComponentType<OpeningProps> | null>(null)
  const [guide, setGuide] = useState<GuideParts | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!wanted || failed) return
    loadOpening()
      .then((component) => {
        setOpening(() => component)
        return loadGuide()
      })
      .then(setGuide, () => setFailed(true))
  }, [wanted, failed])
  return { Opening, guide, failed, retry: useCallback(() => setFailed(false), []) }
}
