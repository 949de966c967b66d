import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { type SessionCommand, type SessionScenario, sessionMachine } from '../../machines/sessionMachine.ts'
import { plan } from '../../src/training/plan.ts'
import type { Question } from '../../src/training/question.ts'
import { audienceOf } from '../../src/ui/training/audience.ts'
import { isAnswering, isAsking, isPress, newToken } from '../../src/ui/training/handshake.ts'

const question = (id: string, select: Question['select']): Question => ({
  id,
  scenario: 'one',
  kind: 'belief',
  minutes: 3,
  prompt: `Prompt of ${id}`,
  select,
  options: ['x', 'y', 'z'].map((o) => ({ id: o, text: `Option ${o} of ${id}`, citation: null })),
  key: select === 'order' ? ['z', 'x', 'y'] : ['y'],
  feedback: ['x', 'y', 'z'].map((o) => ({
    option: o,
    right: o === 'y',
    text: `Secret told of ${o}`,
    citation: 'Convention, article 1',
    reasons: [`Secret reason for ${o}`],
  })),
  misconception: null,
})
const scenarios: readonly SessionScenario[] = ['one', 'two'].map((id, i) => ({
  id,
  number: i + 1,
  title: `Title of ${id}`,
  goal: 'Secret goal',
  minutes: 18,
  story: ['A story.'],
  facts: [],
  questions: [question(`${id}-a`, 'one'), question(`${id}-b`, 'order')],
  notes: ['Secret note'],
  debrief: 'Secret until the debriefing',
}))
const agenda = plan(scenarios, { start: '09:00' })

describe('what a room sees', () => {
  const seen: ReturnType<typeof audienceOf>[] = []
  const actor = createActor(sessionMachine, { input: { scenarios } }).start()
  const say = (command: SessionCommand) => actor.send({ type: 'command', command })
  const look = () => {
    const { context } = actor.getSnapshot()
    const view = audienceOf(context, agenda, 'A session', () => [])
    seen.push(view)
    return view
  }
  look()
  while (actor.getSnapshot().context.phase !== 'summary') {
    if (actor.getSnapshot().context.phase === 'vote') say({ do: 'vote', option: 'x', hands: 7 })
    say({ do: 'onward' })
    look()
  }

  it('never holds a note or the goal', () => {
    expect(seen.length).toBeGreaterThan(30)
    for (const view of seen) expect(JSON.stringify(view)).not.toMatch(/Secret (note|goal)/)
  })
  it('holds no key, no reason and no debriefing before their time', () => {
    for (const view of seen) {
      const text = JSON.stringify(view)
      if (view.phase !== 'debrief') expect(text).not.toContain('Secret until')
      if (view.phase !== 'reasons') expect(text).not.toMatch(/Secret (told|reason)/)
      if (view.phase === 'key' || view.phase === 'reasons') continue
      expect(view.options.every((o) => o.mark === null && o.place === null)).toBe(true)
      if (view.phase === 'question') expect(view.options).toEqual([])
    }
  })
  it('tells one reason more with each step, and the key in words or places', () => {
    const reasons = seen.filter((v) => v.phase === 'reasons').map((v) => v.reasons.length)
    expect(reasons.slice(0, 3)).toEqual([1, 2, 3])
    const keys = seen.filter((v) => v.phase === 'key')
    expect(keys[0]?.options.map((o) => o.mark)).toEqual(['wrong', 'right', 'wrong'])
    expect(keys[1]?.options.map((o) => o.place)).toEqual([2, 3, 1])
    expect(keys[0]?.options.map((o) => o.hands)).toEqual([7, 0, 0])
  })
  it('can be sent from window to window', () => {
    for (const view of seen) expect(structuredClone(view)).toEqual(view)
  })
})

describe('the words between the two windows', () => {
  it('are told from anything else', () => {
    expect(isAsking({ dedere: 'screen', token: null, port: null })).toBe(true)
    expect(isAnswering({ dedere: 'port', token: 'a', port: 'b' })).toBe(true)
    for (const other of [null, 'screen', 7, {}, { dedere: 'screen' }, { dedere: 'port', token: 1, port: 'b' }]) {
      expect(isAsking(other)).toBe(false)
      expect(isAnswering(other)).toBe(false)
      expect(isPress(other)).toBe(false)
    }
    expect(isPress('onward')).toBe(true)
    expect(newToken()).not.toBe(newToken())
  })
})
