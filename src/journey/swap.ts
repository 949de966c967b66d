import type { Answers } from './answers.ts'

const TURNED = { requested: 'requesting', requesting: 'requested', overview: 'overview' } as const

/** The same case seen from the other State: who is one's own and who the counterpart, the role and the places change sides. Without a counterpart nothing changes. */
export function swapped(answers: Answers): Answers {
  const { state, with: other } = answers
  if (typeof state !== 'string' || typeof other !== 'string' || other === 'none' || other === 'unknown') return answers
  const turnedPlaces = Object.fromEntries(
    (['suspect-in', 'territory', 'national-of'] as const).flatMap((q) => {
      const place = answers[q]
      return place === undefined ? [] : [[q, place === 'self' ? 'other' : place === 'other' ? 'self' : place]]
    }),
  )
  const role = answers.role === undefined ? {} : { role: TURNED[answers.role as keyof typeof TURNED] ?? answers.role }
  return { ...answers, ...turnedPlaces, ...role, state: other, with: state }
}
