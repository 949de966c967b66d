import { useMemo } from 'react'
import { canMatter } from '../../engine/canMatter.ts'
import { type AskedQuestion, QUESTIONS } from '../../journey/answers.ts'
import { conductInWords, placeInWords, truthInWords } from '../../report/answers.ts'
import { crimesInText, needTitle, stateName } from '../../report/names.ts'
import { route } from '../../report/route.ts'
import { capital, day, listed, t } from '../../text/t.ts'
import { type Guide, useGuide } from '../GuideContext.ts'
import { RouteList } from '../pictures/RouteList.tsx'
import { RoutePicture } from '../pictures/RoutePicture.tsx'
import { questionText } from '../questionText.ts'
import { usePath } from '../usePath.ts'
import { useReportAhead } from '../useReport.ts'

/** Check your answers: every answer with its change, and every question passed over with the reason. */
export function ReviewScreen() {
  const guide = useGuide()
  useReportAhead()
  const { lawbook, texts, situation, answers, assessment } = guide
  const matters = (q: AskedQuestion) => canMatter(lawbook, situation, q)
  const shown = QUESTIONS.filter((q) => matters(q) || (q === 'status' && answers.status !== undefined))
  const passed = QUESTIONS.filter((q) => !shown.includes(q))
  return (
    <div className="review">
      <p className="back">
        <button type="button" className="plain" onClick={() => history.back()}>
          ‹ {t('question.back')}
        </button>
      </p>
      <h1 tabIndex={-1}>{t('review.title')}</h1>
      <p>{t('review.changeHint')}</p>
      <dl className="answers">
        {shown.map((q) => (
          <Row key={q} question={q} guide={guide} />
        ))}
        {Object.entries(answers.position ?? {}).map(([point, said]) => (
          <div key={point} className="answers-row">
            <dt>{t('answer.position', { point: texts.points[point]?.title ?? point })}</dt>
            <dd>{capital(t(`answer.${said}`))}</dd>
            <dd className="answers-change">
              <button type="button" className="plain" onClick={() => guide.takePosition(point, null)}>
                {t('parts.takeBack')}
                <span className="visually-hidden">: {texts.points[point]?.title ?? point}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p className="actions">
        <button type="button" className="primary" onClick={guide.openResult}>
          {t('review.result')}
        </button>
        <button type="button" onClick={() => guide.open('expert')}>
          {t('expert.way')}
        </button>
      </p>
      {assessment.questions.length > 0 && (
        <p className="quiet">{t('review.sharper', { count: assessment.questions.length })}</p>
      )}
      {passed.length > 0 && (
        <section className="passed">
          <h2>{t('review.passedOver')}</h2>
          <p>{t('review.passedBecause')}</p>
          <ul>
            {passed.map((q) => (
              <li key={q}>
                {questionText(guide, q).title}
                {answers[q] !== undefined && ` ${t('review.setAside', { answer: answerInWords(guide, q) })}`}
                {q === 'status' && (
                  <>
                    {' '}
                    <button type="button" className="plain" onClick={() => guide.revisit('status')}>
                      {t('review.change')}
                      <span className="visually-hidden"> {questionText(guide, q).title}</span>
                    </button>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ReviewRoute />
    </div>
  )
}

/** The path through the questions so far; what it shows stands as a list as well. */
function ReviewRoute() {
  const { lawbook, texts, situation, answers, assessment } = useGuide()
  const path = usePath()
  const shown = useMemo(
    () => route({ lawbook, texts, situation }, answers, assessment, path),
    [lawbook, texts, situation, answers, assessment, path],
  )
  return (
    <section id="route" className="picture-section" aria-labelledby="review-route">
      <h2 id="review-route">{shown.title}</h2>
      <p>{shown.counts}</p>
      <figure className="picture-figure">
        <RoutePicture route={shown} sameAs="route-list" only="narrow" />
        <details className="no-print">
          <summary>{t('pictures.asList')}</summary>
          <RouteList route={shown} id="route-list" />
        </details>
      </figure>
    </section>
  )
}

function Row({ question, guide }: { readonly question: AskedQuestion; readonly guide: Guide }) {
  const { title } = questionText(guide, question)
  return (
    <div className="answers-row">
      <dt>{title}</dt>
      <dd>{answerInWords(guide, question)}</dd>
      <dd className="answers-change">
        <button type="button" className="plain" onClick={() => guide.revisit(question)}>
          {t('review.change')}
          <span className="visually-hidden"> {t('review.changeWhat', { what: title })}</span>
        </button>
      </dd>
    </div>
  )
}

/** The answer to a question as the person gave it, whether it is used or set aside. */
function answerInWords({ texts, answers, lawbook, situation }: Guide, question: AskedQuestion): string {
  const words = { texts, lawbook, situation }
  const none = t('review.notAnswered')
  switch (question) {
    case 'crime':
      return capital(crimesInText(texts, answers.crime ?? []))
    case 'conflict':
      return answers.conflict === undefined
        ? none
        : capital(t(answers.conflict === 'none' ? 'answer.noConflict' : `answer.${answers.conflict}`))
    case 'grave-breach':
      return capital(truthInWords(answers['grave-breach']))
    case 'state':
      return stateName(texts, situation.self)
    case 'with':
      return answers.with === undefined || answers.with === 'none' ? t('review.none') : stateName(texts, answers.with)
    case 'role':
      return capital(t(`answer.${answers.role ?? 'overview'}`))
    case 'status': {
      const count = Object.values(answers.status?.corrections ?? {}).reduce(
        (n, rows) => n + Object.keys(rows).length,
        0,
      )
      return count === 0 ? capital(t('review.asHeld')) : t('review.corrections', { count })
    }
    case 'icc': {
      const icc = answers.icc
      if (icc === undefined) return none
      return `${t('answer.situationOpen')}: ${truthInWords(icc['situation-open'])}. ${t('answer.warrant')}: ${truthInWords(icc.warrant)}.`
    }
    case 'suspect-in':
    case 'territory':
    case 'national-of':
      return capital(placeInWords(words, answers[question] ?? 'unknown'))
    case 'conduct':
      return capital(conductInWords(answers.conduct ?? 'unknown'))
    case 'at':
      return day(situation.at)
    case 'treaty-required': {
      const said = Object.entries(answers['treaty-required'] ?? {}).flatMap(([state, held]) =>
        Object.entries(held).map(
          ([need, truth]) => `${stateName(texts, state)}, ${t(`reason.${need as 'mla'}`)}: ${truthInWords(truth)}`,
        ),
      )
      return said.length === 0 ? none : said.join('. ')
    }
    case 'bilateral': {
      const said = Object.entries(answers.bilateral ?? {}).map(
        ([need, truth]) => `${capital(t(`reason.${need as 'mla'}`))}: ${truthInWords(truth)}`,
      )
      return said.length === 0 ? none : said.join('. ')
    }
    case 'need':
      return (answers.need ?? []).length === 0
        ? capital(t('answer.allNeeds'))
        : listed((answers.need ?? []).map((n) => needTitle(texts, n)))
  }
}
