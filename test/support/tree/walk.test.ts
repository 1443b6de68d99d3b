import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CASE_IDS } from '../../../support/catalogue/cases.ts'
import { parseCalls } from '../../../support/find/rates.ts'
import { isCases, type Node, QUESTIONS, type QuestionId, UNKNOWN } from '../../../support/tree/question.ts'
import { TREE } from '../../../support/tree/tree.ts'
import { type Answers, casesUnder, walk } from '../../../support/tree/walk.ts'

interface Path {
  readonly answers: Answers
  readonly leaf: readonly string[]
}

/** Each way through the tree on which everything is known. */
function paths(node: Node = TREE, answers: Answers = {}): readonly Path[] {
  if (isCases(node)) return [{ answers, leaf: node }]
  return Object.entries(node.then).flatMap(([answer, follows]) => paths(follows, { ...answers, [node.ask]: answer }))
}

describe('the tree', () => {
  it('leads to every case of the catalogue', () => {
    expect([...casesUnder(TREE)].sort()).toEqual([...CASE_IDS].sort())
  })

  it('ends each path in one to five cases, after at most five questions, none twice', () => {
    for (const { answers, leaf } of paths()) {
      expect(leaf.length, JSON.stringify(answers)).toBeGreaterThan(0)
      expect(leaf.length, JSON.stringify(answers)).toBeLessThanOrEqual(5)
      expect(new Set(leaf).size).toBe(leaf.length)
      expect(Object.keys(answers).length).toBeLessThanOrEqual(5)
      expect(walk(answers)).toEqual({ next: null, cases: leaf })
    }
  })

  it('asks each of its questions, and each answer leads somewhere', () => {
    const asked = new Set(paths().flatMap(({ answers }) => Object.entries(answers).map((pair) => pair.join('.'))))
    const all = Object.entries(QUESTIONS).flatMap(([id, answers]) => answers.map((answer) => `${id}.${answer}`))
    expect([...asked].sort()).toEqual(all.sort())
  })

  it('puts each case first in a leaf of its own', () => {
    const first = new Set(paths().map(({ leaf }) => leaf[0]))
    // The later stories of one case, and what only its neighbour's test tells.
    expect(CASE_IDS.filter((id) => !first.has(id))).toEqual(['T02', 'T29'])
  })
})

describe('walk', () => {
  it('begins with the first question and all cases', () => {
    const { next, cases } = walk({})
    expect(next).toBe('about')
    expect(cases).toHaveLength(CASE_IDS.length)
  })

  it('keeps both sides of what the customer does not know, and asks on', () => {
    const known = { about: 'camera-token', light: 'shows', 'top-line': 'not-activated' }
    expect(walk({ ...known, signed: UNKNOWN })).toEqual({
      next: null,
      cases: [...walk({ ...known, signed: 'never' }).cases, ...walk({ ...known, signed: 'yes' }).cases],
    })
    expect(walk({ about: UNKNOWN }).next).toBe('light')
    expect(walk({ about: UNKNOWN }).cases).toHaveLength(CASE_IDS.length)
  })

  it('comes to an end when nothing is known', () => {
    let answers: Answers = {}
    for (let asked = 0; asked <= Object.keys(QUESTIONS).length; asked += 1) {
      const { next } = walk(answers)
      if (next === null) break
      answers = { ...answers, [next]: UNKNOWN }
    }
    expect(walk(answers).next).toBeNull()
    expect(walk(answers).cases).toHaveLength(CASE_IDS.length)
  })

  it.each([
    [{ colour: 'red' } as unknown as Answers, 'There is no question "colour"'],
    [{ about: 'tea' }, '"tea" is no answer to "about"'],
  ])('refuses %j', (answers, message) => {
    expect(() => walk(answers)).toThrow(new RangeError(message))
  })
})

/** What each caller would answer: the way to his case. */
const CALLERS: Readonly<Record<string, Answers>> = {
  c01: {
    about: 'camera-token',
    light: 'shows',
    'top-line': 'eight-digits',
    'which-page': 'registration',
    'page-says-eight': 'refused',
  },
  c02: { about: 'password', 'password-from': 'fob', 'fob-shows': 'battery' },
  c03: {
    about: 'password',
    'password-from': 'fob',
    'fob-shows': 'digits',
    'fob-trouble': 'registering',
    'registering-how': 'no-message',
  },
  c04: { about: 'camera-token', light: 'shows', 'top-line': 'cancelled', 'digits-seen': 'eight' },
  c05: { about: 'camera-token', light: 'shows', 'top-line': 'first-image' },
  c06: { about: 'camera-token', light: 'shows', 'top-line': 'menu', 'menu-why': 'unwanted' },
  c07: { about: 'page', 'page-where': 'operation', 'operation-how': 'refused' },
  c08: { about: 'page', 'page-where': 'login', 'which-stop': 'token' },
  c09: {
    about: 'camera-token',
    light: 'shows',
    'top-line': 'twelve-digits',
    'page-says-twelve': 'refused',
  },
  c10: { about: 'camera-token', light: 'shows', 'top-line': 'delete' },
  c12: { about: 'page', 'page-where': 'registration', 'registration-page': 'choose' },
  c13: { about: 'password', 'password-from': 'app', 'app-how': 'empty' },
  c14: { about: 'gone', 'gone-how': 'lost' },
  c16: { about: 'camera-token', light: 'goes-out', 'goes-out-when': 'typing' },
  c17: { about: 'camera-token', light: 'goes-out', 'goes-out-when': 'scanning' },
  c18: { about: 'camera-token', light: 'shows', 'top-line': 'camera', 'camera-shows': 'picture' },
  c19: { about: 'camera-token', light: 'shows', 'top-line': 'not-activated', signed: 'never' },
  c20: {
    about: 'password',
    'password-from': 'fob',
    'fob-shows': 'digits',
    'fob-trouble': 'refused',
    'refused-when': 'long-unused',
  },
  c21: { about: 'page', 'page-where': 'registration', 'registration-page': 'absent' },
  c22: {
    about: 'camera-token',
    light: 'shows',
    'top-line': 'eight-digits',
    'which-page': 'transfer',
    'page-says-eight': 'differs',
  },
  c23: { about: 'camera-token', light: 'shows', 'top-line': 'not-activated', signed: 'never' },
  c24: {
    about: 'camera-token',
    light: 'shows',
    'top-line': 'twelve-digits',
    'page-says-twelve': 'accepted',
  },
}

describe('the calls given as examples', () => {
  const calls = parseCalls(readFileSync(new URL('../../data/calls/examples.json', import.meta.url), 'utf8'))
  it.each(calls.filter(({ answers }) => answers.length > 0))('$id: the tree leads to it', ({ id, answers }) => {
    const way = CALLERS[id] ?? {}
    const { next, cases } = walk(way)
    expect(next).toBeNull()
    expect(answers).toContain(cases[0])
  })

  it.each(calls.filter(({ answers }) => answers.length > 0))(
    '$id: whoever knows one thing less keeps it',
    ({ id, answers }) => {
      const way = Object.entries(CALLERS[id] ?? {}) as [QuestionId, string][]
      for (const [question] of way) {
        const { cases } = walk({ ...Object.fromEntries(way), [question]: UNKNOWN })
        expect(
          cases.some((one) => answers.includes(one)),
          question,
        ).toBe(true)
      }
    },
  )
})
