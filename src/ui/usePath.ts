import { useMemo } from 'react'
import { guideMachine } from '../../machines/guideMachine.ts'
import { type GuidePath, pathOf } from '../../machines/pathOf.ts'
import { useGuide } from './GuideContext.ts'

/** The way through the guide, read off its machine with the answers so far. */
export function usePath(): GuidePath {
  const { lawbook, answers, today } = useGuide()
  const machine = useMemo(() => guideMachine(lawbook), [lawbook])
  return useMemo(() => pathOf(machine, answers, today), [machine, answers, today])
}
