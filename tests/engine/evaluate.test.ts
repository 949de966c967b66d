import { describe, expect, test } from 'vitest'
import { evaluate, joinReasons } from '../../src/engine/evaluate.ts'
import type { Situation } from '../../src/engine/situation.ts'
import type { Atom, Condition } from '../../src/lawbook/types.ts'
import { caseOf } from '../support/lawbook.ts'

const judge = (condition: Condition, overrides: Partial<Situation> = {}) => evaluate(condition, caseOf(overrides))
const truth = (condition: Condition, overrides: Partial<Situation> = {}) => judge(condition, overrides).truth

const international: Atom = { conflict: ['international'] }
const graveBreach: Atom = { 'grave-breach': true }
const suspectHere: Atom = { 'suspect-in': { state: 'bearer' } }
const disputed: Atom = { unsettled: 'custom-aut-dedere' }
const catParty = (state: 'bearer' | 'counterpart'): Atom => ({ party: { state, to: 'cat' } })
const catAtConduct: Atom = { 'party-at-conduct': { state: 'bearer', to: 'cat' } }

describe('What is missing is what still matters', () => {
  test('two open questions under all are both missing, in the order of the condition', () => {
    const reason = judge({ all: [international, graveBreach] })
    expect([reason.truth, reason.missing]).toEqual(['unknown', ['conflict', 'grave-breach']])
  })
  test('a no under all decides, and the question beside it is dropped', () => {
    const reason = judge({ all: [international, graveBreach] }, { conflict: 'none' })
    expect([reason.truth, reason.missing]).toEqual(['no', []])
  })
  test('a yes under any decides, and the question beside it is dropped', () => {
    const reason = judge({ any: [international, graveBreach] }, { conflict: 'international' })
    expect([reason.truth, reason.missing]).toEqual(['yes', []])
  })
  test('a branch that is settled without deciding takes its questions with it', () => {
    const branch: Condition = { all: [international, graveBreach] }
    const reason = judge({ any: [branch, suspectHere] }, { conflict: 'non-international' })
    expect([reason.truth, reason.missing]).toEqual(['unknown', ['suspect-in']])
  })
  test('a question asked in two branches is missing once', () => {
    const reason = judge({ any: [international, { not: { conflict: ['non-international'] } }, graveBreach] })
    expect(reason.missing).toEqual(['conflict', 'grave-breach'])
  })
  test('a denial turns the truth and keeps what is missing', () => {
    expect(judge({ not: suspectHere })).toMatchObject({ truth: 'unknown', missing: ['suspect-in'] })
    expect(truth({ not: suspectHere }, { suspectIn: 'self' })).toBe('no')
    expect(truth({ not: suspectHere }, { suspectIn: 'elsewhere' })).toBe('yes')
  })
  test('the reason keeps the shape of the condition, so that it can explain what it decided', () => {
    const condition: Condition = { all: [{ crime: ['torture'] }, { not: international }] }
    const reason = judge(condition, { conflict: 'none' })
    expect(reason.condition).toEqual(condition)
    expect(reason.because.map((b) => b.truth)).toEqual(['yes', 'yes'])
    expect(reason.because[1]?.because[0]?.truth).toBe('no')
  })
  test('a kind of atom that does not exist is our own mistake and says which', () => {
    expect(() => judge({ weather: 'rain' } as never)).toThrow("'weather'")
  })
})

describe('Doubt of law and doubt of fact stay apart', () => {
  test('a point of law is unsettled until the reader takes a position', () => {
    expect(judge(disputed)).toMatchObject({ truth: 'unknown', unsettled: ['custom-aut-dedere'], missing: [] })
    const taken = judge(disputed, { positions: { 'custom-aut-dedere': 'no' } })
    expect(taken).toMatchObject({ truth: 'no', unsettled: [], positions: ['custom-aut-dedere'] })
  })
  test('a fact that decides leaves the point of law aside', () => {
    expect(judge({ any: [disputed, suspectHere] }, { suspectIn: 'self' })).toMatchObject({
      truth: 'yes',
      unsettled: [],
    })
  })
  test('what rests on the reader’s position says so, and what does not is silent about it', () => {
    const positions = { 'custom-aut-dedere': 'yes' } as const
    expect(judge({ any: [disputed, suspectHere] }, { positions }).positions).toEqual(['custom-aut-dedere'])
    const other = judge({ all: [disputed, suspectHere] }, { positions, suspectIn: 'elsewhere' })
    expect([other.truth, other.positions]).toEqual(['no', []])
  })
  test('a doubtful row is a doubt of fact of ours, which the person may settle', () => {
    const member: Atom = { party: { state: 'bearer', to: 'rome-statute' } }
    expect(judge(member, { self: 'HUN' })).toMatchObject({
      truth: 'unknown',
      doubtful: true,
      missing: ['status:HUN:rome-statute'],
    })
    const said = { HUN: { 'rome-statute': { status: 'withdrawn', date: '2026-06-02' } } } as const
    expect(judge(member, { self: 'HUN', status: said })).toMatchObject({ truth: 'no', doubtful: false, missing: [] })
  })
  test('a status the person does not know is asked, and is no doubt of ours', () => {
    const status = { KHM: { cat: { status: 'unknown' } } } as const
    expect(judge(catParty('bearer'), { status })).toMatchObject({ truth: 'unknown', doubtful: false })
  })
})

describe('Acts on both sides of a day', () => {
  const senegal = { self: 'SEN' }
  test.each([
    ['1982/1987-06-25', 'no', [], []],
    ['1987-06-26/1990', 'yes', [], []],
    ['1982/1990', 'unknown', ['1987-06-26'], ['conduct']],
    ['1987-06', 'unknown', ['1987-06-26'], ['conduct']],
    ['unknown', 'unknown', [], ['conduct']],
  ])('acts %s, Convention in force for Senegal on 26 June 1987: %s', (conduct, verdict, boundaries, missing) => {
    expect(judge(catAtConduct, { ...senegal, conduct })).toMatchObject({ truth: verdict, boundaries, missing })
  })
  test('a boundary that no longer matters is dropped with its branch', () => {
    const condition: Condition = { all: [catAtConduct, suspectHere] }
    const reason = judge(condition, { ...senegal, conduct: '1982/1990', suspectIn: 'elsewhere' })
    expect([reason.truth, reason.boundaries]).toEqual(['no', []])
  })
  test.each([
    ['2002-06-30', 'no'],
    ['2002-07-01', 'yes'],
    ['2002', 'unknown'],
    ['2002-07-01/..', 'yes'],
    ['2001/..', 'unknown'],
  ])('acts %s on or after 1 July 2002: %s', (conduct, verdict) => {
    expect(truth({ 'conduct-from': '2002-07-01' }, { conduct })).toBe(verdict)
  })
})

describe('Where things are', () => {
  const pair = { self: 'KHM', other: 'MMR' }
  const there: Atom = { 'suspect-in': { state: 'counterpart' } }
  test.each<[Partial<Situation>, string, string]>([
    [{ ...pair, suspectIn: 'self' }, 'yes', 'no'],
    [{ ...pair, suspectIn: 'other' }, 'no', 'yes'],
    [{ ...pair, suspectIn: 'MMR' }, 'no', 'yes'],
    [{ ...pair, suspectIn: 'elsewhere' }, 'no', 'no'],
    [{ ...pair, suspectIn: 'THA' }, 'no', 'no'],
    [{ ...pair, suspectIn: 'unknown' }, 'unknown', 'unknown'],
    [{ self: 'KHM', suspectIn: 'self' }, 'yes', 'no'],
    [{ self: 'KHM', suspectIn: 'THA' }, 'no', 'unknown'],
    [{ self: 'KHM', suspectIn: 'elsewhere' }, 'no', 'unknown'],
    [{ self: 'KHM', suspectIn: 'other' }, 'no', 'unknown'],
  ])('%o: with the bearer %s, with the counterpart %s', (overrides, bearer, counterpart) => {
    expect(truth(suspectHere, overrides)).toBe(bearer)
    expect(truth(there, overrides)).toBe(counterpart)
  })
  test('elsewhere is neither of the two States, and may be any third one', () => {
    const inSyria: Atom = { territory: { state: 'SYR' } }
    expect(judge(inSyria, { ...pair, territory: 'elsewhere' })).toMatchObject({
      truth: 'unknown',
      missing: ['territory'],
    })
    expect(truth(inSyria, { ...pair, territory: 'SYR' })).toBe('yes')
    expect(truth(inSyria, { self: 'KHM', other: 'SYR', territory: 'elsewhere' })).toBe('no')
  })
})

describe('Without a counterpart', () => {
  test('what hangs on the counterpart asks for it', () => {
    for (const atom of [
      catParty('counterpart'),
      { bilateral: { for: 'mla' } } as const,
      { 'has-counterpart': true } as const,
    ]) {
      expect(judge(atom)).toMatchObject({ truth: 'unknown', missing: ['with'] })
    }
  })
  test('where no other State could be bound, it does not ask in vain', () => {
    expect(truth({ party: { state: 'counterpart', to: 'ljubljana-the-hague' } })).toBe('no')
  })
})

describe('Reasons that stand in no condition together', () => {
  const [yes, no] = [judge({ all: [] }), judge({ any: [] })]
  test('join as demands where each is needed, and as alternatives where one is enough', () => {
    expect(joinReasons({ all: [] }, [yes, no]).truth).toBe('no')
    expect(joinReasons({ all: [] }, [yes, yes]).truth).toBe('yes')
    expect(joinReasons({ any: [] }, [yes, no]).truth).toBe('yes')
    expect(joinReasons({ any: [] }, [no, no])).toMatchObject({ truth: 'no', because: [no, no] })
  })
})
