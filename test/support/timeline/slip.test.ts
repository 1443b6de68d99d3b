import { describe, expect, it } from 'vitest'
import type { BankMoment, TokenMoment } from '../../../support/timeline/moment.ts'
import { slipOf } from '../../../support/timeline/slip.ts'
import { display, makeToken } from '../../../token-core/index.ts'
import { DEVICE_KEY, SERIAL } from '../../token-core/drive.ts'

const front = display(makeToken({ serial: SERIAL, deviceKey: DEVICE_KEY, profile: 'dp', tapeIn: true }))
const read = (at: number): TokenMoment => ({
  ...{ lane: 'token', at, name: 'image-read', image: 'activation-2', code: '12345678', display: front },
})
const bank = { lane: 'bank', loginId: 'hanako01' } as const
const shown = (at: number): BankMoment => ({ ...bank, at, name: 'image-shown', image: 'activation-2', screen: null })
const accepted = (at: number): BankMoment => ({
  ...{ ...bank, at, name: 'code-accepted', code: 'activation-code', tokenCode: 'VDS3456789-1' },
})

describe('clocks that are some ms apart', () => {
  it('agree when all comes in its order', () => {
    expect(slipOf([shown(1_000), accepted(9_000)], [read(5_000)])).toBe(0)
    expect(slipOf([shown(1_000), accepted(1_000)], [read(1_000)])).toBe(0)
  })

  it('the bank was behind: what was typed had been read', () => {
    expect(slipOf([shown(1_000), accepted(1_000)], [read(1_300)])).toBe(300)
  })

  it('the bank was ahead: what was read had been shown', () => {
    expect(slipOf([shown(1_400), accepted(9_000)], [read(1_000)])).toBe(-400)
  })

  it('further apart than clocks that are set one after the other: nothing is moved', () => {
    expect(slipOf([shown(1_000), accepted(1_000)], [read(7_000)])).toBe(0)
  })

  it('nothing that was read, nothing to go by', () => {
    expect(slipOf([shown(1_000), accepted(2_000)], [])).toBe(0)
  })
})
