import pack from 'virtual:lawbook/training'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useGuide } from '../GuideContext.ts'
import { Facilitator } from '../training/Facilitator.tsx'
import { type Item, makeItem } from '../training/items.ts'
import { type Kept, readKeptTraining, writeKeptTraining } from '../training/kept.ts'
import { Learner } from '../training/Learner.tsx'
import { Planner } from '../training/Planner.tsx'
import { type Training, TrainingContext } from '../training/TrainingContext.ts'
import { TrainingStart } from '../training/TrainingStart.tsx'
import { usePageFocus } from '../training/usePageFocus.ts'

/** The training: practice alone, the planner, a session before a room. It stands beside the journey and keeps its own in the tab. */
export function TrainingView() {
  const { lawbook, texts, situation } = useGuide()
  const [kept, setKept] = useState(() => readKeptTraining(lawbook.version))
  const { made } = kept
  const change = useMemo(() => (part: Partial<Kept>) => setKept((held) => ({ ...held, ...part })), [])
  useEffect(() => {
    writeKeptTraining(kept)
  }, [kept])
  const itemOf = useMemo(() => {
    const found = new Map<string, Item | null>()
    return (id: string): Item | null => {
      const held = found.get(id)
      if (held !== undefined) return held
      const item = makeItem({ lawbook, texts, pack, made, situation }, id)
      found.set(id, item)
      return item
    }
  }, [lawbook, texts, situation, made])
  const training: Training = useMemo(() => ({ pack, kept, change, itemOf }), [kept, change, itemOf])
  usePageFocus(kept.screen)
  const item = useRef<Item | null>(null)
  item.current = kept.screen === 'alone' && kept.item !== null ? itemOf(kept.item) : null
  return (
    <TrainingContext.Provider value={training}>
      <div className="training">
        {kept.screen === 'plan' ? (
          <Planner />
        ) : kept.screen === 'session' ? (
          <Facilitator />
        ) : item.current !== null ? (
          <Learner key={item.current.scenario.id} item={item.current} />
        ) : (
          <TrainingStart />
        )}
      </div>
    </TrainingContext.Provider>
  )
}
