import { describe, expect, test } from 'vitest'
import type { Bank } from '../../../bank/core/bank.ts'
import type { UserRow } from '../../../bank/core/rows.ts'
import type { Store } from '../../../bank/core/store.ts'
import { putHold, stopUse } from '../../../bank/factors/password/attempts.ts'
import { credentialsOf } from '../../../bank/factors/password/credentials.ts'
import { DEFAULT_RULES } from '../../../bank/sites/anser/rules.ts'
import { HELP_DESK, makeSessions } from '../../../bank/web/sessions.ts'
import { openTestStore } from '../test-store.ts'

const KEPT = { owner: 'hanako01', page: '/transfer', action: '/transfer', fields: { amount: '1' } }
const HANAKO = {
  ...{
    loginId: 'hanako01',
    companyId: 'kitano',
    name: '',
    kind: 'master',
    email: '',
    passwordHash: '',
    confirmationHash: '',
  },
  ...{
    mustChangePassword: 0,
    mayRequest: 1,
    mayApprove: 1,
    rights: null,
  },
  createdAt: 0,
} as const satisfies UserRow
const IDLE = DEFAULT_RULES.sessionIdle

/** A process of a bank, as far as sessions go. */
async function processOn(store: Store, clock: { now: number }) {
  let drawn = 0
  const random = (length: number) => new Uint8Array(length).fill(++drawn % 256).fill(drawn >> 8, 0, 1)
  const bank: Bank = { store, now: () => clock.now, random, rules: DEFAULT_RULES }
  const sessions = makeSessions(bank, credentialsOf)
  const find = async (id: string) => (await store.transaction((tables) => sessions.find(tables, id))).session
  return { sessions, find }
}

async function makeBank() {
  const store = await openTestStore()
  const clock = { now: 1_000_000 }
  const rows = () => store.transaction((tables) => tables.sessions.find({}))
  return { store, clock, rows, one: await processOn(store, clock), other: await processOn(store, clock) }
}

describe('sessions', () => {
  test.each([
    ['revoked', { revokedAt: 7, supersededAt: null }],
    ['superseded', { revokedAt: null, supersededAt: 7 }],
  ])('that begin after their certificate was %s are none', async (_, when) => {
    const { store, one, other } = await makeBank()
    const row = { serial: '1f', loginId: 'hanako01', issuedAt: 1, notAfter: 9_000_000, file: null }
    await store.transaction(({ certificates }) => certificates.insert({ ...row, revokedAt: null, supersededAt: null }))
    const before = await one.sessions.open(HANAKO, row.serial)
    expect(await other.find(before.id)).toEqual(before)
    await store.transaction(({ certificates }) => certificates.update(row.serial, when))
    const { id } = await one.sessions.open(HANAKO, row.serial)
    expect(await other.find(id)).toBeNull()
    const withPassword = await one.sessions.open(HANAKO)
    expect(await other.find(withPassword.id)).toEqual(withPassword)
  })

  test('that begin after their user was stopped (利用停止) are none; who is disabled by wrong passwords stays', async () => {
    const { store, clock, one, other } = await makeBank()
    const held = { now: () => clock.now, rules: DEFAULT_RULES }
    await store.transaction((tables) => putHold(held, tables, HANAKO.loginId, 'disabled'))
    const disabled = await one.sessions.open(HANAKO)
    expect(await other.find(disabled.id)).toEqual(disabled)
    await store.transaction((tables) => stopUse(held, tables, HANAKO.loginId))
    const { id } = await one.sessions.open(HANAKO)
    expect(await other.find(id)).toBeNull()
    const staff = await one.sessions.open(HELP_DESK)
    expect(await other.find(staff.id)).toEqual(staff)
  })

  test('are known to every process of a bank, with what a page changed', async () => {
    const { one, other } = await makeBank()
    const session = await one.sessions.open(HANAKO)
    const found = await other.find(session.id)
    expect(found).toEqual(session)
    if (!found) return
    found.notice = 'notice.skipped'
    found.skipped = true
    found.kept = KEPT
    await other.sessions.save(found)
    expect(await one.find(session.id)).toEqual({
      ...session,
      notice: 'notice.skipped',
      skipped: true,
      kept: KEPT,
    })
    await one.sessions.close(session)
    expect(await other.find(session.id)).toBeNull()
    await other.sessions.save({ ...found, notice: null })
    expect(await other.find(session.id)).toBeNull()
  })

  test('end after the idle time, counted from the last request', async () => {
    const { clock, one } = await makeBank()
    const { id } = await one.sessions.open(null)
    clock.now += IDLE - 1
    const found = await one.find(id)
    if (found) await one.sessions.save(found)
    clock.now += IDLE - 1
    expect(await one.find(id)).not.toBeNull()
    clock.now += 1
    expect(await one.find(id)).toBeNull()
  })

  test('cannot be taken over by who reads the database', async () => {
    const { rows, one } = await makeBank()
    const { id } = await one.sessions.open(HANAKO)
    expect(JSON.stringify(await rows())).not.toContain(id)
    const [row] = await rows()
    expect(await one.find(row?.id ?? '')).toBeNull()
  })

  test('that are over are removed in time', async () => {
    const { clock, rows, one } = await makeBank()
    for (let i = 0; i < 40; i++) await one.sessions.open(null)
    clock.now += IDLE
    for (let i = 0; i < 40; i++) await one.sessions.open(null)
    expect(await rows()).toHaveLength(40)
  })
})
