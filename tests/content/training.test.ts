import { describe, expect, test } from 'vitest'
import { unreadable } from '../../src/cli/content-check.ts'
import type { Assessment } from '../../src/engine/assess.ts'
import { membershipOf } from '../../src/engine/membership.ts'
import { isFictional, ROLES, type Situation } from '../../src/engine/situation.ts'
import { verdictsOf } from '../../src/engine/verdicts.ts'
import { whatIf } from '../../src/engine/whatIf.ts'
import { checkTraining } from '../../src/lawbook/checks/training.ts'
import { compileLawbook } from '../../src/lawbook/compileLawbook.ts'
import type { ContentFiles, ContentIssue } from '../../src/lawbook/contentFile.ts'
import { formatIssues } from '../../src/lawbook/loadLawbook.ts'
import { readScenarios } from '../../src/lawbook/scenarios.ts'
import { readTraining, type TrainingScenario, trainingPack } from '../../src/lawbook/training.ts'
import { CRIMES } from '../../src/lawbook/types.ts'
import { answerTo, bestChannels, flaws, stepsOf, verdictOf } from '../support/exercises.ts'
import { assessed, got, telling, wanted } from '../support/expectations.ts'
import { contentFiles, law, lawbook } from '../support/lawbook.ts'

/** Scenarios for training. The app sets its exercises from them and finds every answer by the engine; here the engine is held against what the author expects. */
const content = contentFiles()
const read = readTraining(content)
const { scenarios, misconceptions } = read.ok ? read.value : { scenarios: [], misconceptions: [] }

/** What is wrong with them, the law apart. */
function issuesOf(files: ContentFiles): readonly ContentIssue[] {
  const { training, issues } = checkTraining(files, law)
  return [...issues, ...unreadable(files, law, training.scenarios)]
}

const CORE = CRIMES.slice(0, 5)
const statesOf = ({ self, other }: Situation) => [self, ...(other === null ? [] : [other])]

describe('the scenarios for training', () => {
  test('are written without a mistake', () => {
    expect(read.ok ? '' : formatIssues(read.error)).toBe('')
    const own = issuesOf(content)
    expect(formatIssues(own)).toBe('')
  })
  test('are apart from the worked cases', () => {
    const worked = readScenarios(content)
    expect(worked.ok ? worked.value.filter((s) => s.file.includes('training')) : worked.error).toEqual([])
  })
  test('are at least twenty-four, half of them with invented States only and ten with real ones', () => {
    const invented = scenarios.filter((s) => statesOf(assessed(s).situation).every(isFictional))
    const real = scenarios.filter((s) => !statesOf(assessed(s).situation).some(isFictional))
    expect(scenarios.length).toBeGreaterThanOrEqual(24)
    expect(invented.length * 2).toBeGreaterThanOrEqual(scenarios.length)
    expect(real.length).toBeGreaterThanOrEqual(10)
    expect(invented.length + real.length).toBe(scenarios.length)
  })
  test('hold exercises of every kind, of every difficulty, and beliefs that are right as well as wrong', () => {
    const exercises = scenarios.flatMap((s) => s.exercises)
    const kinds = new Map<string, number>()
    for (const { kind } of exercises) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    expect(kinds.size).toBe(8)
    for (const [kind, count] of kinds) expect(count, kind).toBeGreaterThanOrEqual(3)
    expect(new Set(scenarios.map((s) => s.difficulty)).size).toBe(3)
    const beliefs = exercises.flatMap((e) => (e.kind === 'belief' ? [e.expects] : []))
    const right = beliefs.filter((b) => b === 'right').length / beliefs.length
    expect(right).toBeGreaterThan(0.2)
    expect(right).toBeLessThan(0.4)
  })
  test('meet every misconception of the list in an exercise', () => {
    const met = new Set(scenarios.flatMap((s) => s.exercises.map((e) => (e.kind === 'belief' ? e.misconception : ''))))
    expect(misconceptions.filter((m) => !met.has(m.id)).map((m) => m.id)).toEqual([])
    expect(misconceptions.length).toBeGreaterThanOrEqual(30)
  })
})

describe.each(scenarios.map((s) => [s.id, s] as const))('%s', (_, s) => {
  test('the law is as the author states it', () => {
    s.expect.forEach((e, i) => {
      expect(got(assessed(s), e), telling(s, s.lines.expect[i], e)).toMatchObject(wanted(e))
    })
  })
  test('each exercise has the answer that the author expects', () => {
    s.exercises.forEach((e, i) => {
      const expected = 'expects' in e ? e.expects : undefined
      expect(answerTo(assessed(s), e), `content/${s.file}:${s.lines.exercises[i]} ${e.id}`).toEqual(expected)
    })
  })
  test('each exercise has one clear answer', () => {
    const found = s.exercises.flatMap((e, i) =>
      flaws(assessed(s), e).map((f) => `content/${s.file}:${s.lines.exercises[i]} ${e.id}: ${f}`),
    )
    expect(found).toEqual([])
  })
})

/** The verdicts that the author states, in another situation: which of them are then different? */
function moved(s: TrainingScenario, change: (situation: Situation) => Situation, temporal: string): readonly string[] {
  const a = assessed(s)
  const duties = lawbook.duties.filter((d) => d.temporal === temporal && s.expect.some((e) => e.duty === d.id))
  const scope = { duties, channels: [] }
  const after = verdictsOf(lawbook, change(a.situation), scope).duties
  return after.filter((d) => d.verdict !== verdictOf(a, d.duty.id, d.bearer)).map((d) => d.duty.id)
}
const meets = (test: (s: TrainingScenario, a: Assessment) => boolean) =>
  scenarios.filter((s) => test(s, assessed(s))).length
const applies = (a: Assessment, duty: string) =>
  (['self', 'other'] as const).some((b) => verdictOf(a, duty, b) === 'applies')
const isStatus = (s: TrainingScenario, word: string) => {
  const a = assessed(s)
  return s.exercises.some(
    (e) =>
      e.kind === 'belief' &&
      'instrument' in e.claim &&
      statesOf(a.situation).some(
        (iso) =>
          'instrument' in e.claim &&
          membershipOf(lawbook, a.situation, iso, e.claim.instrument).status(a.situation.at) === word,
      ),
  )
}
const isAsked = (s: TrainingScenario, need: string) =>
  s.exercises.some((e) => e.kind === 'first-channel' && e.need === need && e.from !== 'court')

describe('together the scenarios cover', () => {
  test.each(CORE)('%s', (crime) => {
    expect(meets((_, a) => a.situation.crimes.includes(crime))).toBeGreaterThan(0)
  })
  test.each(['international', 'non-international', 'none'] as const)('a conflict that is %s', (kind) => {
    expect(meets((_, a) => a.situation.conflict === kind)).toBeGreaterThan(0)
  })
  test.each(ROLES)('the role %s', (role) => {
    expect(meets((_, a) => a.situation.role === role)).toBeGreaterThan(0)
  })
  test.each<readonly [string, (s: TrainingScenario, a: Assessment) => boolean]>([
    [
      'the clock of the acts: later acts would change a verdict',
      (s) => moved(s, (x) => ({ ...x, conduct: x.at }), 'conduct-after-entry').length > 0,
    ],
    [
      'the clock of the request: a later request would change a verdict',
      (s) => moved(s, (x) => ({ ...x, at: law.lawAsAt }), 'request-after-entry').length > 0,
    ],
    [
      'the clock of the treaty: it is not in force for anyone yet',
      (s, a) => a.duties.some((f) => f.lane === 'pipeline' && s.expect.some((e) => e.duty === f.duty.id)),
    ],
    ['a signature that is not membership', (s) => isStatus(s, 'signatory')],
    ['membership', (s) => isStatus(s, 'party')],
    [
      'a State that has left',
      (s, a) => isStatus(s, 'withdrawn') && a.duties.some((f) => f.duty.actor === 'former-party'),
    ],
    [
      'a reservation: without it something would be owed',
      (s, a) =>
        s.exercises.some(
          (e) =>
            e.kind === 'what-changes' &&
            e.change.some((c) => c.step === 'withdraw-reservation') &&
            !whatIf(lawbook, a.situation, stepsOf(a, e)).isEmpty,
        ),
    ],
    [
      'an annex that was not accepted',
      (s) => s.exercises.some((e) => e.kind === 'what-changes' && e.change.some((c) => c.step === 'accept-annex')),
    ],
    [
      'no road at all for extradition',
      (s, a) =>
        isAsked(s, 'extradition') &&
        s.exercises.some((e) => e.kind === 'first-channel' && bestChannels(a, e).length === 0),
    ],
    [
      'a party to the Rome Statute whom the Court asks',
      (_, a) => applies(a, 'rs-89-1-surrender') && !applies(a, 'rs-12-3-declaration-cooperate'),
    ],
    [
      'a State outside the Rome Statute that owes it nothing',
      (s, a) => s.expect.some((e) => e.duty === 'rs-86-cooperate') && !applies(a, 'rs-86-cooperate'),
    ],
    ['a declaration that accepts the Court', (_, a) => applies(a, 'rs-12-3-declaration-cooperate')],
    ['a referral by the Security Council', (_, a) => applies(a, 'rs-council-resolution-cooperate')],
    [
      'a mechanism of the United Nations',
      (_, a) => a.channels.some((f) => f.channel.need === 'un-mechanism' && f.status === 'open'),
    ],
    [
      'a transnational charge beside an atrocity',
      (_, a) => a.situation.crimes.some((c) => CORE.includes(c)) && a.situation.crimes.some((c) => !CORE.includes(c)),
    ],
    ['a question that cannot be told, for want of a fact', (_, a) => a.duties.some((f) => f.doubt === 'fact')],
    ['a question that cannot be told, for want of settled law', (s) => s.expect.some((e) => e.doubt === 'law')],
  ])('%s', (_, test) => {
    expect(meets(test)).toBeGreaterThan(0)
  })
  test('what would change, in several scenarios', () => {
    expect(meets((s) => s.exercises.some((e) => e.kind === 'what-changes'))).toBeGreaterThanOrEqual(8)
  })
})

describe('the pack for the app', () => {
  const pack = trainingPack(content)
  const json = JSON.stringify(pack)

  test('is plain JSON with every scenario and misconception', () => {
    expect(JSON.parse(json)).toEqual(pack)
    expect(pack.scenarios.map((s) => s.id)).toEqual(scenarios.map((s) => s.id))
    expect(pack.misconceptions.map((m) => m.id)).toEqual(misconceptions.map((m) => m.id))
  })
  test('holds nothing of what the author expects, and no place in a file', () => {
    expect(json).not.toMatch(/"expects?":/)
    expect(json).not.toMatch(/"(because|file|lines)":/)
  })
})

describe('a mistake is named with its file, its line and how to mend it', () => {
  const FILE = 'scenarios/training/torture-suspect-found.yaml'
  const written = content.get(FILE) ?? ''
  const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

  test.each<readonly [string, string, string, RegExp]>([
    ['a field misspelt', 'debrief: ', 'debreif: ', /'debreif' is not a field here\. Did you mean 'debrief'\?/],
    ['a kind misspelt', 'kind: who-owes', 'kind: who-ows', /'kind' must be one of which-duties, who-owes/],
    ['too many minutes', 'minutes: 4', 'minutes: 9', /'minutes' must be a whole number from 1 to 8/],
    [
      'a duty that does not exist',
      'duty: cat-12-13-investigate',
      'duty: cat-12-13-investigat',
      /There is no duty 'cat-12-13-investigat'\. Did you mean 'cat-12-13-investigate'\?/,
    ],
    [
      'a channel that does not exist',
      'expects: extradition-convention-basis',
      'expects: extradition-convention',
      /There is no channel 'extradition-convention'/,
    ],
    [
      'a name of a real State',
      '  XAA: {name: Ondrel, inText: Ondrel}',
      '  XAA: {name: Burma, inText: Burma}',
      /'Burma' is the name of a real State\. Invent a name/,
    ],
    [
      'an exercise id used twice',
      '  - id: route-for-extradition',
      '  - id: wait-for-a-request',
      /Another exercise of this file has the id 'wait-for-a-request'/,
    ],
    [
      'more minutes in the exercises than in all',
      'minutes: 20',
      'minutes: 12',
      /The exercises take 13 minutes and the scenario has 12\. Raise minutes/,
    ],
    [
      'a misconception that no exercise uses',
      'misconceptions: [cat-wait-request, ',
      'misconceptions: [gc-mla, cat-wait-request, ',
      /No exercise here uses 'gc-mla'/,
    ],
    [
      'a misconception that is not listed',
      '    misconception: cat-wait-request',
      '    misconception: gc-mla',
      /'gc-mla' is not listed under misconceptions of this file/,
    ],
    [
      'a duty twice in the pool',
      'pool: [cat-6-1-custody, ',
      'pool: [cat-6-1-custody, cat-6-1-custody, ',
      /'cat-6-1-custody' stands twice/,
    ],
    [
      'an answer outside the pool',
      'expects: {applies: [cat-6-1-custody',
      'expects: {applies: [cat-4-criminalize',
      /'cat-4-criminalize' is not in the pool/,
    ],
  ])('%s', (_, from, to, message) => {
    expect(written.includes(from), from).toBe(true)
    const changed = written.replace(from, to)
    const issues = issuesOf(new Map([...content, [FILE, changed]]))
    const found = issues.filter((i) => message.test(i.message))
    expect(found, formatIssues(issues)).toMatchObject([{ file: FILE }])
    expect(found[0]?.line).toBe(lineOf(written, from) + (from.startsWith('\n') ? 1 : 0))
  })
  test('an invented State without a name', () => {
    const changed = written.replace(/ {2}XAA: \{name.*\n/, '')
    expect(issuesOf(new Map([...content, [FILE, changed]]))).toMatchObject([
      { file: FILE, message: expect.stringMatching(/The invented State XAA has no name\. Add it under names/) },
    ])
  })
  test('a search for the wrong article among duties of one instrument', () => {
    const file = 'scenarios/training/internal-conflict-prison.yaml'
    const changed = (content.get(file) ?? '').replace(
      ', gc-1-ensure-respect, cat-6-2',
      ', cat-5-1-jurisdiction, cat-6-2',
    )
    expect(issuesOf(new Map([...content, [file, changed]]))).toMatchObject([
      { file, message: expect.stringMatching(/All duties are of one instrument/) },
    ])
  })
  test('a misconception that no scenario meets', () => {
    const file = 'misconceptions.yaml'
    const changed = `${content.get(file)}  - id: a-new-one\n    belief: 'B'\n    right: 'R'\n    citations: [{instrument: cat}]\n    confidence: text-read\n`
    const at = lineOf(changed, '  - id: a-new-one')
    expect(issuesOf(new Map([...content, [file, changed]]))).toMatchObject([
      {
        file,
        line: at,
        message: expect.stringMatching(/No scenario for training meets 'a-new-one'\. Add an exercise/),
      },
    ])
  })
  test('a file that nothing reads', () => {
    const compiled = compileLawbook(new Map([...content, ['scenarios/training/a-case.yml', '']]))
    expect(compiled.ok ? [] : compiled.error).toMatchObject([
      {
        line: 1,
        message: expect.stringMatching(/a scenario for training is scenarios\/training\/<id>\.yaml\. Rename it/),
      },
    ])
  })
  test('a situation that cannot be read', () => {
    const changed = written.replace('crimes: [torture]', 'crimes: [tortur]')
    expect(issuesOf(new Map([...content, [FILE, changed]]))).toMatchObject([
      { file: FILE, message: expect.stringMatching(/The situation has crimes "tortur"; allowed is/) },
    ])
  })
})
