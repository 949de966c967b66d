import type { ContentFiles, ContentIssue } from '../contentFile.ts'
import { meant } from '../nearest.ts'
import { readScenarios, type Scenario } from '../scenarios.ts'
import type { LawPack } from '../types.ts'

/** Reads the worked cases and checks that what they name exists. Their situations are read by the engine, not here. */
export function checkScenarios(
  files: ContentFiles,
  law: LawPack,
): { readonly scenarios: readonly Scenario[]; readonly issues: readonly ContentIssue[] } {
  const read = readScenarios(files)
  if (!read.ok) return { scenarios: [], issues: read.error }
  const issues: ContentIssue[] = []
  const ids = {
    instrument: law.instruments.map((i) => i.id),
    duty: law.duties.map((d) => d.id),
    channel: law.channels.map((c) => c.id),
    caution: law.cautions.map((c) => c.id),
    'point of law': law.points,
  }
  for (const scenario of read.value) {
    const refer = (line: number, kind: keyof typeof ids, id: string) => {
      if (ids[kind].includes(id)) return
      const message = `There is no ${kind} '${id}'.${meant(id, ids[kind])} Correct the id, or add it.`
      issues.push({ file: scenario.file, line, message })
    }
    for (const id of scenario.covers.instruments ?? []) refer(1, 'instrument', id)
    for (const [i, e] of scenario.expect.entries()) {
      const line = scenario.lines[i] ?? 1
      if (e.duty !== undefined) refer(line, 'duty', e.duty)
      if (e.channel !== undefined) refer(line, 'channel', e.channel)
      if (e.caution !== undefined) refer(line, 'caution', e.caution)
      for (const id of e.unsettled ?? []) refer(line, 'point of law', id)
    }
  }
  return { scenarios: read.value, issues }
}
