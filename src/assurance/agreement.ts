import { type Assessment, assess } from '../engine/assess.ts'
import { ALWAYS_ASKED, answersOf, canMatter } from '../engine/canMatter.ts'
import { coverageOf } from '../engine/coverage.ts'
import type { Situation } from '../engine/situation.ts'
import { verdictsOf } from '../engine/verdicts.ts'
import { QUESTIONS } from '../journey/answers.ts'
import type { Lawbook } from '../lawbook/openLawbook.ts'
import type { TextPack } from '../lawbook/texts.ts'
import { composeReport } from '../report/composeReport.ts'
import { toJson } from '../report/toJson.ts'

/** What is told in one place and otherwise in another; empty where all agree. */
export function contradictions(lawbook: Lawbook, situation: Situation): readonly string[] {
  const assessment = assess(lawbook, situation)
  const plain = verdictsOf(lawbook, situation)
  return [
    ...differing('verdict', dutiesOf(assessment.duties), dutiesOf(plain.duties)),
    ...differing('channel', channelsOf(assessment.channels), channelsOf(plain.channels)),
    ...differing(
      'coverage',
      assessment.coverage.map((c) => JSON.stringify(c)),
      coverageOf(situation, plain.channels).map((c) => JSON.stringify(c)),
    ),
    ...openChannelsCover(assessment),
    ...questionsAgree(lawbook, situation, assessment),
  ]
}

/** The same of a report and of its form as data. */
export function reportContradictions(lawbook: Lawbook, texts: TextPack, situation: Situation): readonly string[] {
  const assessment = assess(lawbook, situation)
  const report = composeReport(lawbook, texts, assessment)
  const entries = [...report.duties, ...report.pipeline]
  const json = JSON.parse(JSON.stringify(toJson(report, assessment))) as {
    readonly duties: readonly { id: string; bearer: string; verdict: string }[]
    readonly channels: readonly { id: string; from: string; to: string; status: string }[]
    readonly questions: readonly { id: string; couldChange: number }[]
  }
  const said = (d: { id: string; bearer: string; verdict: string }) => `${d.id} ${d.bearer} ${d.verdict}`
  const told = (c: { id: string; from: string; to: string; status: string }) => `${c.id} ${c.from} ${c.to} ${c.status}`
  const duties = dutiesOf(assessment.duties)
  const channels = channelsOf(assessment.channels)
  return [
    ...differing('report', [...duties].sort(), entries.map(said).sort()),
    ...differing('data', duties, json.duties.map(said)),
    ...differing('report', [...channels].sort(), report.channels.flatMap((c) => c.entries.map(told)).sort()),
    ...differing('data', [...channels].sort(), json.channels.map(told).sort()),
    ...differing(
      'questions',
      // the data puts the most telling first
      assessment.questions.map((q) => `${q.id} ${q.couldChange}`).sort(),
      json.questions.map((q) => `${q.id} ${q.couldChange}`).sort(),
    ),
  ]
}

/** Everything that the report of a situation says, as one text. */
export const reportText = (lawbook: Lawbook, texts: TextPack, situation: Situation): string =>
  JSON.stringify(composeReport(lawbook, texts, assess(lawbook, situation)))

const dutiesOf = (duties: readonly { duty: { id: string }; bearer: string; verdict: string }[]) =>
  duties.map((d) => `${d.duty.id} ${d.bearer} ${d.verdict}`)
const channelsOf = (channels: readonly { channel: { id: string }; from: string; to: string; status: string }[]) =>
  channels.map((c) => `${c.channel.id} ${c.from} ${c.to} ${c.status}`)

function differing(what: string, ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const found = ours.flatMap((o, i) => (o === theirs[i] ? [] : [`${what}: '${o}' and '${theirs[i] ?? 'nothing'}'`]))
  return ours.length === theirs.length ? found : [...found, `${what}: ${ours.length} and ${theirs.length}`]
}

/** An open channel under no gate covers its need for its crimes; a need that is covered has such a channel. */
function openChannelsCover({ channels, coverage }: Assessment): readonly string[] {
  return coverage.flatMap((cell) => {
    const carrying = channels.filter(
      (c) =>
        (c.channel.need === cell.need || c.channel.alsoServes.includes(cell.need)) &&
        c.from === cell.from &&
        c.to === cell.to &&
        c.routes.some(
          (r) =>
            r.reason.truth === 'yes' &&
            r.route.rank !== 'informal' &&
            r.crimes.includes(cell.crime) &&
            !r.gates.some((g) => g.crimes === undefined || g.crimes.includes(cell.crime)),
        ),
    )
    const isOpen = carrying.some((c) => c.status === 'open')
    const agrees = (cell.level !== 'none') === isOpen && (cell.level === 'none') === (cell.basis.length === 0)
    return agrees ? [] : [`coverage: ${cell.crime} ${cell.need} ${cell.from}>${cell.to} is ${cell.level}`]
  })
}

/** What the assessment lacks can matter, and what can matter is lacked: for every question of the guide that is not answered. */
function questionsAgree(lawbook: Lawbook, situation: Situation, { questions }: Assessment): readonly string[] {
  const heads = new Set(questions.map((q) => q.id.split(':')[0] ?? ''))
  const bare = new Set(assess(lawbook, situation, { withoutIccList: true }).questions.map((q) => q.id.split(':')[0]))
  const answered = new Set(Object.keys(answersOf(situation)).map((id) => id.split(':')[0] ?? ''))
  if (Object.keys(situation.status).length > 0) answered.add('status')
  return QUESTIONS.flatMap((q) => {
    if ((ALWAYS_ASKED as readonly string[]).includes(q)) return []
    const lacked = q === 'icc' ? bare.has(q) : heads.has(q)
    const said = canMatter(lawbook, situation, q)
    // a question that is answered is judged as if it were not: then only what is lacked must matter
    if (lacked && !said) return [`question: '${q}' is lacked and said not to matter`]
    return said && !lacked && !answered.has(q) ? [`question: '${q}' is said to matter and not lacked`] : []
  })
}
