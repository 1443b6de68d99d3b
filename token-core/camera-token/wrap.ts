/** How wide text is on the glass, and where its lines break. */

/**
 * Columns of a character: 2 for what a Japanese font draws a full em wide, 0 for marks that join the character before, else 1
 * (UAX #11 with ambiguous symbols wide, as on Japanese displays; half-width katakana are narrow).
 */
export function columnsOf(character: string): 0 | 1 | 2 {
  if (character < '\u0300') return 1
  if (/^[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0
  return WIDE.test(character) ? 2 : 1
}

const WIDE =
  /^[\u1100-\u115f\u2010-\u27bf\u2900-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Breaks a logical line into rows of at most `columns`: at a blank if there is one, else anywhere. */
export function wrapLine(line: string, columns: number): readonly string[] {
  const rows: string[] = []
  let row = ''
  let width = 0
  for (const character of line) {
    const wide = columnsOf(character)
    if (width + wide > columns) {
      const blank = character === ' ' ? row.length : row.lastIndexOf(' ')
      rows.push(blank > 0 ? row.slice(0, blank) : row)
      row = blank > 0 ? row.slice(blank + 1) : ''
      width = widthOf(row)
      if (character === ' ' && blank > 0) continue
    }
    row += character
    width += wide
  }
  return [...rows, row]
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += columnsOf(character)
  return width
}
