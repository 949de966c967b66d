import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packLaw, unpackLaw } from '../../src/lawbook/packStatus.ts'
import { law } from '../support/lawbook.ts'

test('the law that travels to the browser is the law as it was compiled', () => {
  const travelled = JSON.parse(JSON.stringify(packLaw(law))) as ReturnType<typeof packLaw>
  expect(unpackLaw(travelled)).toEqual(law)
  for (const [id, rows] of Object.entries(law.status))
    expect(Object.keys(unpackLaw(travelled).status[id] ?? {}), id).toEqual(Object.keys(rows))
})

test('its tables take less than three fifths of the room', () => {
  const size = (value: unknown): number => gzipSync(JSON.stringify(value), { level: 9 }).length
  expect(size(packLaw(law).status)).toBeLessThan(0.6 * size(law.status))
})
