import { inspect } from 'node:util'

/** Stands for 'vitest' in the tests that run under mutation: keeps each test to be run many times, with Vitest's own `expect`. */
export { expect } from 'vitest'

/** Where the tests that are being read belong: `#` and what comes after it would be a second test of the same name. */
const reading = { file: '', groups: [], tests: [] }

/** Reads the tests of a bundle; gives each with its file, full name and function. */
export async function collect(load) {
  reading.tests = []
  await load()
  return reading.tests
}
/** The tests that follow stand in this file. */
export const begin = (file) => {
  reading.file = file
}

export function test(name, ...rest) {
  const run = rest.find((r) => typeof r === 'function')
  const full = [...reading.groups, name].join(' › ')
  const same = reading.tests.filter((t) => t.file === reading.file && t.name.split(' #')[0] === full).length
  reading.tests.push({ file: reading.file, name: same === 0 ? full : `${full} #${same}`, run })
}
export function describe(name, group) {
  reading.groups.push(name)
  group()
  reading.groups.pop()
}
const short = (value) => (typeof value === 'string' ? value : inspect(value, { depth: 0, breakLength: Infinity }))
/** One test or group for each row, its name filled from the row: `%s` and the like in order, `$key` by name. */
const each = (declare) => (rows) => (name, run) => {
  for (const row of rows) {
    const values = Array.isArray(row) ? row : [row]
    const left = [...values]
    const filled = name
      .replace(/%[sdifjoO]/g, () => short(left.shift()))
      .replace(/\$([\w.]+)/g, (all, path) => short(path.split('.').reduce((v, k) => v?.[k], row) ?? all))
    declare(filled, () => run(...values))
  }
}
test.each = each(test)
describe.each = each(describe)
export const it = test
