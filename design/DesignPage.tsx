import { useMemo } from 'react'
import { assess } from '../src/engine/assess.ts'
import { type Answers, toSituation } from '../src/journey/answers.ts'
import type { Lawbook } from '../src/lawbook/openLawbook.ts'
import type { TextPack } from '../src/lawbook/texts.ts'
import { composeReport } from '../src/report/composeReport.ts'
import { composeMemo } from '../src/report/memo/composeMemo.ts'
import { PLAIN } from '../src/report/memo/options.ts'
import { t } from '../src/text/t.ts'
import { ChannelItem } from '../src/ui/components/ChannelItem.tsx'
import { Choice } from '../src/ui/components/Choice.tsx'
import { Choices } from '../src/ui/components/Choices.tsx'
import { DateFields } from '../src/ui/components/DateFields.tsx'
import { DutyItem, markOf } from '../src/ui/components/DutyItem.tsx'
import { MemoView } from '../src/ui/components/MemoView.tsx'
import { StatePicker } from '../src/ui/components/StatePicker.tsx'
import { stateOptions } from '../src/ui/findStates.ts'
import { type Guide, GuideContext } from '../src/ui/GuideContext.ts'
import { Tokens } from './Tokens.tsx'

/** A case with doubt, dates and every kind of channel. */
const CASE: Answers = {
  crime: ['torture', 'war-crimes'],
  state: 'SEN',
  with: 'TCD',
  role: 'requested',
  'suspect-in': 'self',
  territory: 'other',
  conduct: '1982/1990',
  at: '2026-11-24',
}
const nothing = () => {}

/** Every component in every state on one page: what the style sheet rules, without the app around it. */
export function DesignPage({ lawbook, texts }: { readonly lawbook: Lawbook; readonly texts: TextPack }) {
  const guide: Guide = useMemo(() => {
    const today = '2026-11-24'
    const situation = toSituation(lawbook, CASE, today)
    return {
      lawbook,
      texts,
      states: stateOptions(lawbook.states, texts),
      today,
      answers: CASE,
      situation,
      assessment: assess(lawbook, situation),
      give: nothing,
      revisit: nothing,
      resume: nothing,
      openReview: nothing,
      openResult: nothing,
      restart: nothing,
      open: nothing,
      replace: nothing,
      takePosition: nothing,
      cases: {
        arrival: null,
        before: null,
        compared: null,
        keeps: false,
        unkept: false,
        arrive: nothing,
        goBack: nothing,
        dismiss: nothing,
        compare: nothing,
        keep: () => true,
        clear: () => '',
      },
    }
  }, [lawbook, texts])
  const report = useMemo(() => composeReport(lawbook, texts, guide.assessment, guide.today), [lawbook, texts, guide])
  const duties = firstOfEach(report.duties, (d) => `${markOf(d)} ${d.doubt ?? ''} ${d.periods.length > 0} ${d.gated}`)
  const channels = firstOfEach(
    report.channels.flatMap((c) => c.entries),
    (c) => `${c.status} ${c.gated} ${c.doubt ?? ''} ${c.rank}`,
  )
  return (
    <GuideContext.Provider value={guide}>
      <header className="masthead">
        <p className="masthead-name">Dedere</p>
      </header>
      <main id="main" className="page" tabIndex={-1}>
        <h1>Design</h1>
        <p className="lead">Every component in every state, as the style sheet has it now.</p>
        <h2>Tokens</h2>
        <Tokens />
        <h2>Marks</h2>
        <p>
          {(['must', 'must-if-requested', 'may', 'should', 'depends', 'does-not-apply'] as const).map((m) => (
            <span key={m}>
              <span className="mark" data-mark={m}>
                {t(`mark.${m}`)}
              </span>{' '}
            </span>
          ))}
          {(['open', 'open-if', 'conditional', 'closed'] as const).map((m) => (
            <span key={m}>
              <span className="mark" data-mark={m}>
                {t(`channel.${m}`)}
              </span>{' '}
            </span>
          ))}
        </p>
        <h2>Buttons</h2>
        <p className="actions">
          <button type="button" className="primary">
            Primary
          </button>
          <button type="button">Ordinary</button>
          <button type="button" disabled>
            Disabled
          </button>
          <button type="button" aria-pressed="true">
            Pressed
          </button>
          <button type="button" className="plain">
            Plain
          </button>
          <a href="#main">The top of this page</a>
        </p>
        <h2>Fields</h2>
        <form className="question" noValidate>
          <div className="problem">
            <h3>{t('question.problem')}</h3>
            <p>
              <a href="#pick-design">{t('question.chooseState')}</a>
            </p>
          </div>
          <fieldset className="answer" aria-label="Answers">
            <p className="field-error">{t('question.chooseState')}</p>
            <Choices
              name="design"
              preset="one"
              choices={[
                { value: 'one', label: 'Chosen', hint: 'A hint that says what is meant' },
                { value: 'two', label: 'Not chosen' },
              ]}
            />
            <DateFields name="day" legend="A date" preset="2017-08-25" />
            <StatePicker name="design" label="A State" hint="With a hint" options={guide.states} preset="KHM" />
          </fieldset>
          <p className="actions">
            <Choice
              label="One of several"
              value="a"
              options={[
                ['a', 'The first'],
                ['b', 'The second'],
              ]}
              onChange={nothing}
            />
          </p>
        </form>
        <h2>Notices</h2>
        <p className="notice">A notice</p>
        <p className="doubt">A doubt</p>
        <p className="empty">Nothing is shown</p>
        <p className="quiet">Set back</p>
        <h2>Duties, with notes in the margin</h2>
        {duties.map((d) => (
          <DutyItem key={`${d.id}-${d.bearer}`} duty={d} sameReasons={false} />
        ))}
        <h2>Channels</h2>
        {channels.map((c) => (
          <ChannelItem key={`${c.id}-${c.from}-${c.to}`} channel={c} />
        ))}
        <h2>Status</h2>
        <ul>
          {(['party', 'signatory', 'consented-not-yet-in-force', 'withdrawn', 'not-party', 'unknown'] as const).map(
            (s) => (
              <li key={s} className="cell-status" data-status={s}>
                {t(`status.${s}`)}
              </li>
            ),
          )}
        </ul>
        <h2>A printed form</h2>
        <MemoView memo={composeMemo(report, { ...PLAIN, length: 'short' })} />
      </main>
    </GuideContext.Provider>
  )
}

/** The first of each kind, in the order in which they stand. */
function firstOfEach<T>(all: readonly T[], kindOf: (one: T) => string): readonly T[] {
  const kinds = new Map<string, T>()
  for (const one of all) if (!kinds.has(kindOf(one))) kinds.set(kindOf(one), one)
  return [...kinds.values()]
}
