import { useState } from 'react'
import { t } from '../../text/t.ts'

interface Entry {
  readonly id: string
  readonly text: string
}
interface Props {
  readonly options: readonly Entry[]
  /** The ids in the order in which they stand. */
  readonly order: readonly string[]
  readonly onOrder: (order: readonly string[]) => void
  readonly onRemove?: (id: string) => void
  readonly hint?: string
}

/** Entries that are moved up and down by buttons, and by nothing that a keyboard cannot do. */
export function OrderList({ options, order, onOrder, onRemove, hint = t('trainingUi.order') }: Props) {
  const [said, setSaid] = useState('')
  const textOf = (id: string) => options.find((o) => o.id === id)?.text ?? id
  const move = (at: number, by: -1 | 1) => {
    const id = order[at]
    const other = order[at + by]
    if (id === undefined || other === undefined) return
    onOrder(order.map((held, i) => (i === at ? other : i === at + by ? id : held)))
    setSaid(t('trainingUi.moved', { text: textOf(id), n: at + by + 1, of: order.length }))
  }
  return (
    <>
      <p className="hint">{hint}</p>
      <ol className="order-list">
        {order.map((id, i) => (
          <li key={id}>
            <span className="order-text">{textOf(id)}</span>
            <span className="order-buttons no-print">
              <button
                type="button"
                aria-disabled={i === 0}
                aria-label={t('trainingUi.moveUp', { text: textOf(id) })}
                onClick={() => move(i, -1)}
              >
                <span aria-hidden="true">↑</span> {t('trainingUi.up')}
              </button>
              <button
                type="button"
                aria-disabled={i === order.length - 1}
                aria-label={t('trainingUi.moveDown', { text: textOf(id) })}
                onClick={() => move(i, 1)}
              >
                <span aria-hidden="true">↓</span> {t('trainingUi.down')}
              </button>
              {onRemove !== undefined && (
                <button
                  type="button"
                  aria-label={t('trainingUi.remove', { title: textOf(id) })}
                  onClick={() => onRemove(id)}
                >
                  {t('trainingUi.removeShort')}
                </button>
              )}
            </span>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  )
}
