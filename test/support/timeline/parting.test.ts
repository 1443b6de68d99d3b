import { describe, expect, it } from 'vitest'
import type { BankMoment, Moment } from '../../../support/timeline/moment.ts'
import { type BankStanding, partingOf } from '../../../support/timeline/parting.ts'
import { tokenMoments, tokenWindows } from '../../../support/timeline/token-lane.ts'
import { inspect } from '../../../token-core/index.ts'
import { drive } from '../../token-core/drive.ts'
import { deactivation, registration } from '../../token-core/practice-images.ts'
import { recorded } from './record.ts'

const FIRST = registration()
const { tokenCode } = FIRST

/** A token whose 8 digits are on the display, and its record from the camera on. */
function atEightDigits() {
  const device = drive()
  device.switchOn()
  device.tap('right')
  const record = recorded(device.token)
  record.scan(FIRST.first.text)
  record.tap('right', 'right', 'right')
  record.scan(FIRST.second.text)
  return record
}

const inService: BankStanding = {
  loginId: 'hanako01',
  companyId: 'kitano',
  ruleSet: 'hokuriku',
  registrationState: 'in-service',
  tokenCode,
  isStopped: false,
  hasSigned: false,
}

/** Where the two parted, when the bank took the 8 digits so many ms after they were shown. */
function parted(
  record: ReturnType<typeof recorded>,
  bank: BankStanding = inService,
  bankAt = 10_000,
  from = shownAt(record),
) {
  const accepted: BankMoment = {
    lane: 'bank',
    loginId: bank.loginId,
    at: from + bankAt,
    name: 'code-accepted',
    code: 'activation-code',
    tokenCode,
  }
  const moments: Moment[] = [...tokenMoments(record.rows), accepted]
  moments.sort((a, b) => a.at - b.at)
  const spans = tokenWindows(record.rows, 'dp', record.token.at)
  const { activations } = inspect(record.token)
  return partingOf({ moments, spans, bank, token: { tokenCodes: activations.map((one) => one.tokenCode) } })
}

const shownAt = (record: ReturnType<typeof recorded>): number =>
  tokenWindows(record.rows, 'dp', record.token.at)[0]?.from ?? 0

describe('where bank and token parted', () => {
  it('nowhere, when Done and Yes came in time', () => {
    const record = atEightDigits()
    record.wait(89_999)
    record.tap('right', 'right')
    record.wait(39_999)
    // The first press only lights the display, which is dark by now.
    record.tap('right', 'right')
    expect(parted(record)).toEqual({ kind: 'together', state: 'in-service' })
  })

  it('at the end of 90 s without Done; the next press tells how late it was', () => {
    const record = atEightDigits()
    const from = shownAt(record)
    record.wait(95_000)
    record.tap('right')
    expect(parted(record)).toEqual({
      kind: 'bank-alone',
      tokenCode,
      bankAt: from + 10_000,
      miss: { why: 'done-missed', closedAt: from + 90_000, lateBy: 5_000 },
    })
  })

  it('at the end of 40 s without Yes', () => {
    const record = atEightDigits()
    record.tap('right')
    const [, yes] = tokenWindows(record.rows, 'dp', record.token.at)
    record.wait(41_000)
    expect(parted(record)).toMatchObject({
      miss: { why: 'yes-missed', closedAt: (yes?.from ?? 0) + 40_000, lateBy: null },
    })
  })

  it('not yet, while the window is open', () => {
    const record = atEightDigits()
    record.wait(20_000)
    expect(parted(record)).toMatchObject({
      kind: 'bank-alone',
      miss: { why: 'not-yet', closesAt: shownAt(record) + 90_000 },
    })
  })

  it('at No', () => {
    const record = atEightDigits()
    record.tap('right')
    record.tap('left')
    expect(parted(record)).toMatchObject({ miss: { why: 'said-no', at: record.token.at } })
  })

  it('when the cells were taken out', () => {
    const record = atEightDigits()
    record.wait(3_000)
    record.send({ type: 'battery-removed' })
    expect(parted(record)).toMatchObject({ miss: { why: 'power-lost', at: record.token.at } })
  })

  it('when the activation was deleted later', () => {
    const record = atEightDigits()
    record.tap('right', 'right', 'right')
    record.scan(deactivation(tokenCode).text)
    record.tap('right')
    expect(parted(record)).toMatchObject({ kind: 'bank-alone', miss: { why: 'deleted', at: record.token.at } })
  })

  it('by another token, of which the record knows nothing', () => {
    expect(parted(recorded(drive().token), inService, 0, 0)).toMatchObject({ miss: { why: 'not-in-record' } })
  })

  it('the other way round, when only the token has it', () => {
    const record = atEightDigits()
    record.tap('right', 'right')
    expect(parted(record, { ...inService, registrationState: 'provisional' })).toEqual({
      kind: 'token-alone',
      tokenCode,
      tokenAt: record.token.at,
    })
  })

  it('when the bank stopped it', () => {
    const record = atEightDigits()
    record.tap('right', 'right')
    expect(parted(record, { ...inService, isStopped: true })).toMatchObject({ kind: 'stopped', tokenCode })
  })
})
