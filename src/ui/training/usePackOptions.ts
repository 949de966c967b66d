import { useMemo } from 'react'
import type { PackOptions } from '../../training/packMemo.ts'
import { useGuide } from '../GuideContext.ts'
import { usePaper } from '../paper.ts'

/** What every sheet of a training says of itself. */
export function usePackOptions(): PackOptions {
  const { lawbook } = useGuide()
  const { paper } = usePaper()
  return useMemo(() => ({ paper, lawPack: lawbook.version, lawAsAt: lawbook.lawAsAt }), [paper, lawbook])
}
