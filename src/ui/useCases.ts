import { useEffect, useMemo, useState } from 'react'
import type { Answers } from '../journey/answers.ts'
import { decodeCase, type OpenedCase } from '../journey/caseFile.ts'
import { encode } from '../journey/codec.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import { t } from '../text/t.ts'
import { type Arrival, takeLink } from './restore.ts'
import {
  readBefore,
  readKept,
  readStored,
  readTraining,
  writeBefore,
  writeKept,
  writeStored,
  writeTraining,
} from './session.ts'
import { chooseNeutralTitles } from './windowTitle.ts'

/** The cases of a tab beside the one being answered: what came in, what was set aside for it, what is compared, what is kept on the device. */
export interface Cases {
  /** What came in last, to be told; null where nothing did. */
  readonly arrival: Arrival | null
  /** The answers that an opened case took the place of. */
  readonly before: Answers | null
  readonly compared: OpenedCase | null
  /** The answers are kept on this device. */
  readonly keeps: boolean
  /** Opens a case in the place of the present answers, which are set aside. One that could not be read is told and changes nothing. */
  readonly arrive: (arrival: Arrival) => void
  readonly goBack: () => void
  /** What came in has been read: it is told no longer. */
  readonly dismiss: () => void
  readonly compare: (opened: OpenedCase | null) => void
  /** The tab cannot keep the answers: storage is full or blocked. */
  readonly unkept: boolean
  /** Whether the answers are kept on this device from now on; false where the browser refuses. */
  readonly keep: (on: boolean) => boolean
  /** Clears whatever this page keeps, and says what it was. */
  readonly clear: () => string
}

const empty = (answers: Answers): boolean => Object.keys(answers).length === 0

export function useCases(
  lawbook: Lawbook,
  today: string,
  first: Arrival | null,
  answers: Answers,
  show: (answers: Answers, asResult: boolean) => void,
): Cases {
  const [arrival, setArrival] = useState(first)
  const [before, setBefore] = useState<Answers | null>(() => {
    // a link that is opened where answers stand takes their place, and they are set aside
    const text = (first?.door === 'link' ? readStored() : null) ?? readBefore()
    const read = text === null ? null : decodeCase(lawbook, text, today)
    if (read === null || !read.ok || empty(read.value.answers)) return null
    return encode(lawbook, read.value.answers) === encode(lawbook, answers) ? null : read.value.answers
  })
  const [compared, compare] = useState<OpenedCase | null>(null)
  const [keeps, setKeeps] = useState(() => readKept() !== null)
  const text = useMemo(() => (empty(answers) ? null : encode(lawbook, answers)), [lawbook, answers])

  const [unkept, setUnkept] = useState(false)
  useEffect(() => {
    // what could not be read stays until there is an answer to take its place
    if (text === null && first?.read.ok === false && first.door !== 'link') return
    setUnkept(!writeStored(text) && text !== null)
    if (keeps) writeKept(text)
  }, [text, keeps, first])
  useEffect(() => {
    writeBefore(before === null ? null : encode(lawbook, before))
  }, [lawbook, before])

  const arrive = (next: Arrival) => {
    setArrival(next)
    if (!next.read.ok) return
    const { answers: opened } = next.read.value
    if (!empty(answers) && encode(lawbook, answers) !== encode(lawbook, opened)) setBefore(answers)
    show(opened, true)
  }
  useEffect(() => {
    const onHash = () => {
      const link = takeLink(lawbook, today)
      if (link !== null) arrive(link)
    }
    addEventListener('hashchange', onHash)
    return () => removeEventListener('hashchange', onHash)
  })

  return {
    arrival,
    before,
    compared,
    keeps,
    unkept,
    arrive,
    goBack: () => {
      if (before === null) return
      setArrival(null)
      setBefore(null)
      show(before, false)
    },
    dismiss: () => setArrival(null),
    compare,
    keep: (on) => {
      if (on && !writeKept(text ?? encode(lawbook, {}))) return false
      if (!on) writeKept(null)
      setKeeps(on)
      return true
    },
    clear: () => {
      const count = Object.keys(answers).length
      const what = [
        ...(count > 0 ? [t('file.clearedAnswers', { count })] : []),
        ...(before === null ? [] : [t('file.clearedBefore')]),
        ...(keeps ? [t('file.clearedDevice')] : []),
        ...(readTraining() === null ? [] : [t('file.clearedTraining')]),
      ]
      writeStored(null)
      writeBefore(null)
      writeKept(null)
      writeTraining(null)
      chooseNeutralTitles(false)
      setArrival(null)
      setBefore(null)
      compare(null)
      setKeeps(false)
      return what.length === 0 ? t('file.clearedNothing') : t('file.cleared', { what: what.join('; ') })
    },
  }
}
