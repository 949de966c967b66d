import type { Truth } from '../../engine/truth.ts'
import { LEGAL_NEEDS, type LegalNeed } from '../../lawbook/types.ts'
import { stateInText } from '../../report/names.ts'
import { capital, t } from '../../text/t.ts'
import { TruthChoices } from '../components/Choices.tsx'
import { type Guide, useGuide } from '../GuideContext.ts'
import { truthIn } from './reading.ts'

/** The parts of 'does the law ask for a treaty' that remain open or were answered, State by State. */
export function treatyParts({ situation, assessment, answers }: Guide) {
  const open = new Set(assessment.questions.map((q) => q.id))
  const states = [situation.self, ...(situation.other === null ? [] : [situation.other])]
  return states.flatMap((state) =>
    LEGAL_NEEDS.filter(
      (need) =>
        open.has(`treaty-required:${state}:${need}`) || answers['treaty-required']?.[state]?.[need] !== undefined,
    ).map((need) => ({ state, need })),
  )
}

/** The needs for which a bilateral treaty can matter or was spoken of. */
export const bilateralParts = ({ answers, assessment }: Guide): readonly LegalNeed[] =>
  LEGAL_NEEDS.filter(
    (n) => answers.bilateral?.[n] !== undefined || assessment.questions.some((q) => q.id === `bilateral:${n}`),
  )

export function TreatyRequiredFields() {
  const guide = useGuide()
  const { texts, answers } = guide
  return treatyParts(guide).map(({ state, need }) => (
    <TruthChoices
      key={`${state}-${need}`}
      name={`treaty-${state}-${need}`}
      legend={t('ask.treatyRequired', { state: stateInText(texts, state), need: t(`reason.${need}`) })}
      preset={answers['treaty-required']?.[state]?.[need] ?? 'unknown'}
    />
  ))
}

export function readTreatyRequired(form: FormData, guide: Guide) {
  const out: Record<string, Partial<Record<LegalNeed, Truth>>> = {}
  for (const { state, need } of treatyParts(guide))
    out[state] = { ...out[state], [need]: truthIn(form, `treaty-${state}-${need}`) }
  return { value: out }
}

export function BilateralFields() {
  const guide = useGuide()
  return bilateralParts(guide).map((n) => (
    <TruthChoices
      key={n}
      name={`bilateral-${n}`}
      legend={capital(t('ask.bilateral', { need: t(`reason.${n}`) }))}
      preset={guide.answers.bilateral?.[n] ?? 'unknown'}
    />
  ))
}

export const readBilateral = (form: FormData, guide: Guide) => ({
  value: Object.fromEntries(bilateralParts(guide).map((n) => [n, truthIn(form, `bilateral-${n}`)])) as Partial<
    Record<LegalNeed, Truth>
  >,
})
