import { describe, expect, test } from 'vitest'
import { arrowsOf, arrowsUp, circlesOf, placeOf } from './arrows.ts'

const sources = (files: Record<string, string>) => new Map(Object.entries(files))

describe('arrows', () => {
  test('every form of import counts, of files that are there', () => {
    const tree = sources({
      'a/one.ts': [
        "import { two } from '../b/two.ts'",
        "import type { Three } from './three.ts'",
        "export { four } from '../b/four.tsx'",
        "import '../b/five.ts'",
        "const six = await import('../b/six.ts')",
        "const seven = new URL('../b/seven.ts', import.meta.url)",
        "import { gone } from '../b/gone.ts'",
        "import { hono } from 'hono'",
      ].join('\n'),
      'a/three.ts': '',
      'b/two.ts': '',
      'b/four.tsx': '',
      'b/five.ts': '',
      'b/six.ts': '',
      'b/seven.ts': '',
    })
    expect(arrowsOf(tree).map(({ to }) => to)).toEqual([
      'b/two.ts',
      'a/three.ts',
      'b/four.tsx',
      'b/five.ts',
      'b/six.ts',
      'b/seven.ts',
    ])
  })

  test('a file belongs to the longest name above it', () => {
    expect(placeOf('a/b/c.ts', ['a', 'a/b', 'a/bc'])).toBe('a/b')
    expect(placeOf('a/b.ts', ['a', 'a/b.ts'])).toBe('a/b.ts')
    expect(placeOf('ab/c.ts', ['a'])).toBeNull()
  })
})

describe('floors', () => {
  const up = { from: 'low/a.ts', to: 'high/b.ts' }
  const beside = { from: 'left/a.ts', to: 'right/b.ts' }
  const down = { from: 'high/b.ts', to: 'low/a.ts' }
  const floors = [['low'], ['left', 'right'], ['high']]

  test('an arrow upwards and one along a floor are found, one downwards and one at home are not', () => {
    expect(arrowsUp([up, beside, down, { from: 'high/b.ts', to: 'high/c/d.ts' }], floors)).toEqual([up, beside])
  })

  test('an arrow to a file without a floor is none upwards; one from it is', () => {
    expect(arrowsUp([{ from: 'gone/a.ts', to: 'low/a.ts' }], floors)).toHaveLength(1)
  })

  test('a circle is named once, whole', () => {
    expect(circlesOf([up, down, beside], floors.flat())).toEqual([['high', 'low']])
    expect(circlesOf([up, beside], floors.flat())).toEqual([])
  })
})
