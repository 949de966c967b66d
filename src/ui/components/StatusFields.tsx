import { useState } from 'react'
import { isDate } from '../../engine/dates.ts'
import { isOpenTo, membershipOf } from '../../engine/membership.ts'
import { STATUS_WORDS, type StatusOverride, type StatusWord } from '../../engine/situation.ts'
import type { InstrumentLaw } from '../../lawbook/types.ts'
import { citeStatus } from '../../report/citation.ts'
import { instrumentShort, stateName } from '../../report/names.ts'
import { sourceInWords } from '../../report/sources.ts'
import { day, t } from '../../text/t.ts'
import { useGuide } from '../GuideContext.ts'
import { CopyCitation } from './CopyButton.tsx'
import { DateFields, readDate } from './DateFields.tsx'

/** What the person corrects in our lists, by State and instrument. */
export type Corrections = Readonly<Record<string, Readonly<Record<string, StatusOverride>>>>

/** The corrections with another one, or without it. */
export function corrected(
  held: Corrections,
  state: string,
  instrument: string,
  said: StatusOverride | null,
): Corrections {
  const { [instrument]: _, ...others } = held[state] ?? {}
  return { ...held, [state]: said === null ? others : { ...others, [instrument]: said } }
}

interface FieldsProps {
  readonly heading: 2 | 4
  readonly corrections: Corrections
  readonly correct: (state: string, instrument: string, said: StatusOverride | null) => void
}

/** Treaty status: first what can still change the result, the rest folded by family. */
export function StatusFields({ heading, corrections, correct }: FieldsProps) {
  const { lawbook, situation, assessment } = useGuide()
  const Heading = heading === 2 ? 'h2' : 'h4'
  const states = situation.other === null ? [situation.self] : [situation.self, situation.other]
  const named = new Set(
    assessment.duties
      .map((d) => d.duty.instrument)
      .concat(assessment.channels.flatMap((c) => c.routes.flatMap((r) => r.route.basis))),
  )
  const shown = lawbook.instruments.filter(
    (i) =>
      i.status.kind !== 'none' &&
      named.has(i.id) &&
      states.some(
        (s) =>
          isOpenTo(lawbook, i, s) || membershipOf(lawbook, situation, s, i.id).status(situation.at) !== 'not-party',
      ),
  )
  const open = shown.filter((i) => states.some((s) => assessment.questions.some((q) => q.id === `status:${s}:${i.id}`)))
  const rest = shown.filter((i) => !open.includes(i))
  const families = [...new Set(rest.map((i) => i.family))]
  const rows = (list: readonly InstrumentLaw[]) => (
    <StatusTable instruments={list} states={states} corrections={corrections} correct={correct} />
  )
  return (
    <>
      <Heading>{t('statusPage.first')}</Heading>
      {open.length === 0 ? <p>{t('statusPage.none')}</p> : rows(open)}
      <Heading>{t('statusPage.known')}</Heading>
      {families.map((family) => {
        const list = rest.filter((i) => i.family === family)
        return (
          <details key={family} className="family">
            <summary>
              {t(`statusPage.families.${family as 'core'}`)}{' '}
              <span className="quiet">({t('statusPage.instruments', { count: list.length })})</span>
            </summary>
            {rows(list)}
          </details>
        )
      })}
    </>
  )
}

interface TableProps extends Omit<FieldsProps, 'heading'> {
  readonly instruments: readonly InstrumentLaw[]
  readonly states: readonly string[]
}

function StatusTable({ instruments, states, corrections, correct }: TableProps) {
  const { texts } = useGuide()
  return (
    <table className="status-table">
      <thead>
        <tr>
          <th scope="col">{t('statusPage.treaty')}</th>
          {states.map((s) => (
            <th key={s} scope="col">
              {stateName(texts, s)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {instruments.map((i) => (
          <tr key={i.id}>
            <th scope="row">
              {instrumentShort(texts, i.id)}
              {texts.instruments[i.id]?.depositaryUrl !== undefined && (
                <a
                  className="check"
                  href={texts.instruments[i.id]?.depositaryUrl}
                  target="_blank"
                  rel="noreferrer noopener"
                >
                  {t('source.checkHere')}
                  <span className="visually-hidden"> ({instrumentShort(texts, i.id)})</span>
                </a>
              )}
            </th>
            {states.map((s) => (
              <td key={s} data-state={stateName(texts, s)}>
                <StatusCellView
                  instrument={i}
                  state={s}
                  said={corrections[s]?.[i.id]}
                  onChange={(said) => correct(s, i.id, said)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps {
  readonly instrument: InstrumentLaw
  readonly state: string
  readonly said: StatusOverride | undefined
  readonly onChange: (said: StatusOverride | null) => void
}

/** One cell: what the depositary says, or what the person said, never mixed; with source, as-at date and doubt. */
function StatusCellView({ instrument, state, said, onChange }: CellProps) {
  const { lawbook, situation, texts } = useGuide()
  const [opened, setOpened] = useState(false)
  const listed = membershipOf(lawbook, { ...situation, status: {} }, state, instrument.id)
  const word = said?.status ?? listed.status(situation.at)
  const since = said === undefined ? listed.since : (said.date ?? null)
  const note = texts.statusNotes[instrument.id]?.[state]
  const source = texts.instruments[instrument.id]?.statusSource
  const name = `${instrument.id}-${state}`
  return (
    <>
      <p className="cell-status" data-status={word}>
        {t(`status.${word}`)}
        {since !== null &&
          word !== 'not-party' &&
          ` ${t(word === 'withdrawn' ? 'statusPage.until' : 'statusPage.since', { date: day(word === 'withdrawn' ? (listed.until ?? since) : since) })}`}
        {said !== undefined && <strong className="you-said"> ({t('statusPage.youSaid')})</strong>}
      </p>
      {said === undefined && (
        <p className="cell-source">
          {listed.certainty !== 'sure' && <em>{t(`certainty.${listed.certainty}`)}. </em>}
          {source === undefined ? t('source.asAt', { date: day(instrument.status.asAt) }) : sourceInWords(source)}
        </p>
      )}
      {note !== undefined && <p className="cell-source">{note}</p>}
      <CopyCitation
        cite={(guide) => citeStatus(lawbook, texts, guide.situation, state, instrument.id, guide.today)}
        about={`${stateName(texts, state)}, ${instrumentShort(texts, instrument.id)}`}
      />
      {opened ? (
        <div className="correct">
          <label htmlFor={`${name}-status`}>
            {t('statusPage.correctFor', {
              treaty: instrumentShort(texts, instrument.id),
              state: stateName(texts, state),
            })}
          </label>
          <select
            id={`${name}-status`}
            value={said?.status ?? ''}
            onChange={(e) =>
              onChange(
                e.target.value === ''
                  ? null
                  : { status: e.target.value as StatusWord, ...(said?.date === undefined ? {} : { date: said.date }) },
              )
            }
          >
            <option value="">{t('statusPage.asListed', { status: t(`status.${listed.status(situation.at)}`) })}</option>
            {STATUS_WORDS.map((w) => (
              <option key={w} value={w}>
                {t(`status.${w}`)}
              </option>
            ))}
          </select>
          {said !== undefined &&
            (said.status === 'party' ||
              said.status === 'withdrawn' ||
              said.status === 'consented-not-yet-in-force') && (
              <div
                onChange={(e) => {
                  const form = (e.target as HTMLInputElement).form
                  const date = form === null ? null : readDate(new FormData(form), name)
                  onChange(date !== null && isDate(date) ? { status: said.status, date } : { status: said.status })
                }}
              >
                <DateFields name={name} legend={t('statusPage.date')} preset={said.date} />
              </div>
            )}
        </div>
      ) : (
        <button type="button" className="plain small" onClick={() => setOpened(true)}>
          {t('statusPage.correct')}
          <span className="visually-hidden">
            {' '}
            {stateName(texts, state)}, {instrumentShort(texts, instrument.id)}
          </span>
        </button>
      )}
    </>
  )
}
