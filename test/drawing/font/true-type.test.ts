import { describe, expect, it } from 'vitest'
import { glyphOf } from '../../../drawing/font/glyph-of.ts'
import { readTrueType } from '../../../drawing/font/true-type.ts'

/** The rectangle around the points of a glyph, in ems. */
function boundsOf(character: string, strong = false) {
  const points = glyphOf(character, strong, 1).flatMap(({ from, curves }) => [
    from,
    ...curves.map((curve) => curve.slice(-2)),
  ])
  const xs = points.map(([x = 0]) => x)
  const ys = points.map(([, y = 0]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

describe('outlines of the font', () => {
  it('are closed', () => {
    for (const character of 'Aé8髙ﾊﾞ①▲、')
      for (const { from, curves } of glyphOf(character, false, 1)) expect(curves.at(-1)?.slice(-2)).toEqual(from)
  })

  it('are half an em wide for Latin letters, and a whole one for Japanese', () => {
    expect(boundsOf('H').right).toBeLessThan(0.5)
    expect(boundsOf('国').right).toBeGreaterThan(0.8)
  })

  it('stand on the line, and hang below it where letters do', () => {
    expect(boundsOf('H').bottom).toBeLessThan(0.05)
    expect(boundsOf('g').bottom).toBeGreaterThan(0.1)
  })

  it('are put together from parts where the font does so', () => {
    expect(glyphOf('é', false, 0.5).length).toBe(glyphOf('e', false, 0.5).length + 1)
  })

  it('have another weight when strong', () => {
    expect(glyphOf('1', true, 0.5)).not.toEqual(glyphOf('1', false, 0.5))
  })

  it('are refused from another file', () => {
    expect(() => readTrueType(Buffer.from('wOF2 and more'))).toThrow('no WOFF file')
  })
})
