import type { Misconception, SetScenario } from '../lawbook/training.ts'
import { answersInWords } from '../report/answers.ts'
import {
  aside,
  type Block,
  blank,
  bullets,
  heading,
  type ListItem,
  lead,
  line,
  list,
  type Memo,
  quiet,
  strong,
} from '../report/memo/blocks.ts'
import type { Paper } from '../report/memo/options.ts'
import type { Words } from '../report/names.ts'
import { day, t } from '../text/t.ts'
import { asFact } from './opened.ts'
import type { Plan, PlanEntry } from './plan.ts'
import type { Marked, Question } from './question.ts'
import { isSame } from './reasonLines.ts'
import { rightOf } from './setBelief.ts'

/** A fact of the case, as the guide shows an answer. */
export interface Fact {
  readonly question: string
  readonly answer: string
}
/** A scenario with its exercises set. */
export interface PackScenario {
  readonly scenario: SetScenario
  readonly facts: readonly Fact[]
  readonly questions: readonly Question[]
}
export interface PackOptions {
  readonly paper: Paper
  /** The law pack under which the keys were found, and its day (ISO 8601). */
  readonly lawPack: string
  readonly lawAsAt: string
}
/** What a learner got wrong, by the misconceptions that the exercises meet. */
export interface Met {
  readonly misconception: string
  readonly wrong: number
  readonly asked: number
}

const LETTERS = 'ABCDEFGHIJKLMNOP'
/** Letters of options in the order in which they stand: A, B, C … */
export const letterOf = (index: number): string => LETTERS[index] ?? String(index + 1)
/** The letters of some options, in the order given. */
export const lettersOf = ({ options }: Question, ids: readonly string[]): readonly string[] =>
  ids.map((id) => letterOf(options.findIndex((o) => o.id === id)))

const TIMELESS = ['role', 'need']
/** What is known of the case, in the order of the guide. What is not known is left out: it may be what is asked. */
export function factsOf(words: Words): readonly Fact[] {
  const unknown = t('answer.unknown')
  return answersInWords(words)
    .filter((a) => !TIMELESS.includes(a.id) && a.answer !== unknown)
    .map(({ question, answer }) => ({ question, answer: asFact(answer) }))
}

/** The misconceptions that marked answers met, those most often wrong first. */
export function metIn(marked: readonly { readonly question: Question; readonly marked: Marked }[]): readonly Met[] {
  const found = new Map<string, Met>()
  for (const { question, marked: m } of marked) {
    if (question.misconception === null) continue
    const held = found.get(question.misconception) ?? { misconception: question.misconception, wrong: 0, asked: 0 }
    found.set(question.misconception, { ...held, wrong: held.wrong + (m.right ? 0 : 1), asked: held.asked + 1 })
  }
  return [...found.values()].sort((a, b) => b.wrong - a.wrong)
}

const frame = (title: string, subtitle: string, { paper, lawAsAt, lawPack }: PackOptions) => ({
  title,
  subtitle,
  about: title,
  law: t('training.paper.law', { date: day(lawAsAt) }),
  marking: t('training.paper.marking'),
  keywords: [t('app.name'), t('app.pack', { version: lawPack })],
  paper,
})

const notes = ({ names }: SetScenario): readonly Block[] => [
  aside(t(Object.keys(names).length > 0 ? 'training.paper.invented' : 'training.paper.real')),
  aside(t('training.paper.notAdvice')),
]
const storyBlocks = ({ scenario }: PackScenario): readonly Block[] => [
  heading(2, t('training.paper.story')),
  ...scenario.story.map((s) => line(s)),
]
const factBlocks = ({ facts }: PackScenario): readonly Block[] =>
  facts.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: t('training.paper.factsCaption'),
          head: [t('training.paper.fact'), t('training.paper.answer')],
          rows: facts.map((f) => [[f.question], [f.answer]]),
        },
      ]

const optionItems = ({ options }: Question): readonly ListItem[] =>
  options.map((o, i) => ({
    runs: [strong(`${letterOf(i)}  `), o.text, ...(o.citation === null ? [] : [quiet(` (${o.citation})`)])],
  }))
const exerciseHead = ({ minutes }: Question, index: number): Block =>
  heading(3, t('training.paper.exercise', { number: index + 1, minutes }))

/** The sheet for a table: story, facts, questions with options. No key and no reason stands in it. */
export function handOut(pack: PackScenario, options: PackOptions): Memo {
  const { scenario, questions } = pack
  const { minutes } = scenario
  const subtitle = t('training.paper.subtitle', {
    minutes,
    difficulty: t(`training.paper.difficulty.${scenario.difficulty}`),
  })
  return {
    ...frame(scenario.title, subtitle, options),
    blocks: [
      ...notes(scenario),
      ...storyBlocks(pack),
      ...factBlocks(pack),
      heading(2, t('training.paper.exercises')),
      ...questions.flatMap((q, i): readonly Block[] => [
        exerciseHead(q, i),
        line(q.prompt),
        aside(t(`training.paper.${q.select}`)),
        list('boxes', optionItems(q)),
        { kind: 'room', label: t('training.paper.yourAnswer'), lines: 2 },
      ]),
    ],
  }
}

function keyLine(q: Question): string {
  const letters = lettersOf(q, q.key)
  if (q.select === 'order') return t('training.paper.rightOrder', { letters: letters.join(', ') })
  return letters.length === 0
    ? t('training.paper.rightNone')
    : t('training.paper.rightAnswer', { letters: letters.join(', ') })
}

/** What is told of each option, with its letter; of an order, the steps as they are taken. What is told of several is not repeated. */
function keyItems(q: Question): readonly ListItem[] {
  const place = (id: string) => q.options.findIndex((o) => o.id === id)
  const letter = (id: string) => strong(`${letterOf(place(id))}  `)
  const textOf = (id: string) => q.options[place(id)]?.text ?? ''
  if (q.select === 'order') return q.key.map((id) => ({ runs: [letter(id), textOf(id)] }))
  return q.feedback.map((f) => {
    const isFirst = q.feedback.find((g) => isSame(f, g)) === f
    return {
      runs: [letter(f.option), textOf(f.option), ...(isFirst ? [' ', quiet(f.text)] : [])],
      ...(f.citation === null || !isFirst ? {} : { note: [f.citation] }),
      under: isFirst ? f.reasons.map((r) => ({ runs: [r] })) : [],
    }
  })
}

/** The sheet for the facilitator: the goal, the key with its reasons, notes and what is said at the end. */
export function keySheet(pack: PackScenario, options: PackOptions): Memo {
  const { scenario, questions } = pack
  const { minutes, difficulty } = scenario
  const subtitle = t('training.paper.keySubtitle', {
    minutes,
    difficulty: t(`training.paper.difficulty.${difficulty}`),
  })
  return {
    ...frame(t('training.paper.keyTitle', { title: scenario.title }), subtitle, options),
    about: scenario.title,
    blocks: [
      aside(t('training.paper.lawPack', { pack: options.lawPack, date: day(options.lawAsAt) })),
      ...notes(scenario),
      heading(2, t('training.paper.goal')),
      lead(scenario.goal),
      heading(2, t('training.paper.exercises')),
      ...questions.flatMap((q, i): readonly Block[] => [
        exerciseHead(q, i),
        line(q.prompt),
        line(strong(keyLine(q))),
        bullets(keyItems(q)),
      ]),
      heading(2, t('training.paper.notes')),
      bullets(scenario.notes),
      heading(2, t('training.paper.debrief')),
      line(scenario.debrief),
    ],
  }
}

const CARDS = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** Cards to hold up: A to F, and right and wrong. One card a page; the letter is the heading of its page. */
export function votingCards(options: PackOptions): Memo {
  const cards = [...CARDS, t('training.option.right'), t('training.option.wrong')]
  return {
    ...frame(t('training.paper.cardsTitle'), t('training.paper.cardsSubtitle'), options),
    blocks: cards.flatMap((letter): readonly Block[] => [
      { kind: 'part', text: letter },
      aside(t('training.paper.cardsCaption', { letter })),
    ]),
  }
}

const timeOf = ({ from, to, after }: PlanEntry): string =>
  from === null || to === null ? t('training.paper.after', { minutes: after }) : `${from}–${to}`

/** The agenda with its times. */
export function agendaSheet(plan: Plan, options: PackOptions): Memo {
  const subtitle =
    plan.from === null || plan.to === null
      ? t('training.paper.agendaSubtitle', { count: plan.minutes })
      : t('training.paper.agendaClock', { from: plan.from, to: plan.to, count: plan.minutes })
  return {
    ...frame(t('training.paper.agendaTitle'), subtitle, options),
    blocks: [
      {
        kind: 'table',
        caption: t('training.paper.agendaCaption'),
        head: [t('training.paper.time'), t('training.paper.part'), t('training.paper.minutes')],
        rows: plan.entries.map((e) => [
          [timeOf(e)],
          [e.kind === 'break' && e.title === '' ? t('training.paper.break') : e.title],
          [String(e.minutes)],
        ]),
      },
    ],
  }
}

/** Who took part, with room to sign. */
export function signOffSheet(title: string, rows: number, options: PackOptions): Memo {
  const head = ['number', 'name', 'authority', 'signature'] as const
  return {
    ...frame(t('training.paper.signTitle'), title, options),
    blocks: [
      { kind: 'room', label: t('training.paper.signDate'), lines: 1 },
      {
        kind: 'table',
        caption: t('training.paper.signCaption'),
        head: head.map((h) => t(`training.paper.${h}`)),
        rows: Array.from({ length: rows }, (_, i) => [[String(i + 1)], [''], [''], ['']]),
      },
    ],
  }
}

/** A certificate of attendance with blanks for name, authority, day and place. */
export function certificate(titles: readonly string[], minutes: number, options: PackOptions): Memo {
  return {
    ...frame(t('training.paper.certificateTitle'), t('app.name'), options),
    marking: null,
    blocks: [
      line(t('training.paper.certificateIntro')),
      line(
        blank(t('training.paper.certificateName')),
        ` ${t('training.paper.certificateOf')} `,
        blank(t('training.paper.certificateAuthority')),
      ),
      line(
        `${t('training.paper.certificateTook')} `,
        blank(t('training.paper.certificateDay')),
        ` ${t('training.paper.certificateIn')} `,
        blank(t('training.paper.certificatePlace')),
        '.',
      ),
      ...(titles.length === 0
        ? []
        : [line(t('training.paper.certificateMinutes', { count: minutes })), bullets(titles)]),
      aside(t('training.paper.certificateNot')),
      { kind: 'room', label: t('training.paper.certificateSigned'), lines: 2 },
    ],
  }
}

/** The misconceptions that misled a learner, with what is right. */
export function misconceptionSheet(
  words: Pick<Words, 'texts'>,
  met: readonly Met[],
  misconceptions: readonly Misconception[],
  options: PackOptions,
): Memo {
  const misled = met.flatMap((m) => {
    const found = misconceptions.find((x) => x.id === m.misconception)
    return m.wrong === 0 || found === undefined ? [] : [{ ...m, found }]
  })
  const subtitle =
    misled.length === 0 ? t('training.paper.metNone') : t('training.paper.metSubtitle', { count: misled.length })
  return {
    ...frame(t('training.paper.metTitle'), subtitle, options),
    blocks: misled.flatMap(({ found, wrong, asked }): readonly Block[] => {
      const [right = '', ...doubts] = rightOf(words, found)
      return [
        heading(2, t('training.paper.metBelief', { belief: found.belief })),
        line(t('training.paper.metRight', { right })),
        ...doubts.map((d) => aside(d)),
        aside(t('training.paper.metCount', { wrong, asked })),
      ]
    }),
  }
}
