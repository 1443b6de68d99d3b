import { describe, expect, it } from 'vitest'
import { MOST_TURNS, turningPoint, turnsOf } from '../../../support/report/turns.ts'
import type { BankMoment, Moment, TokenMoment } from '../../../support/timeline/moment.ts'
import type { Timeline } from '../../../support/timeline/timeline.ts'
import { display } from '../../../token-core/index.ts'
import { drive } from '../../token-core/drive.ts'

const SHOWN = display(drive().token)

const pressed = (at: number): TokenMoment => ({ lane: 'token', at, name: 'pressed', button: 'right', display: SHOWN })
const shown = (at: number): BankMoment => ({
  lane: 'bank',
  at,
  loginId: 'a',
  name: 'image-shown',
  image: 'request',
  screen: null,
})
const done = (at: number, action: string): BankMoment => ({
  ...{ lane: 'bank', at, loginId: 'a', name: 'done', action, actor: null, succeeded: true, state: null, use: null },
})

function timelineOf(moments: readonly Moment[], more: Partial<Timeline> = {}): Timeline {
  return { from: 0, to: 1_000_000, moments, spans: [], ahead: 0, parting: null, ...more }
}

/** Images shown each second, and between them a press. */
const long = Array.from({ length: 200 }, (_, i) => [shown(i * 1000), pressed(i * 1000 + 500)]).flat()

describe('the turns of a record', () => {
  it('are those that decide: no presses, logins or pages', () => {
    const moments = [
      done(0, 'login'),
      pressed(1),
      shown(2),
      done(3, 'token-release'),
      { ...done(4, 'login'), succeeded: false },
    ]
    const { turns, leftOut } = turnsOf(timelineOf([...moments, pressed(5)]))
    expect(turns.map(({ at }) => at)).toEqual([2, 3, 4, 5])
    expect(leftOut).toBe(2)
  })

  it('of a long record are those around the parting, and the last that the token showed', () => {
    const parting = { kind: 'stopped', tokenCode: 'VDS1', bankAt: 100_000 } as const
    const { turns, leftOut } = turnsOf(timelineOf(long, { parting }))
    expect(turns).toHaveLength(MOST_TURNS + 1)
    expect(leftOut).toBe(long.length - turns.length)
    const times = turns.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times.slice(-3)).toEqual([107_000, 108_000, 199_500])
    expect(times[0]).toBe(85_000)
  })

  it('of a long record without a parting are the last', () => {
    expect(turnsOf(timelineOf(long)).turns.at(-1)?.at).toBe(199_500)
    expect(turnsOf(timelineOf(long)).turns).toHaveLength(MOST_TURNS)
  })

  it('has the first press after a window that had closed', () => {
    const span = { lane: 'token', name: 'done', from: 0, to: 1000, limit: 1000, ended: 'too-late' } as const
    const { turns } = turnsOf(
      timelineOf([pressed(500), pressed(1200), pressed(1300), shown(1400), pressed(9000)], { spans: [span] }),
    )
    expect(turns.map(({ at }) => at)).toEqual([1200, 1400, 9000])
  })
})

it.each([
  [{ kind: 'together', state: 'none' }, null],
  [{ kind: 'bank-alone', tokenCode: 'V', bankAt: 5, miss: { why: 'done-missed', closedAt: 9, lateBy: null } }, 9],
  [{ kind: 'bank-alone', tokenCode: 'V', bankAt: 12, miss: { why: 'said-no', at: 9 } }, 12],
  [{ kind: 'bank-alone', tokenCode: 'V', bankAt: null, miss: { why: 'not-in-record' } }, null],
  [{ kind: 'token-alone', tokenCode: 'V', tokenAt: 7 }, 7],
] as const)('%o parted at %s', (parting, at) => {
  expect(turningPoint(timelineOf([], { parting }))).toBe(at)
})
