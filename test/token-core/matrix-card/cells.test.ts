import { hkdfSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CELL_NAMES, DEMO_FACTORY_KEY, deriveCells, display, makeToken } from '../../../token-core/index.ts'
import { otp } from '../vectors.ts'

/** By Node's own HKDF, reading the numbers byte by byte. */
function byNode(number: string, issue: number): string[] {
  const bytes = new Uint8Array(hkdfSync('sha256', DEMO_FACTORY_KEY, '', `camera-token/1 card ${number}-${issue}`, 16))
  return CELL_NAMES.map((_, i) => {
    const value = ((bytes[2 * i] ?? 0) * 256 + (bytes[2 * i + 1] ?? 0)) % 100
    return value < 10 ? `0${value}` : `${value}`
  })
}

const number = fc.stringMatching(/^\d{11}$/)
const issue = fc.oneof(
  fc.integer({ min: 1, max: 20 }),
  fc.maxSafeNat().map((n) => Math.max(1, n)),
)

describe('cells of a card', () => {
  test.each(otp.cards)('$number, issue $issue', ({ number, issue, cells }) => {
    const { cells: printed } = display(makeToken({ kind: 'matrix-card', number, issue }))
    expect(Object.fromEntries(printed.map(({ name, digits }) => [name, digits]))).toEqual(cells)
    expect(printed.map(({ name }) => name).join('')).toBe('アイウエオカキク')
  })

  test('are those of an HKDF that is not ours, with leading zeros', () => {
    fc.assert(
      fc.property(number, issue, (number, issue) => {
        expect(deriveCells(DEMO_FACTORY_KEY, number, issue)).toEqual(byNode(number, issue))
      }),
      { seed: 5, numRuns: 200 },
    )
  })

  test.each(['1234567890', '123456789012', '1234567890a', '１２３４５６７８９０１', ' 12345678901', ''])(
    'no card has the number %j',
    (number) => {
      expect(() => deriveCells(DEMO_FACTORY_KEY, number, 1)).toThrow('"number" expected eleven digits')
      expect(() => makeToken({ kind: 'matrix-card', number })).toThrow('"number" expected eleven digits')
    },
  )

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('no card is issue %d', (issue) => {
    expect(() => deriveCells(DEMO_FACTORY_KEY, '12345678901', issue)).toThrow('"issue" expected a whole number from 1')
    expect(() => makeToken({ kind: 'matrix-card', number: '12345678901', issue })).toThrow('"issue" expected')
  })
})
