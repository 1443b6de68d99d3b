import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { journeyFile } from '../../../scenario/journey-format.ts'
import { DEFAULT_GRID, HOLDS, type Manner, WAKES } from '../../../support/windows/grid.ts'
import { afterDone, afterYes } from '../../../support/windows/person.ts'
import { atEightDigits, type CameraToken } from '../../../support/windows/snapshot.ts'
import { outcomeAt, type Point, windowsMap } from '../../../support/windows/windows-map.ts'
import {
  type CameraTokenTypes,
  display,
  hexToBytes,
  makeToken,
  onOtherClock,
  PROFILES,
  step,
} from '../../../token-core/index.ts'
import { drive } from '../../token-core/drive.ts'

const snapshot = atEightDigits('dp')
const WAKING: Manner = DEFAULT_GRID
const PLAIN: Manner = { ...DEFAULT_GRID, wakes: 'none' }

/** The token of a journey in the moment when its 8 digits appeared, as 0 ms. */
function fromJourney(name: string): CameraToken {
  const file = new URL(`../../data/journeys/${name}.json`, import.meta.url)
  const { serial, deviceKey, steps } = journeyFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  let token = makeToken({ serial, deviceKey: hexToBytes(deviceKey) })
  const send = (event: CameraTokenTypes['event']) => {
    token = step(token, event)[0]
  }
  for (const one of steps) {
    if (token.screen.name === 'activation-code' || !('do' in one)) continue
    if (one.do === 'scan') send({ at: one.at, type: 'scan', text: one.text })
    if (one.do !== 'tap' && one.do !== 'hold') continue
    send({ at: one.at, type: 'press', button: one.button })
    send({ at: one.at + (one.do === 'hold' ? one.for : 100), type: 'release', button: one.button })
  }
  expect(token.screen.name).toBe('activation-code')
  return onOtherClock(token, -token.at)
}

describe('the numbers of the journeys', () => {
  it.each(['done-late', 'yes-late', 'wake-press-is-not-done'])(
    '%s: 90 s for Done, 40 s for Yes, dark at 15 s',
    (name) => {
      const token = fromJourney(name)
      expect(outcomeAt(token, 89_999, 0, WAKING)).toMatchObject({ outcome: 'activated', why: 'in-time' })
      expect(outcomeAt(token, 90_000, 0, WAKING)).toMatchObject({
        outcome: 'DP020',
        why: 'done-window-closed',
        since: 90_000,
        endedAt: 90_000,
      })
      expect(outcomeAt(token, 2_000, 39_999, WAKING)).toMatchObject({ outcome: 'activated', why: 'in-time' })
      expect(outcomeAt(token, 2_000, 40_000, WAKING)).toMatchObject({ why: 'yes-window-closed', since: 42_000 })
      expect(outcomeAt(token, 14_999, 0, PLAIN)).toMatchObject({ why: 'in-time' })
      expect(outcomeAt(token, 15_000, 0, PLAIN)).toMatchObject({ why: 'done-only-lit', since: 15_000 })
      expect(outcomeAt(token, 20_000, 200, WAKING)).toMatchObject({ outcome: 'activated' })
    },
  )

  it('are those of the practice token and of each profile', () => {
    for (const profile of Object.keys(PROFILES) as (keyof typeof PROFILES)[]) {
      const { waits, borders } = windowsMap({ ...DEFAULT_GRID, profile, done: fine(0, 120_000), yes: fine(0, 60_000) })
      expect(waits).toEqual({ done: 90_000, yes: 40_000, dark: 15_000 })
      expect(borders).toEqual([
        { axis: 'done', at: 90_000, before: 'in-time', why: 'done-window-closed' },
        { axis: 'yes', at: 40_000, before: 'in-time', why: 'yes-window-closed' },
      ])
    }
  })
})

const fine = (from: number, to: number) => ({ from, to, step: 7_000 })

describe('a map', () => {
  it('is activated before both borders and nowhere else, when the display is lit first', () => {
    const { points } = windowsMap(DEFAULT_GRID)
    expect(points).toHaveLength(121 * 61)
    const should = ({ doneAt, yesAt }: Point) => (doneAt < 90_000 && yesAt < 40_000 ? 'activated' : 'DP020')
    expect(points.filter((point) => point.outcome !== should(point))).toEqual([])
  })

  it('is activated only while the display is still lit, when no press wakes it', () => {
    const { points } = windowsMap({ ...DEFAULT_GRID, wakes: 'none' })
    // Done was let go after 100 ms, and 15 s count from there.
    const should = ({ doneAt, yesAt }: Point) => (doneAt < 15_000 && yesAt < 15_100 ? 'activated' : 'DP020')
    expect(points.filter((point) => point.outcome !== should(point))).toEqual([])
  })

  it('finds each border to the ms, however wide the step', () => {
    const grid = { ...DEFAULT_GRID, wakes: 'none', done: { from: 0, to: 120_000, step: 120_000 } } as const
    expect(windowsMap(grid).borders.filter(({ axis }) => axis === 'done')).toEqual([
      { axis: 'done', at: 15_000, before: 'in-time', why: 'done-only-lit' },
      { axis: 'done', at: 90_000, before: 'done-only-lit', why: 'done-window-closed' },
    ])
  })

  it('says of the bank what the device cannot know', () => {
    expect(outcomeAt(snapshot, 1_000, 1_000, { ...WAKING, bank: 'refused' }).outcome).toBe('token-only')
    expect(outcomeAt(snapshot, 91_000, 1_000, { ...WAKING, bank: 'refused' }).outcome).toBe('neither')
  })

  it('leaves the snapshot as it was', () => {
    const before = JSON.stringify(snapshot)
    windowsMap({ ...DEFAULT_GRID, done: fine(0, 120_000), yes: fine(0, 60_000) }, snapshot)
    expect(JSON.stringify(snapshot)).toBe(before)
  })
})

describe('why', () => {
  it('a Done that only lit the display makes the Yes a Done', () => {
    expect(outcomeAt(snapshot, 20_000, 5_000, PLAIN)).toEqual({
      doneAt: 20_000,
      yesAt: 5_000,
      outcome: 'DP020',
      why: 'done-only-lit',
      since: 15_000,
      endedAt: 65_000,
    })
  })

  it('a Yes that only lit the display', () => {
    const point = outcomeAt(snapshot, 5_000, 20_000, PLAIN)
    expect(point).toMatchObject({ outcome: 'DP020', why: 'yes-only-lit', since: 20_100, endedAt: 45_000 })
  })

  it('a window that closed in the dark before the press came', () => {
    expect(outcomeAt(snapshot, 92_000, 5_000, PLAIN)).toMatchObject({ why: 'done-window-closed', since: 90_000 })
    // Off long since.
    expect(outcomeAt(snapshot, 400_000, 5_000, PLAIN)).toMatchObject({ why: 'done-window-closed', since: 90_000 })
  })

  it('middle held 2 s in place of Done or Yes switches off, 1 ms less does nothing', () => {
    const held = (hold: Manner['hold'], holdFor: number) =>
      outcomeAt(snapshot, 5_000, 5_000, { ...WAKING, hold, holdFor })
    expect(held('middle-for-done', 2_000)).toMatchObject({ why: 'switched-off', since: 7_000, endedAt: 7_000 })
    expect(held('middle-for-yes', 2_000)).toMatchObject({ why: 'switched-off', since: 12_000, endedAt: 12_000 })
    expect(held('middle-for-done', 1_999)).toMatchObject({ why: 'hold-too-short', since: 6_999, endedAt: 50_000 })
    expect(held('middle-for-yes', 1_999)).toMatchObject({ why: 'hold-too-short', since: 11_999, endedAt: 45_000 })
    expect(held('middle-after-yes', 2_000)).toMatchObject({ outcome: 'activated', why: 'in-time' })
  })

  it('middle held while a window closes: what switches off in the same ms comes first', () => {
    const held = (yesAt: number) => outcomeAt(snapshot, 0, yesAt, { ...WAKING, hold: 'middle-for-yes' })
    expect(held(38_000)).toMatchObject({ why: 'switched-off', since: 40_000 })
    expect(held(38_001)).toMatchObject({ why: 'yes-window-closed', since: 40_000 })
  })

  it('a right button that is still down from Done cannot be Yes', () => {
    const held = (yesAt: number) => outcomeAt(snapshot, 5_000, yesAt, { ...WAKING, hold: 'right', holdFor: 3_000 })
    expect(held(2_999)).toMatchObject({ why: 'still-down', since: 5_000, endedAt: 45_000 })
    expect(held(3_000)).toMatchObject({ why: 'in-time', since: 8_000 })
  })

  it('a right button held in the dark keeps nothing lit, and is not let go by who would light it', () => {
    const manner: Manner = { ...WAKING, hold: 'right', holdFor: 30_000 }
    expect(outcomeAt(snapshot, 5_000, 20_000, manner)).toMatchObject({ why: 'still-down', since: 5_000 })
  })

  it('two presses in the same ms are Done and Yes', () => {
    expect(outcomeAt(snapshot, 0, 0, WAKING)).toMatchObject({ why: 'in-time', endedAt: 0 })
  })
})

it('a token that is not activated says DP020 in Tokeninfo, and one that is does not', () => {
  for (const wakes of WAKES) {
    for (const hold of HOLDS) {
      const manner: Manner = { ...WAKING, wakes, hold }
      for (const [doneAt, yesAt] of [5_000, 20_000, 95_000].flatMap((done) =>
        [1_000, 20_000, 45_000].map((yes) => [done, yes] as const),
      )) {
        const { outcome } = outcomeAt(snapshot, doneAt, yesAt, manner)
        const device = drive({ token: afterYes(afterDone(snapshot, doneAt, manner), doneAt, yesAt, manner).token })
        for (const button of ['left', 'middle', 'right'] as const) device.release(button)
        if (display(device.token).screen !== 'off') {
          device.hold('middle')
        }
        device.openMenu()
        device.tap('right')
        const says = device.display.lines.join()
        expect(says.includes('[DP020]'), `${wakes} ${hold} ${doneAt} ${yesAt}: ${says}`).toBe(outcome === 'DP020')
      }
    }
  }
})
