import { describe, expect, it, test } from 'vitest'
import { CASE_IDS, isCaseId, pairOf, SUPPORT_CASES, supportCase } from '../../../support/catalogue/cases.ts'
import { PAIRS } from '../../../support/catalogue/pairs.ts'

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`)

test('the list has every case, in its order', () => {
  expect(CASE_IDS).toEqual([...numbered('T', 44), ...numbered('O', 19)])
  expect(SUPPORT_CASES.map(({ id }) => id)).toEqual(CASE_IDS)
})

describe('neighbours', () => {
  it('are cases, and each pair stands once', () => {
    expect(PAIRS.flatMap((pair) => pair.split('-')).filter((id) => !isCaseId(id))).toEqual([])
    const sorted = PAIRS.map((pair) => pair.split('-').sort().join())
    expect(sorted.filter((pair, i) => sorted.indexOf(pair) !== i)).toEqual([])
  })

  it('are neighbours of each other, by one pair', () => {
    expect(supportCase('T33').neighbours).toEqual(['T01', 'T02', 'T30'])
    expect(supportCase('T01').neighbours).toContain('T33')
    expect(pairOf('T33', 'T01')).toBe('T01-T33')
    expect(pairOf('T33', 'T04')).toBeUndefined()
  })
})

test.each(SUPPORT_CASES)('$id says where it is known from, and whose remedies it has', (one) => {
  expect(one.sources).not.toEqual([])
  expect(one.kind).toBe(one.id.startsWith('T') ? 'camera-token' : 'otp')
  if (one.remedies[0] !== 'any') expect([...one.remedies].sort()).toEqual([...one.ruleSets].sort())
  expect(one.scenario === null).toBe(one.notPlayed === 'all')
})
