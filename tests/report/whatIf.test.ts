import { describe, expect, test } from 'vitest'
import { assess } from '../../src/engine/assess.ts'
import { defaultChanges } from '../../src/engine/defaultChanges.ts'
import { rankSteps } from '../../src/engine/rankSteps.ts'
import type { Situation } from '../../src/engine/situation.ts'
import type { Step } from '../../src/engine/steps.ts'
import { whatIf } from '../../src/engine/whatIf.ts'
import { describeChange } from '../../src/report/whatIf.ts'
import { rankOffers } from '../../src/report/whatIfOffers.ts'
import { openingsInWords } from '../../src/report/whatIfOpenings.ts'
import { type RankProgress, rankedInWords, rankInParts } from '../../src/report/whatIfRank.ts'
import { possibleSteps, stepsInWords } from '../../src/report/whatIfSteps.ts'
import { lawbook, situation, TODAY, texts } from '../support/lawbook.ts'

const LHC = 'ljubljana-the-hague'
const CASE = situation({
  crimes: ['genocide', 'war-crimes'],
  other: 'MMR',
  conflict: 'non-international',
  conduct: '2017-08-25',
  suspectIn: 'self',
  suspectNationality: 'other',
  territory: 'other',
})
const join = (instrument: string, ...states: readonly string[]): readonly Step[] =>
  states.map((state) => ({ state, instrument, step: 'join' }))
const leave = (state: string, instrument: string): readonly Step[] => [{ state, instrument, step: 'leave' }]
const wordsOf = (s: Situation) => ({ lawbook, texts, situation: s })
const told = (steps: readonly Step[], s: Situation = CASE) =>
  describeChange(wordsOf(s), assess(lawbook, s), whatIf(lawbook, s, steps))

describe('Cambodia and Myanmar join the Ljubljana – The Hague Convention', () => {
  const change = told(join(LHC, 'KHM', 'MMR'))
  test('is told with the words ‘once in force’, and without annexes', () => {
    expect(change.title).toBe('If Cambodia and Myanmar join the Ljubljana – The Hague Convention')
    expect(change.notes[0]).toMatch(/^Once in force: the Ljubljana – The Hague Convention was not found to be in force/)
    expect(change.notes.join(' ')).toContain('No annex of the Ljubljana – The Hague Convention is taken to be accepted')
    expect(change.isEmpty).toBe(false)
  })
  test('brings duties of extradition and assistance, for both in one sentence, with article and State', () => {
    const found = change.duties.gained.filter((d) => d.instrument === LHC)
    const assistance = found.find((d) => d.sentence.includes('widest possible assistance'))
    expect(assistance?.sentence).toMatch(/^Each of Cambodia and Myanmar must, if asked, give the widest/)
    expect(assistance?.bearers).toEqual(['self', 'other'])
    expect(assistance?.whose).toBe('Cambodia and Myanmar')
    expect(assistance?.citation).toContain('Ljubljana – The Hague Convention')
    expect(found.some((d) => d.strength === 'must-if-requested' && /extradit/.test(d.sentence))).toBe(true)
  })
  test('opens both channels, both ways', () => {
    for (const id of ['extradition-lhc', 'evidence-lhc']) {
      const channel = change.channels.opened.find((c) => c.id === id)
      expect(channel?.direction).toBe('Each asks the other')
      expect(channel?.change).toBe('Before: closed. After: open, binding procedure.')
    }
  })
  test('raises coverage, before and after, crimes that change alike in one row', () => {
    const row = change.coverage.find((r) => r.need === 'Extradition')
    expect(row).toMatchObject({ crimes: 'Genocide and war crimes', isHigher: true, after: 'binding procedure' })
    expect(row?.before).toMatch(/^nothing/)
  })
  test('says of a duty that asks for acts after entry that it would stand for later acts only', () => {
    const later = change.duties.gained.filter((d) => d.laterActs !== null)
    expect(later.length).toBeGreaterThan(0)
    expect(later[0]?.laterActs).toBe(
      'For acts done from 24 November 2026 on. For the acts of this case: it does not apply.',
    )
  })
  test('tells what a duty that comes to depend would depend on', () => {
    const basis = change.duties.moved.find((d) => d.sentence.includes('treaty basis for extradition'))
    expect(basis?.change).toBe('Before: does not apply. After: depends.')
    expect(basis?.dependsOn).toContain('it is not known whether the law of Cambodia asks for a treaty')
  })
  test('counts every State and direction by itself', () => {
    const d = whatIf(lawbook, CASE, join(LHC, 'KHM', 'MMR'))
    expect(change.inShort).toContain(`${d.gained.length} duties would come to apply`)
    expect(change.inShort).toContain(`${d.opened.length} channels would open`)
    expect(change.duties.gained.flatMap((g) => g.bearers)).toHaveLength(d.gained.length)
  })
})

test('A change that changes nothing says so', () => {
  const change = told([], situation({ other: 'MMR' }))
  expect(change.isEmpty).toBe(true)
  expect(change.inShort).toMatch(/^Nothing would be different/)
  const other = told([{ state: 'KHM', instrument: 'opac', step: 'in-force' }])
  expect(other.isEmpty).toBe(true)
})

describe('Leaving', () => {
  const change = told(leave('KHM', 'rome-statute'))
  test('loses duties and closes channels', () => {
    expect(change.duties.lost.some((d) => d.instrument === 'rome-statute' && d.whose === 'Cambodia')).toBe(true)
    expect(change.channels.closed.map((c) => c.id)).toContain('icc-surrender-party')
    expect(change.coverage.some((r) => !r.isHigher)).toBe(true)
    expect(change.title).toBe('If Cambodia leaves the Rome Statute')
  })
  test('says what the treaty says on leaving it, or that it is not said', () => {
    expect(change.notes.join(' ')).toContain('Leaving the Rome Statute:')
    expect(told(leave('KHM', 'untoc')).notes.join(' ')).toMatch(/UN Convention against Transnational Organized Crime/)
  })
})

describe('Steps in words', () => {
  const text = (steps: readonly Step[], s = CASE) => stepsInWords(wordsOf(s), steps).map((x) => x.text)
  test('joining what was signed is ratifying it', () => {
    expect(text(join('asean-extradition', 'KHM', 'MMR'))).toEqual([
      'Cambodia and Myanmar ratify the ASEAN Treaty on Extradition, which they have signed',
    ])
    expect(text(join('cat', 'MMR'))).toEqual(['Myanmar joins the Convention against Torture'])
  })
  test('several steps stand one by one', () => {
    const change = told([...join(LHC, 'KHM', 'MMR'), ...leave('KHM', 'rome-statute')])
    expect(change.title).toBe('If these 2 steps are taken')
    expect(change.steps).toEqual([
      'Cambodia and Myanmar join the Ljubljana – The Hague Convention.',
      'Cambodia leaves the Rome Statute.',
    ])
  })
  test('a reservation is told with its kind and article, and what it says', () => {
    const step: Step = {
      state: 'MMR',
      instrument: 'genocide-convention',
      step: 'withdraw-reservation',
      item: 'genocide-8-un-organs',
    }
    expect(text([step])).toEqual(['Myanmar withdraws its reservation to the Genocide Convention (article VIII)'])
    expect(told([step]).notes[0]).toContain('What would be withdrawn: Myanmar does not accept article VIII')
  })
})

describe('Steps that are offered', () => {
  const offered = (chosen: readonly Step[] = [], s: Situation = CASE) => possibleSteps(wordsOf(s), chosen)
  test('are possible: what binds is not joined, what does not bind is not left', () => {
    const kinds = (by: string, instrument: string) =>
      offered().flatMap((p) => (p.by === by && p.instrument === instrument ? [p.steps[0]?.step] : []))
    expect(kinds('self', 'rome-statute')).toEqual(['leave'])
    expect(kinds('other', 'rome-statute')).toEqual(['join'])
    expect(kinds('both', 'rome-statute')).toEqual([])
    expect(offered().some((p) => p.instrument === 'cah-draft-articles')).toBe(false)
  })
  test('grow with what is chosen: an annex is offered once both have joined, and the same step not twice', () => {
    const annexes = (chosen: readonly Step[]) => offered(chosen).filter((p) => p.steps[0]?.step === 'accept-annex')
    expect(annexes([])).toEqual([])
    expect(annexes(join(LHC, 'KHM', 'MMR')).some((p) => p.by === 'both' && p.steps.length === 2)).toBe(true)
    expect(offered(join('cat', 'MMR')).some((p) => p.instrument === 'cat' && p.by === 'other')).toBe(false)
  })
  test('are those of one State where there is no counterpart', () => {
    expect([...new Set(offered([], situation()).map((p) => p.by))]).toEqual(['self'])
  })
})

describe('Ready-made changes', () => {
  const ready = (s: Situation) => rankOffers(wordsOf(s), defaultChanges(lawbook, s))
  test('stand by what they open; the Ljubljana – The Hague Convention is among the first, with ‘once in force’', () => {
    const { first } = ready(CASE)
    expect(first.length).toBeLessThanOrEqual(6)
    expect(first[0]?.title).toBe('If Cambodia and Myanmar join the Ljubljana – The Hague Convention')
    expect(first[0]?.onceInForce).toBe('Once in force.')
  })
  test('keep it there for a crime that it does not reach', () => {
    for (const other of [null, 'MMR']) {
      const s = situation({ crimes: ['cybercrime'], other })
      expect(ready(s).first.some((c) => c.isKept && c.steps.every((x) => x.instrument === LHC))).toBe(true)
    }
  })
  test('leave nothing out but what brings no more with more steps', () => {
    const { first, others } = ready(CASE)
    const all = [...first, ...others]
    expect(new Set(all.map((c) => c.key)).size).toBe(all.length)
    expect(all.some((c) => c.title.includes('annex'))).toBe(false)
    expect(ready(situation({ other: 'MMR' })).first.some((c) => /, with annex(es)? F/.test(c.title))).toBe(true)
  })
})

describe('The ranking of single steps', () => {
  const partners = lawbook.states.filter((s) => s.subregion === 'South-eastern Asia').map((s) => s.iso3)
  const run = (jointly: boolean, state = 'KHM') => {
    const asked = {
      state,
      partners,
      crimes: ['genocide'] as const,
      needs: ['extradition', 'evidence'] as const,
      at: TODAY,
      jointly,
    }
    const parts: RankProgress[] = [...rankInParts(lawbook, asked)]
    return { asked, parts, last: parts.at(-1) }
  }
  test('says how far it is, and adds up to the ranking made at once', () => {
    const { parts, last } = run(false, 'MMR')
    expect(parts[0]?.done).toBe(0)
    expect(last?.done).toBe(last?.of)
    expect(last?.ranked).toEqual(rankSteps(lawbook, 'MMR', partners, ['genocide'], ['extradition', 'evidence'], TODAY))
  })
  test('puts the Ljubljana – The Hague Convention first where the others join too', () => {
    const { asked, last } = run(true)
    const [first] = rankedInWords(wordsOf(CASE), last?.ranked ?? [], asked)
    expect(first?.title).toBe('Cambodia joins the Ljubljana – The Hague Convention')
    expect(first?.counts).toMatch(/^With 10 of \d+ States/)
    expect(first?.steps).toHaveLength(2)
  })
})

describe('What would open a need', () => {
  test('tells changes from facts to find out', () => {
    const found = openingsInWords(wordsOf(CASE), 'extradition', 'genocide', 'self')
    expect(found.openAlready).toBe('No channel is open now.')
    const lhc = found.changes.find((c) => c.steps.some((s) => s.instrument === LHC))
    expect(lhc?.opens).toBe('Would open: Extradition under the Ljubljana – The Hague Convention (binding procedure).')
    expect(lhc?.onceInForce).toBe('Once in force.')
    expect(found.facts.map((f) => f.title)).toContain('If the law of Myanmar does not ask for a treaty for extradition')
    expect(found.facts.every((f) => f.steps.length === 0)).toBe(true)
  })
  test('says under which condition a channel would stand', () => {
    const found = openingsInWords(wordsOf(CASE), 'extradition', 'genocide', 'self')
    const regional = found.changes.find((c) => c.steps.some((s) => s.instrument === 'coe-extradition-1957'))
    expect(regional?.opens).toContain('but only under a further condition')
  })
  test('says that nothing would', () => {
    const found = openingsInWords(wordsOf(CASE), 'freeze-confiscate', 'genocide', 'self')
    expect(found.changes).toEqual([])
    expect(found.none).not.toBeNull()
  })
})
