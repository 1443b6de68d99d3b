import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Arrow, arrowsOf, arrowsUp, sourcesOf } from './arrows.ts'

const ROOT = join(import.meta.dirname, '../..')

const foldersIn = (path: string) =>
  readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${path}/${name}`)

/** From the ground up. Factors stand beside each other, and so do banks: none imports another. */
const FLOORS = [
  ['bank/core', 'bank/site-names.ts', 'bank/sites/journey-bank.ts'],
  ['bank/api/common', 'bank/web'],
  ['bank/certificates', 'bank/start-page'],
  ['bank/factors/factor.ts'],
  foldersIn('bank/factors'),
  ['bank/model', 'bank/orders'],
  ['bank/sites/site.ts'],
  foldersIn('bank/sites'),
  ['bank/journey-banks.ts'],
  ['bank/api'],
  ['bank'],
]

/** The features of the AnserBizSOL-like bank: the bank itself, which gathers them, stands on top. */
const ANSER = [
  ['announcement', 'practice', 'history', 'registration'],
  ['payments', 'login', 'mailbox', 'portal'],
  ['batch', 'company', 'inquiries'],
  ['top'],
  ['users', 'help-desk'],
  ['certificates', 'first-login', 'phone', 'tokens'],
].map((floor) => floor.map((name) => `bank/sites/anser/${name}`))

const arrows = arrowsOf(sourcesOf(ROOT, ['bank']))
const named = (found: readonly Arrow[]) => found.map(({ from, to }) => `${from} -> ${to}`)

describe('the floors of the bank', () => {
  test('hold: every import leads downwards', () => {
    expect(arrows.length).toBeGreaterThan(500)
    expect(named(arrowsUp(arrows, FLOORS))).toEqual([])
  })

  test('hold among the features of a bank', () => {
    const inside = arrows.filter(({ from, to }) => [from, to].every((file) => file.startsWith('bank/sites/anser/')))
    expect(ANSER.flat().sort()).toEqual(
      foldersIn('bank/sites/anser')
        .filter((path) => !/\/(locales|static)$/.test(path))
        .sort(),
    )
    expect(
      named(
        arrowsUp(inside, [
          ['bank/sites/anser/rules.ts'],
          ['bank/sites/anser/token-needs.tsx'],
          ...ANSER,
          ['bank/sites/anser'],
        ]),
      ),
    ).toEqual([])
  })

  test.each([
    ['a factor and an order', 'bank/factors/camera-token/requests.ts', 'bank/orders/orders.ts'],
    ['a factor and another', 'bank/factors/camera-token/requests.ts', 'bank/factors/password/attempts.ts'],
    ['the page kit and a factor', 'bank/web/layout.tsx', 'bank/factors/password/attempts.ts'],
    ['orders and a feature', 'bank/orders/orders.ts', 'bank/sites/anser/payments/accounts.ts'],
    ['a feature and the API', 'bank/sites/anser/top/top-page.tsx', 'bank/api/states.ts'],
  ])('stop an import between %s', (_, from, to) => {
    expect(arrowsUp([{ from, to }], FLOORS)).toHaveLength(1)
  })

  test('stop an import between two banks', () => {
    const floors = [['bank/sites/anser', 'bank/sites/other']]
    const arrow = { from: 'bank/sites/other/login/login.ts', to: 'bank/sites/anser/login/login.ts' }
    expect(arrowsUp([arrow], floors)).toHaveLength(1)
  })
})
