import type { Assessment } from '../engine/assess.ts'
import { ALWAYS_ASKED, canMatter } from '../engine/canMatter.ts'
import type { Answers, AskedQuestion } from '../journey/answers.ts'
import { capital, t } from '../text/t.ts'
import { answersInWords, asideInWords } from './answers.ts'
import type { Words } from './names.ts'
import { questionInWords } from './questions.ts'

/** One question of the guide as a step of the route. */
export interface RouteStep {
  readonly question: AskedQuestion
  readonly title: string
  readonly state: 'answered' | 'unknown' | 'passed' | 'open'
  /** Whether the guide would ask it next. */
  readonly isNext: boolean
  readonly stateText: string
  /** The answer, where one was given; set aside where the question was passed over. */
  readonly answer: string | null
  /** Why it was passed over, or what hangs on it while it is still to come. */
  readonly why: string | null
}
export interface Route {
  readonly title: string
  readonly intro: string
  readonly desc: string
  readonly counts: string
  /** Where the path leads. */
  readonly end: string
  readonly steps: readonly RouteStep[]
}

/** The questions in the order of the guide, and the one it would ask next. */
export interface Path {
  readonly questions: readonly AskedQuestion[]
  readonly rest: string
}

/** The questions of the guide in their order: asked, passed over and why, still to come. */
export function route(words: Words, answers: Answers, assessment: Assessment, path: Path): Route {
  const { lawbook, situation } = words
  const worded = answersInWords(words)
  const steps = path.questions.map((question): RouteStep => {
    const matters = canMatter(lawbook, situation, question)
    const given = answers[question] !== undefined
    const isPart = (id: string) => id === question || id.startsWith(`${question}:`)
    const hanging = assessment.questions.filter((q) => isPart(q.id)).reduce((n, q) => n + q.couldChange, 0)
    const state =
      given && (matters || question === 'status')
        ? isUnknown(answers, question)
          ? 'unknown'
          : 'answered'
        : matters
          ? 'open'
          : 'passed'
    const said = worded.filter((a) => isPart(a.id) || (question === 'status' && a.id.startsWith('in-force:')))
    const aside = Object.entries(situation.setAside).filter(([id]) => isPart(id))
    const shapes = (ALWAYS_ASKED as readonly string[]).includes(question)
    return {
      question,
      title: titleOf(words, question),
      state,
      isNext: state === 'open' && path.rest === question,
      stateText: t(`pictures.route.state.${state === 'open' && path.rest === question ? 'next' : state}`),
      answer:
        state === 'answered'
          ? capital(
              question === 'status'
                ? statusAnswer(answers)
                : said.length === 1
                  ? (said[0]?.answer ?? '')
                  : said.map((a) => `${a.question}: ${a.answer}`).join('; '),
            ) || null
          : null,
      why:
        state === 'passed'
          ? [
              t('review.passedBecause'),
              ...aside.map(([id, value]) => t('review.setAside', { answer: asideInWords(words, id, value) })),
            ].join(' ')
          : state === 'answered'
            ? null
            : hanging > 0
              ? t('pictures.route.hangs', { count: hanging })
              : shapes
                ? t('pictures.route.free')
                : null,
    }
  })
  const count = (...states: readonly RouteStep['state'][]) => steps.filter((s) => states.includes(s.state)).length
  const counts = t('pictures.route.counts', {
    asked: count('answered', 'unknown'),
    passed: count('passed'),
    open: count('open'),
  })
  return {
    title: t('pictures.route.title'),
    intro: t('pictures.route.intro'),
    desc: t('pictures.route.desc', { count: steps.length, counts }),
    counts,
    end: t('pictures.route.end'),
    steps,
  }
}

/** 'I do not know' is an answer too. */
const isUnknown = (answers: Answers, question: AskedQuestion): boolean =>
  answers[question] === 'unknown' ||
  (question === 'icc' &&
    answers.icc?.['situation-open'] === 'unknown' &&
    answers.icc.warrant === 'unknown' &&
    Object.keys(answers.icc.acceptance).length === 0)

function statusAnswer({ status }: Answers): string {
  const corrected = Object.values(status?.corrections ?? {}).reduce((n, rows) => n + Object.keys(rows).length, 0)
  const count = corrected + Object.keys(status?.inForce ?? {}).length
  return count === 0 ? t('pictures.route.asHeld') : t('pictures.route.corrections', { count })
}

/** The question as a whole; a part of one is worded by `questionInWords`. */
const titleOf = (words: Words, question: AskedQuestion): string =>
  question === 'status' ? (words.texts.questions[question]?.title ?? question) : questionInWords(words, question)
