import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { displayPng, displaySvg, displayText } from '../../../drawing/index.ts'
import { display, makeToken } from '../../../token-core/index.ts'

const PICTURE = join(import.meta.dirname, 'card.png')
const shown = display(
  makeToken({
    ...{ kind: 'matrix-card', number: '12345678901' },
    cells: ['12', '35', '92', '84', '04', '65', '32', '47'],
  }),
)

describe('the picture of a matrix card', () => {
  // UPDATE_PICTURES=1 writes it anew. Look at it before it is committed.
  it('has the bytes that it had', () => {
    const png = displayPng(shown)
    if (process.env.UPDATE_PICTURES === '1') writeFileSync(PICTURE, png)
    expect(Buffer.from(png).equals(readFileSync(PICTURE))).toBe(true)
  })

  it('has the proportions of the card, 8.7 × 5.5', () => {
    expect(displaySvg(shown)).toMatch(/viewBox="0 0 435 275" /)
    expect(435 / 275).toBeCloseTo(8.7 / 5.5, 5)
  })

  it('as text is what is printed, and so is its name for those who do not see it', () => {
    expect(displayText(shown)).toBe(shown.lines.map((line) => `${line}\n`).join(''))
    expect(displaySvg(shown)).toContain('ア 12  イ 35  ウ 92  エ 84&#10;オ 04  カ 65  キ 32  ク 47&#10;')
  })

  it('another card is another picture', () => {
    const other = display(makeToken({ kind: 'matrix-card', number: '12345678901' }))
    expect(displayPng(other)).not.toEqual(displayPng(shown))
  })
})
