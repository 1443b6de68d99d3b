import { describe, expect, test } from 'vitest'
import { codeAt, drive, made, START } from './drive.ts'

const DAY = 86_400_000
const YEAR = 365 * DAY

/** A token with so many uses left: a level is the most that still shows it. */
const worn = (profile: 'fob' | 'fob-8' | 'card', percent: number) => {
  const fob = drive(made({ profile }))
  fob.send(0, { type: 'battery-level', percent })
  return fob
}

/** On and off again, in a ms for each. */
function useUp(fob: ReturnType<typeof drive>, times: number): void {
  for (let at = 0; at < times; at++) {
    fob.tap(at)
    fob.tap(at)
  }
}

describe('level', () => {
  test.each([
    [100, 8_000],
    [50, 4_079],
    [10, 879],
    [9, 799],
    [3, 319],
    [0, 79],
  ])('%i %% leaves %i uses, the most that still show it', (percent, left) => {
    const fob = worn('fob', percent)
    expect(fob.inspect()).toMatchObject({ level: percent, uses: { left, taken: 8_000 - left } })
  })

  test.each([
    [3.4, 3],
    [3.5, 4],
    [-20, 0],
    [1_000, 100],
    [Number.POSITIVE_INFINITY, 100],
    [Number.NEGATIVE_INFINITY, 0],
  ])('%d %% counts as %i', (given, level) => {
    expect(worn('fob', given).inspect().level).toBe(level)
  })

  test('one that is no number says nothing', () => {
    expect(drive().send(0, { type: 'battery-level', percent: Number.NaN })).toEqual({
      effects: [],
      ignored: 'already-so',
    })
  })

  test('falls with age, too, counted from when the token was made', () => {
    const fob = drive(made({ madeAt: START - 4 * YEAR }))
    expect(fob.inspect()).toMatchObject({ level: 20, isOver: false, agesAt: START + YEAR })
    fob.at(YEAR / 2)
    expect(fob.inspect().level).toBe(10)
    fob.at(YEAR / 2 + 1)
    expect(fob.inspect().level).toBe(9)
  })

  test('age that is set counts from now', () => {
    const fob = drive()
    fob.at(2 * YEAR)
    fob.send(2 * YEAR, { type: 'battery-level', percent: 3 })
    expect(fob.inspect().agesAt - START).toBe(2 * YEAR + 0.04 * 5 * YEAR - 1)
    fob.at(2 * YEAR + 0.01 * 5 * YEAR - 1)
    expect(fob.inspect().level).toBe(3)
    fob.at(2 * YEAR + 0.01 * 5 * YEAR)
    expect(fob.inspect().level).toBe(2)
  })
})

describe('a low battery', () => {
  test('is told before each code for 2 s; then the code of the press for 30 s', () => {
    const fob = worn('fob', 3)
    fob.tap(29_500)
    const notice = { screen: 'battery', text: 'bAtt 03', lines: ['bAtt 03'], code: null, lit: true }
    expect(fob.at(29_500)).toMatchObject(notice)
    expect(fob.inspect().offAt).toBe(START + 61_500)
    expect(fob.at(31_499)).toMatchObject(notice)
    expect(fob.send(31_500, { type: 'time-passed' }).effects).toEqual([
      { at: 31_500, type: 'screen-changed', from: 'battery', to: 'code' },
    ])
    expect(fob.at(31_500)).toMatchObject({ screen: 'code', code: codeAt(START + 29_500) })
    expect(fob.at(61_499).lit).toBe(true)
    expect(fob.at(61_500).lit).toBe(false)
  })

  test('a press during the notice switches off: one use is gone, no code follows', () => {
    const fob = worn('fob', 3)
    fob.tap(0)
    fob.tap(1_999)
    expect(fob.at(1_999).screen).toBe('off')
    expect(fob.at(10_000).screen).toBe('off')
    expect(fob.inspect().uses?.left).toBe(318)
  })

  test('is read before the use of the press is taken', () => {
    const fob = worn('fob', 10)
    // 879 uses are left, and 800 are 10 %: the 80th press is the last without a notice.
    useUp(fob, 79)
    fob.tap(1_000)
    expect(fob.at(1_000)).toMatchObject({ screen: 'code' })
    expect(fob.inspect()).toMatchObject({ level: 9, uses: { left: 799 } })
    fob.tap(2_000)
    fob.tap(3_000)
    expect(fob.at(3_000)).toMatchObject({ screen: 'battery', text: 'bAtt 09' })
  })

  test('what is lit stays as it is when the level is set', () => {
    const fob = worn('fob', 3)
    fob.tap(0)
    fob.send(500, { type: 'battery-level', percent: 80 })
    expect(fob.at(1_999).text).toBe('bAtt 03')
    expect(fob.at(2_000).screen).toBe('code')
    fob.send(2_500, { type: 'battery-level', percent: 1 })
    expect(fob.at(31_999).screen).toBe('code')
  })

  test('0 % still works', () => {
    const fob = worn('fob', 0)
    fob.tap(0)
    expect(fob.at(0).text).toBe('bAtt 00')
    expect(fob.at(2_000).code).toBe(codeAt(START))
  })

  test('is told with eight digits, too, and never on the card', () => {
    const eight = worn('fob-8', 9)
    eight.tap(0)
    expect(eight.at(0).text).toBe('bAtt 09')
    const card = worn('card', 0)
    card.tap(0)
    expect(card.at(0).screen).toBe('code')
  })
})

describe('the end', () => {
  /** Uses the last one up. */
  const spent = (profile: 'fob' | 'card') => {
    const fob = worn(profile, 0)
    const { left } = fob.inspect().uses ?? { left: 0 }
    useUp(fob, left - 1)
    return { fob, last: left }
  }

  test('the last use is shown; after it nothing is', () => {
    const { fob, last } = spent('fob')
    expect(fob.tap(last).effects).toEqual([
      { at: last, type: 'use-taken', usesLeft: 0 },
      { at: last, type: 'lit', screen: 'battery' },
      { at: last, type: 'life-ended' },
    ])
    expect(fob.at(last + 2_000).code).toBe(codeAt(START + last))
    fob.tap(last + 3_000)
    expect(fob.tap(last + 4_000)).toEqual({ effects: [], ignored: 'no-power' })
    expect(fob.at(last + 4_000)).toMatchObject({ screen: 'off', lit: false, text: '' })
    expect(fob.inspect()).toMatchObject({ isOver: true, level: 0, uses: { taken: 8_000, left: 0 } })
  })

  test('a card says EEEEEE for 30 s at a press, and takes no use', () => {
    const { fob, last } = spent('card')
    fob.tap(last)
    expect(fob.at(last + 29_999).screen).toBe('code')
    fob.tap(60_000)
    const end = { screen: 'end', text: 'EEEEEE', code: null, lit: true }
    expect(fob.at(60_000)).toMatchObject(end)
    expect(fob.at(89_999)).toMatchObject(end)
    expect(fob.at(90_000).screen).toBe('off')
    fob.tap(100_000)
    fob.tap(100_001)
    expect(fob.at(100_001).screen).toBe('off')
    expect(fob.inspect().uses?.left).toBe(0)
  })

  test('an age that is reached ends it at the next press; what is lit stays lit', () => {
    const fob = drive(made({ madeAt: START - 5 * YEAR + 10_000 }))
    fob.tap(9_999)
    expect(fob.at(12_001)).toMatchObject({ screen: 'code' })
    expect(fob.at(41_998).lit).toBe(true)
    expect(fob.inspect().isOver).toBe(true)
    expect(fob.at(41_999).lit).toBe(false)
    expect(fob.tap(50_000).ignored).toBe('no-power')
  })

  test('is told once, at the time at which the age was reached', () => {
    const fob = drive(made({ madeAt: START - 5 * YEAR + 10_000 }))
    expect(fob.send(70_000, { type: 'time-passed' })).toEqual({
      effects: [{ at: 10_000, type: 'life-ended' }],
      ignored: null,
    })
    expect(fob.tap(80_000)).toEqual({ effects: [], ignored: 'no-power' })
  })

  test('a battery that died at once is dark, and a level revives it', () => {
    const fob = drive()
    fob.tap(0)
    expect(fob.send(1_000, { type: 'battery-dead' }).effects).toEqual([
      { at: 1_000, type: 'went-dark', cause: 'battery-dead' },
      { at: 1_000, type: 'life-ended' },
    ])
    expect(fob.send(2_000, { type: 'battery-dead' })).toEqual({ effects: [], ignored: 'already-so' })
    expect(fob.tap(3_000).ignored).toBe('no-power')
    fob.send(4_000, { type: 'battery-level', percent: 50 })
    fob.tap(5_000)
    expect(fob.at(5_000).code).toBe(codeAt(START + 5_000))
  })

  test('a card whose battery died says so, as one at its end', () => {
    const card = drive(made({ profile: 'card' }))
    card.tap(0)
    card.send(1_000, { type: 'battery-dead' })
    expect(card.at(1_000).screen).toBe('off')
    card.tap(2_000)
    expect(card.at(2_000).text).toBe('EEEEEE')
  })
})
