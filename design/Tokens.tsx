import { useEffect, useState } from 'react'

const TEXT = ['--ink', '--ink-quiet', '--accent', '--doubt', '--error', '--rule-strong', '--rule'] as const
const GROUNDS = ['--paper', '--sheet', '--accent-ground', '--doubt-ground'] as const
const SIZES = [
  '--size-note',
  '--size-small',
  '--size-hint',
  '--size-lead',
  '--size-h3',
  '--size-h2',
  '--size-h1',
] as const
const SPACES = ['--space-1', '--space-2', '--space-3', '--space-4', '--space-6', '--space-8', '--space-12'] as const

/** The colour that a token has in the scheme that rules now, as red, green and blue from 0 to 255. */
function colourOf(token: string): readonly number[] {
  const probe = document.createElement('span')
  probe.style.color = `var(${token})`
  document.body.append(probe)
  const found = getComputedStyle(probe).color.match(/[\d.]+/g) ?? []
  probe.remove()
  return found.slice(0, 3).map(Number)
}

/** Contrast of two colours by WCAG 2.2: from 1 to 21. */
function contrast(a: readonly number[], b: readonly number[]): number {
  const light = (c: readonly number[]) => {
    const [r = 0, g = 0, blue = 0] = c.map((v) => {
      const s = v / 255
      return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue
  }
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

/** Colours with their contrast, sizes of type, spaces: as the style sheet has them now. */
export function Tokens() {
  const [scheme, setScheme] = useState(0)
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const anew = () => setScheme((n) => n + 1)
    dark.addEventListener('change', anew)
    return () => dark.removeEventListener('change', anew)
  }, [])
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <section className="table-scroll" aria-label="Contrast of colours" tabIndex={0} key={scheme}>
        <table className="library-table">
          <caption>Contrast of each colour of text and line on each ground</caption>
          <thead>
            <tr>
              <th scope="col">Colour</th>
              {GROUNDS.map((g) => (
                <th key={g} scope="col">
                  {g}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {TEXT.map((ink) => (
              <tr key={ink}>
                <th scope="row">{ink}</th>
                {GROUNDS.map((ground) => (
                  <td key={ground}>
                    <span
                      aria-hidden="true"
                      style={{
                        background: `var(${ground})`,
                        borderInlineStart: `1.5rem solid var(${ink})`,
                        padding: '0 0.5rem',
                      }}
                    />{' '}
                    {contrast(colourOf(ink), colourOf(ground)).toFixed(1)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <h3>Sizes of type</h3>
      {SIZES.map((size) => (
        <p key={size} style={{ fontSize: `var(${size})` }}>
          {size}: a State Party must extradite or prosecute
        </p>
      ))}
      <h3>Spaces</h3>
      <ul>
        {SPACES.map((space) => (
          <li key={space}>
            {space}{' '}
            <span
              aria-hidden="true"
              style={{
                display: 'inline-block',
                inlineSize: `var(${space})`,
                blockSize: '0.75rem',
                background: 'var(--accent)',
              }}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
