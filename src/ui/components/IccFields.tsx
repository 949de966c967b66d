import { openCase } from '../../engine/case.ts'
import { evaluate } from '../../engine/evaluate.ts'
import type { IccAcceptances, Situation } from '../../engine/situation.ts'
import type { Truth } from '../../engine/truth.ts'
import type { IccAnswer } from '../../journey/answers.ts'
import { ACCEPTANCES } from '../../lawbook/types.ts'
import { stateInText } from '../../report/names.ts'
import { t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'
import { Choices, TruthChoices } from './Choices.tsx'

/** The States for which a step before the Court can still matter: those of the situation that an acceptance atom names. */
const statesAsked = (situation: Situation, open: readonly string[]): readonly string[] =>
  [situation.self, ...(situation.other === null ? [] : [situation.other])].filter(
    (s) => situation.iccAcceptance[s] !== undefined || open.some((q) => q.startsWith(`icc:${s}:`)),
  )

/** The parts of the ICC question; what the lawbook's list already answers is said and can be contradicted. */
export function IccFields() {
  const { situation, assessment, answers, lawbook, texts } = useGuide()
  const kase = openCase(lawbook, { ...situation, icc: { 'situation-open': 'unknown', warrant: 'unknown' } }, {})
  const filled = evaluate({ icc: 'situation-open' }, kase).truth === 'yes'
  return (
    <>
      <TruthChoices
        name="situation-open"
        legend={t('question.situationOpen')}
        hint={filled ? t('question.filled') : undefined}
        preset={answers.icc?.['situation-open'] ?? (filled ? 'yes' : 'unknown')}
      />
      <TruthChoices name="warrant" legend={t('question.warrant')} preset={answers.icc?.warrant ?? 'unknown'} />
      {statesAsked(
        situation,
        assessment.questions.map((q) => q.id),
      ).map((state) => (
        <fieldset key={state} className="part">
          <legend>{t('question.acceptance', { state: stateInText(texts, state) })}</legend>
          <Choices
            name={`acceptance-${state}`}
            preset={presetOf(situation.iccAcceptance[state])}
            choices={[
              { value: 'listed', label: t('question.acceptanceKeep', { what: listedFor(lawbook.icc, state) }) },
              { value: 'none', label: t('question.acceptanceNone') },
              ...ACCEPTANCES.map((by) => ({ value: by, label: t(`question.${by}`) })),
            ]}
          />
        </fieldset>
      ))}
    </>
  )
}

function listedFor(rows: ReturnType<typeof useGuide>['lawbook']['icc'], state: string): string {
  const found = rows.filter((r) => r.by !== null && r.obliges.includes(state))
  return found.length === 0
    ? t('question.acceptanceListNone')
    : [...new Set(found.map((r) => t(`question.${r.by ?? 'declaration-12-3'}`)))].join('; ')
}

const presetOf = (said: IccAcceptances | undefined): string =>
  said === undefined ? 'listed' : said === 'none' || said === 'unknown' ? said : (Object.keys(said)[0] ?? 'listed')

/** Reads the parts; what stays as listed is not an answer of the person's. */
export function readIcc(form: FormData, situation: Situation): IccAnswer {
  const truth = (name: string): Truth => {
    const said = form.get(name)
    return said === 'yes' || said === 'no' ? said : 'unknown'
  }
  const acceptance: Record<string, IccAcceptances> = {}
  for (const state of [situation.self, situation.other]) {
    const said = state === null ? null : form.get(`acceptance-${state}`)
    if (state === null || typeof said !== 'string' || said === 'listed') continue
    const by = ACCEPTANCES.find((a) => a === said)
    acceptance[state] = by === undefined ? (said === 'none' ? 'none' : 'unknown') : { [by]: { date: null } }
  }
  return { 'situation-open': truth('situation-open'), warrant: truth('warrant'), acceptance }
}
