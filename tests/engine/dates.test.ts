import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDate, parseSpan, shiftDay } from '../../src/engine/dates.ts'

const days = fc
  .integer({ min: Date.UTC(1850, 0, 1) / 86_400_000, max: Date.UTC(2100, 11, 31) / 86_400_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))

describe('A day is a day of the calendar', () => {
  test.each(['2017-08-25', '2000-02-29', '2024-02-29', '1948-12-09', '0001-01-01'])('%s is a day', (text) => {
    expect(isDate(text)).toBe(true)
  })

  test.each([
    '2017-02-30',
    '2023-02-29',
    '1900-02-29',
    '2017-13-01',
    '2017-00-10',
    '2017-01-00',
    '2017-8-25',
    '25-08-2017',
    '2017/08/25',
    '2017-08-25T00:00:00Z',
    ' 2017-08-25',
    '2017-08',
    'yesterday',
    '',
  ])("'%s' is not", (text) => {
    expect(isDate(text)).toBe(false)
  })
})

describe('When the acts were done: a day, some time in a month or year, or an interval', () => {
  test.each([
    ['2017-08-25', '2017-08-25', '2017-08-25'],
    ['2017-08', '2017-08-01', '2017-08-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-12', '2023-12-01', '2023-12-31'],
    ['1975', '1975-01-01', '1975-12-31'],
    ['1982/1990', '1982-01-01', '1990-12-31'],
    ['1975-04-17/1979-01-07', '1975-04-17', '1979-01-07'],
    ['2017-08/2018', '2017-08-01', '2018-12-31'],
    ['2017-08-25/2017-08-25', '2017-08-25', '2017-08-25'],
    ['2017-08-25/..', '2017-08-25', null],
    ['2017/..', '2017-01-01', null],
    ['0001', '0001-01-01', '0001-12-31'],
  ])('%s runs from %s to %s, both ends included', (text, from, to) => {
    expect(parseSpan(text)).toEqual({ from, to })
  })

  test.each([
    '2017-02-30',
    '2017-13',
    '0000',
    '17',
    '1990/1982',
    '2017-08-25/2017-08-24',
    '../2017',
    '2017/../2018',
    '12017',
    '20170',
    '-2017',
    '+002017',
    '12017-08',
    '2017/12018',
    '2017/2018/2019',
    '2017/',
    '/2017',
    '2017-08-25 / 2017-08-26',
    'unknown',
    '',
  ])("'%s' is none of these", (text) => {
    expect(parseSpan(text)).toBeNull()
  })
})

describe('The day before and after', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2017-10-27', -1, '2017-10-26'],
    ['2000-01-01', -1, '1999-12-31'],
    ['1987-06-26', 0, '1987-06-26'],
  ])('%s moved by %i days is %s', (from, by, to) => {
    expect(shiftDay(from, by)).toBe(to)
  })

  test('going there and back is the same day, whatever the clock of the machine says', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), (day, by) => {
        expect(isDate(day)).toBe(true)
        expect(shiftDay(shiftDay(day, by), -by)).toBe(day)
        expect(shiftDay(day, 1) > day).toBe(true)
        expect(parseSpan(day)).toEqual({ from: day, to: day })
      }),
      { numRuns: 200 },
    )
  })
})
