/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Three figures are as many as a measurement is worth. */
export const rounded = (n: number): number => Number(n.toPrecision(3))

const collect = (globalThis as { gc?: () => void }).gc ?? (() => {})

/** Processor time used by this process until now, in milliseconds: what other programs take of the machine is not counted. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * Milliseconds of processor time for each of the items: the median of some runs over all of them, after one that is not counted. Where runs are
 * long, fewer are made.
 */
export async function timeEach<T>(items: readonly T[], once: (item: T) => unknown, runs = 5): Promise<number> {
  const times: number[] = []
  const started = processorMs()
  for (let run = 0; run <= runs; run++) {
    collect()
    const begun = processorMs()
    for (const item of items) {
      const result = once(item)
      if (result instanceof Promise) await result
    }
    if (run > 0) times.push((processorMs() - begun) / items.length)
    if (run > 0 && processorMs() - started > ENOUGH) break
  }
  return median(times)
}
const ENOUGH = 6000
