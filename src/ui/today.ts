import type { IsoDate } from '../lawbook/types.ts'

/** The day on which the guide is used: that of the device's clock, or that of the law where the clock is behind it and so must be wrong. */
export function today(lawAsAt: IsoDate): { readonly today: IsoDate; readonly clock: IsoDate | null } {
  const clock = new Date().toISOString().slice(0, 10)
  return clock < lawAsAt ? { today: lawAsAt, clock } : { today: clock, clock: null }
}
