import { day, t } from '../../text/t.ts'

interface Props {
  /** The browser keeps nothing for this page: its storage is full or blocked. */
  readonly unkept: boolean
  /** What the device's clock says, where that cannot be (ISO 8601). */
  readonly clock: string | null
  readonly lawAsAt: string
}

/** What the device cannot be relied on for, said where it matters to the answers. */
export function DeviceNotices({ unkept, clock, lawAsAt }: Props) {
  return (
    <>
      {unkept && (
        <p className="notice no-print" role="status">
          {t('file.unkept')}
        </p>
      )}
      {clock !== null && (
        <p className="notice no-print" role="status">
          {t('file.clockBehind', { clock: day(clock), lawAsAt: day(lawAsAt) })}
        </p>
      )}
    </>
  )
}
