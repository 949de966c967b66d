import { isDate, parseSpan } from '../../engine/dates.ts'
import type { Role, Situation } from '../../engine/situation.ts'
import type { Truth } from '../../engine/truth.ts'
import type { AskedQuestion } from '../../journey/answers.ts'
import { LEGAL_NEEDS, type LegalNeed, NEEDS, type Need } from '../../lawbook/types.ts'
import { stateInText, stateName } from '../../report/names.ts'
import { capital, t } from '../../text/t.ts'
import { Choices, TruthChoices } from '../components/Choices.tsx'
import { CrimeForm } from '../components/CrimeForm.tsx'
import { DateFields, readDate } from '../components/DateFields.tsx'
import { IccFields, readIcc } from '../components/IccFields.tsx'
import { QuestionForm, type Read } from '../components/QuestionForm.tsx'
import { SoFar } from '../components/SoFar.tsx'
import { StatePicker } from '../components/StatePicker.tsx'
import { hangingOn, useGuide } from '../GuideContext.ts'
import { questionText } from '../questionText.ts'
import { StatusScreen } from './StatusScreen.tsx'

/** One question on a page, with a steady place for where one is and what it means so far. */
export function QuestionScreen({ question }: { readonly question: AskedQuestion }) {
  return (
    <div className="guide">
      <div className="guide-main">
        <p className="back">
          <button type="button" className="plain" onClick={() => history.back()}>
            ‹ {t('question.back')}
          </button>
        </p>
        <Question question={question} />
      </div>
      <SoFar question={question} />
    </div>
  )
}

function Question({ question }: { readonly question: AskedQuestion }) {
  const guide = useGuide()
  const { texts, situation, answers, lawbook, states, assessment } = guide
  const text = questionText(guide, question)
  const hanging = SHAPING.has(question) ? undefined : hangingOn(assessment, question)
  const { options } = text
  const unknownLabel = texts.questions[question]?.unknownLabel ?? t('question.unknown')
  const self = stateName(texts, situation.self)

  switch (question) {
    case 'crime':
      return (
        <CrimeForm
          crimes={Object.entries(texts.crimes).map(([id, c]) => ({ id, ...c }))}
          question={text}
          heading={1}
          preset={answers.crime ?? []}
          onCrimes={(crimes) => guide.give('crime', crimes)}
        />
      )
    case 'conflict':
    case 'grave-breach':
    case 'role':
      return (
        <QuestionForm
          question={text}
          hanging={hanging}
          read={(form) => one(form, question, `${question}-${options[0]?.value ?? ''}`)}
          onAnswer={(value) =>
            guide.give(question, (question === 'role' && value === 'unknown' ? 'overview' : value) as Role & Truth)
          }
        >
          <Choices
            name={question}
            preset={answers[question]}
            choices={options.filter((o) => o.value !== 'unknown')}
            unknownLabel={question === 'role' ? null : unknownLabel}
          />
        </QuestionForm>
      )
    case 'state':
      return (
        <QuestionForm
          question={text}
          read={(form) => chosenState(form, 'state')}
          onAnswer={(state) => guide.give('state', state)}
        >
          <StatePicker name="state" label={t('answer.state')} options={states} preset={answers.state} />
        </QuestionForm>
      )
    case 'with':
      return (
        <QuestionForm
          question={text}
          read={(form): Read<string> => {
            if (form.get('none') !== null) return { value: 'none' }
            const read = chosenState(form, 'with')
            return 'value' in read && read.value === answers.state
              ? { error: t('question.chooseOtherState', { state: self }), field: 'pick-with' }
              : read
          }}
          onAnswer={(other) => guide.give('with', other)}
        >
          <StatePicker
            name="with"
            label={t('answer.with')}
            options={states.filter((s) => s.iso3 !== answers.state)}
            preset={answers.with === 'none' ? undefined : answers.with}
          />
          <p className="or" aria-hidden="true">
            {t('question.or')}
          </p>
          <div className="choice">
            <input type="checkbox" id="with-none" name="none" value="none" defaultChecked={answers.with === 'none'} />
            <label htmlFor="with-none">{t('question.noOther')}</label>
          </div>
        </QuestionForm>
      )
    case 'status':
      return <StatusScreen />
    case 'icc':
      return (
        <QuestionForm
          question={text}
          hanging={hanging}
          read={(form) => ({ value: readIcc(form, situation) })}
          onAnswer={(icc) => guide.give('icc', icc)}
        >
          <IccFields />
        </QuestionForm>
      )
    case 'suspect-in':
    case 'territory':
    case 'national-of':
      return (
        <QuestionForm
          question={text}
          hanging={hanging}
          read={(form): Read<string> => {
            const read = one(form, question, `${question}-self`)
            if (!('value' in read) || read.value !== 'elsewhere') return read
            const named = String(form.get(`${question}-where`) ?? '')
            if (named === '?') return { error: t('question.chooseState'), field: `pick-${question}-where` }
            return {
              value:
                named === ''
                  ? 'elsewhere'
                  : named === situation.self
                    ? 'self'
                    : named === situation.other
                      ? 'other'
                      : named,
            }
          }}
          onAnswer={(place) => guide.give(question, place)}
        >
          <Choices
            name={question}
            preset={presetPlace(answers[question])}
            unknownLabel={unknownLabel}
            choices={[
              { value: 'self', label: self },
              ...(situation.other === null ? [] : [{ value: 'other', label: stateName(texts, situation.other) }]),
              {
                value: 'elsewhere',
                label: t(question === 'national-of' ? 'question.nationalElsewhere' : 'question.elsewhere'),
                inset: (
                  <div className="inset">
                    <StatePicker
                      name={`${question}-where`}
                      label={t('question.whichState')}
                      options={states.filter((s) => s.iso3 !== situation.self && s.iso3 !== situation.other)}
                      preset={lawbook.stateOf.has(answers[question] ?? '') ? answers[question] : undefined}
                    />
                  </div>
                ),
              },
            ]}
          />
        </QuestionForm>
      )
    case 'conduct':
      return (
        <QuestionForm
          question={text}
          hanging={hanging}
          read={(form) => readConduct(form, situation)}
          onAnswer={(conduct) => guide.give('conduct', conduct)}
        >
          <ConductFields preset={answers.conduct} unknownLabel={unknownLabel} />
        </QuestionForm>
      )
    case 'at':
      return (
        <QuestionForm
          question={text}
          read={(form): Read<string> => {
            const at = readDate(form, 'at')
            return at !== null && isDate(at) ? { value: at } : { error: t('question.chooseDate'), field: 'at-day' }
          }}
          onAnswer={(at) => guide.give('at', at)}
        >
          <DateFields name="at" legend={t('answer.at')} preset={answers.at ?? guide.today} />
        </QuestionForm>
      )
    case 'treaty-required': {
      const parts = openParts(
        assessment.questions.map((q) => q.id),
        answers['treaty-required'] ?? {},
        situation,
      )
      return (
        <QuestionForm
          question={text}
          hanging={hanging}
          read={(form) => {
            const out: Record<string, Partial<Record<LegalNeed, Truth>>> = {}
            for (const { state, need } of parts)
              out[state] = { ...out[state], [need]: truthIn(form, `treaty-${state}-${need}`) }
            return { value: out }
          }}
          onAnswer={(value) => guide.give('treaty-required', value)}
        >
          {parts.map(({ state, need }) => (
            <TruthChoices
              key={`${state}-${need}`}
              name={`treaty-${state}-${need}`}
              legend={t('ask.treatyRequired', { state: stateInText(texts, state), need: t(`reason.${need}`) })}
              preset={answers['treaty-required']?.[state]?.[need] ?? 'unknown'}
            />
          ))}
        </QuestionForm>
      )
    }
    case 'bilateral': {
      const needs = LEGAL_NEEDS.filter(
        (n) => answers.bilateral?.[n] !== undefined || assessment.questions.some((q) => q.id === `bilateral:${n}`),
      )
      return (
        <QuestionForm
          question={text}
          hanging={hanging}
          read={(form) => ({
            value: Object.fromEntries(needs.map((n) => [n, truthIn(form, `bilateral-${n}`)])) as Partial<
              Record<LegalNeed, Truth>
            >,
          })}
          onAnswer={(value) => guide.give('bilateral', value)}
        >
          {needs.map((n) => (
            <TruthChoices
              key={n}
              name={`bilateral-${n}`}
              legend={capital(t('ask.bilateral', { need: t(`reason.${n}`) }))}
              preset={answers.bilateral?.[n] ?? 'unknown'}
            />
          ))}
        </QuestionForm>
      )
    }
    case 'need':
      return (
        <QuestionForm
          question={text}
          read={(form) => ({ value: form.getAll('need') as Need[] })}
          onAnswer={(needs) => guide.give('need', needs)}
        >
          <div className="choices columns">
            {NEEDS.map((n) => (
              <div key={n} className="choice">
                <input
                  type="checkbox"
                  id={`need-${n}`}
                  name="need"
                  value={n}
                  defaultChecked={answers.need?.includes(n)}
                  aria-describedby={`need-${n}-hint`}
                />
                <label htmlFor={`need-${n}`}>{texts.needs[n]?.title}</label>
                <p id={`need-${n}-hint`} className="hint">
                  {texts.needs[n]?.hint}
                </p>
              </div>
            ))}
          </div>
          <p className="hint">{t('question.allNeeds')}</p>
        </QuestionForm>
      )
  }
}

/** Questions that shape what is asked about rather than settle a finding. */
const SHAPING: ReadonlySet<AskedQuestion> = new Set(['crime', 'state', 'with', 'role', 'at', 'need'])

const truthIn = (form: FormData, name: string): Truth => {
  const said = form.get(name)
  return said === 'yes' || said === 'no' ? said : 'unknown'
}

function one(form: FormData, name: string, field: string): Read<string> {
  const value = form.get(name)
  return typeof value === 'string' && value !== '' ? { value } : { error: t('question.choose'), field }
}

function chosenState(form: FormData, name: string): Read<string> {
  const value = String(form.get(name) ?? '')
  return value === '' || value === '?' ? { error: t('question.chooseState'), field: `pick-${name}` } : { value }
}

const presetPlace = (said: string | undefined): string | undefined =>
  said === undefined || said === 'self' || said === 'other' || said === 'unknown' ? said : 'elsewhere'

/** The parts of a question that remain open or were answered, State by State. */
function openParts(open: readonly string[], said: Readonly<Record<string, unknown>>, situation: Situation) {
  const states = [situation.self, ...(situation.other === null ? [] : [situation.other])]
  return states.flatMap((state) =>
    LEGAL_NEEDS.filter(
      (need) =>
        open.includes(`treaty-required:${state}:${need}`) ||
        (said[state] as Record<string, unknown> | undefined)?.[need] !== undefined,
    ).map((need) => ({ state, need })),
  )
}

function ConductFields({
  preset,
  unknownLabel,
}: {
  readonly preset: string | undefined
  readonly unknownLabel: string
}) {
  const [from = '', to = ''] = preset === undefined || preset === 'unknown' ? [] : preset.split('/')
  return (
    <div className="conduct">
      <p className="hint">{t('question.conductHint')}</p>
      <DateFields name="from" legend={t('question.from')} preset={from} />
      <DateFields name="to" legend={t('question.to')} preset={to === '..' ? '' : to} />
      <div className="choice">
        <input type="checkbox" id="ongoing" name="ongoing" value="yes" defaultChecked={to === '..'} />
        <label htmlFor="ongoing">{t('question.conductOngoing')}</label>
      </div>
      <p className="or" aria-hidden="true">
        {t('question.or')}
      </p>
      <div className="choice">
        <input type="checkbox" id="conduct-unknown" name="unknown" value="yes" defaultChecked={preset === 'unknown'} />
        <label htmlFor="conduct-unknown">{unknownLabel}</label>
      </div>
    </div>
  )
}

function readConduct(form: FormData, situation: Situation): Read<string> {
  if (form.get('unknown') !== null) return { value: 'unknown' }
  const from = readDate(form, 'from')
  const to = form.get('ongoing') !== null ? '..' : readDate(form, 'to')
  const problem = { error: t('question.chooseConduct'), field: 'from-day' }
  if (from === null || from === '' || to === null) return problem
  const text = to === '' ? from : `${from}/${to}`
  const span = parseSpan(text)
  return span === null || span.from > situation.at ? problem : { value: text }
}
