import assurance from '../../../docs/figures/assurance.json'
import mutation from '../../../docs/figures/mutation.json'
import type { AskedQuestion } from '../../journey/answers.ts'
import { type Key, t } from '../../text/t.ts'

/** What each part of the run found. A part that was not run under this lawbook is not there, and not shown. */
const found = assurance as unknown as Partial<Record<string, Readonly<Record<string, unknown>>>>

export interface Section {
  readonly id: 'guide' | 'conditions' | 'pairs' | 'doors'
  readonly title: string
  readonly lead: string
  /** What was counted, in words, and the number. */
  readonly rows: readonly (readonly [string, number])[]
}

const COUNTED = {
  guide: [
    'paths',
    'states',
    'steps',
    'longest',
    'crimes',
    'pairings',
    'mergesTried',
    'changes',
    'returns',
    'orders',
    'reports',
  ],
  conditions: ['conditions', 'atoms', 'differentAtoms', 'paths', 'situations', 'decisive'],
  pairs: ['pairs', 'situations', 'findings'],
  doors: ['link', 'case-file', 'storage', 'command-line', 'content'],
} as const

/** What `npm run assurance` counted, as the page shows it. Read when the app is built. */
export const sections: readonly Section[] = (Object.keys(COUNTED) as Section['id'][]).flatMap((id) => {
  const counted = found[id]
  if (counted === undefined) return []
  const words = (key: string) => t(`assurance.${id}.${key}` as Key)
  const excepted = (counted['excepted'] ?? []) as readonly { readonly reason: string; readonly atoms: number }[]
  return [
    {
      id,
      title: words('title'),
      lead: words('lead'),
      rows: [
        ...COUNTED[id].map((key) => [words(key), Number(counted[key])] as const),
        ...excepted.map((e) => [words(e.reason), e.atoms] as const),
        [t('assurance.time'), Number(counted['seconds'])] as const,
      ],
    },
  ]
})

/** On how many ways each question was asked and passed over. */
export const askedOn = (found['guide']?.['questions'] ?? []) as readonly {
  readonly id: AskedQuestion
  readonly asked: number
  readonly passed: number
}[]
export const lawPack = assurance.lawPack

export interface FolderScore {
  readonly folder: string
  readonly mutants: number
  readonly noticed: number
  readonly score: number | null
  readonly measured: number
  readonly notMeasured: readonly string[]
}
export const folders: readonly FolderScore[] = mutation.folders.map((f) => ({ ...f, measured: f.files.length }))
