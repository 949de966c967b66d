import { spawnSync } from 'node:child_process'
import { Readable } from 'node:stream'
import { vi } from 'vitest'
import { main } from '../../src/cli/assess.ts'
import { law, texts } from './lawbook.ts'

/** What a command printed and how it ended. */
export interface Done {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const words = (line: string): readonly string[] => line.split(/\s+/).filter((w) => w !== '')

/** Runs the command as a person does, in a process of its own. */
export function spawnAssess(line: string, options: { readonly input?: string; readonly cwd?: string } = {}): Done {
  const script = `${process.cwd()}/scripts/run.mjs`
  const done = spawnSync(process.execPath, [script, 'assess', ...words(line)], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    ...options,
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

/** Calls the same command within this process, which is faster; what it prints is caught, and `input` stands on its standard input. */
export async function callAssess(line: string, input?: string): Promise<Done> {
  const printed = { out: '', err: '' }
  const catching = (where: 'out' | 'err') => (text: unknown) => {
    printed[where] += String(text)
    return true
  }
  const caught = [
    vi.spyOn(process.stdout, 'write').mockImplementation(catching('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(catching('err')),
    vi.spyOn(console, 'error').mockImplementation((...texts) => {
      printed.err += `${texts.join(' ')}\n`
    }),
    ...(input === undefined
      ? []
      : [vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([input]) as typeof process.stdin)]),
  ]
  try {
    const code = await main(words(line), { law, texts })
    return { code, ...printed }
  } finally {
    for (const spy of caught) spy.mockRestore()
  }
}

/** The example of design §10, as printed there. */
export const EXAMPLE = `--state KHM --with MMR --role requested --crime genocide,war-crimes --conduct 2017-08-25 --at 2026-11-24
  --suspect-in self --national-of other --territory other --conflict non-international --grave-breach no
  --need extradition,evidence --treaty-required extradition=yes,mla=no --treaty-required MMR:extradition=yes
  --bilateral extradition=no --icc situation-open,warrant=unknown --icc SDN:council-resolution@2005-03-31
  --status KHM:cat=not-party --status MMR:icpped=party@2011-01-01 --in-force ljubljana-the-hague=2027-03-01
  --position custom-aut-dedere=yes`

/** The least that is asked for. */
export const LEAST = '--state KHM --crime torture'
