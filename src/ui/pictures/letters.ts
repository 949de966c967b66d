/** How a label is set: its size in units of the drawing, and whether in the heavier serif of names. */
export interface Setting {
  readonly size: number
  readonly isName?: boolean
}

const SLIM = /[iljtfrI.,;:'’()[\]|! ·–-]/
const BROAD = /[mwMWGOQ@%—…]/
const CAPITAL = /[A-Z]/

/**
 * How wide a text stands, at most, in units of the drawing. The fonts of a reader are not known, so it is reckoned generously from the kind of each
 * letter: what fits here fits in the serif and sans faces that the style sheet names.
 */
export function widthOf(text: string, { size, isName = false }: Setting): number {
  let ems = 0
  for (const letter of text) {
    ems += SLIM.test(letter) ? 0.36 : BROAD.test(letter) ? 0.88 : CAPITAL.test(letter) ? 0.68 : 0.57
  }
  return ems * size * (isName ? 1.16 : 1.02)
}

/** Words broken into lines no wider than given, since text in a drawing does not wrap. A word that is wider by itself stands alone. */
export function linesOf(text: string, width: number, setting: Setting): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`, setting) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
