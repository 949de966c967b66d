/** Rows shared out over as few sheets as hold them, each about as full as the others. `most` is how tall a sheet may be: it must stand on one page. */
export function sheetsOf<T>(rows: readonly T[], heightOf: (row: T) => number, most: number): readonly (readonly T[])[] {
  const all = rows.reduce((sum, row) => sum + heightOf(row), 0)
  const least = Math.max(1, Math.ceil(all / most))
  const fair = all / least
  const sheets: T[][] = []
  let filled = 0
  let room = 0
  for (const row of rows) {
    const height = heightOf(row)
    const isFair = filled + height / 2 <= fair * sheets.length
    if (sheets.length === 0 || height > room || !isFair) {
      sheets.push([])
      room = most
    }
    sheets.at(-1)?.push(row)
    room -= height
    filled += height
  }
  return sheets
}
