import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../server/index.ts'
import { DEFAULT_GRID, HOLDS, type Manner, WAKES } from '../../../support/windows/grid.ts'
import { en } from '../../../support/windows/locales/en.ts'
import { ja } from '../../../support/windows/locales/ja.ts'
import { WHYS } from '../../../support/windows/reason.ts'
import { atEightDigits } from '../../../support/windows/snapshot.ts'
import { tableOf } from '../../../support/windows/table.ts'
import { outcomeAt, windowsMap } from '../../../support/windows/windows-map.ts'
import { sayPoint, withWords } from '../../../support/windows/words.ts'

const snapshot = atEightDigits('dp')
const say = (doneAt: number, yesAt: number, manner: Partial<Manner> = {}, language: 'ja' | 'en' = 'en') => {
  const whole = { ...DEFAULT_GRID, ...manner }
  return sayPoint(outcomeAt(snapshot, doneAt, yesAt, whole), whole, language)
}

describe('one point in a sentence', () => {
  it('says how long the window had been closed', () => {
    expect(say(92_000, 5_000)).toBe('Done after 92.0 s: the window had closed 2.0 s before.')
    expect(say(92_000, 5_000, {}, 'ja')).toBe(
      '番号の表示から92.0秒後に「Done」。制限時間はその2.0秒前に過ぎていました。',
    )
    expect(say(90_000, 5_000)).toBe('Done after 90.0 s: the window closed at that very moment.')
    expect(say(12_345, 40_001)).toBe('Yes 40.001 s after Done: the window had closed 0.001 s before.')
  })

  it('says what a press did in the dark', () => {
    expect(say(20_000, 5_000, { wakes: 'none' })).toBe(
      'Done after 20.0 s: the display had gone dark 5.0 s before, and the press only lit it.',
    )
    expect(say(5_000, 20_000, { wakes: 'none' })).toBe(
      'Yes 20.0 s after Done: the display had gone dark 4.9 s before, and the press only lit it.',
    )
  })

  it('says what a hold did', () => {
    expect(say(5_000, 5_000, { hold: 'middle-for-done' })).toBe(
      'Middle held in place of Done, after 5.0 s: 2.0 s later the token was off, and the registration was lost.',
    )
    expect(say(5_000, 5_000, { hold: 'middle-for-yes', holdFor: 1_000 })).toBe(
      'Middle held in place of Yes, 5.0 s after Done: let go after 1.0 s, too early to do anything.',
    )
    expect(say(5_000, 39_000, { hold: 'middle-for-yes' })).toBe(
      'Middle held in place of Yes, 39.0 s after Done: the window closed 1.0 s later, with nothing confirmed.',
    )
    expect(say(5_000, 1_000, { hold: 'right' })).toBe(
      'Yes 1.0 s after Done: the button was still down from Done, and the press did nothing.',
    )
  })

  it('has every reason, and no place is left unfilled in any language', () => {
    const met = new Set<string>()
    const said: string[] = []
    for (const wakes of WAKES) {
      for (const hold of HOLDS) {
        for (const holdFor of [1_000, 2_000]) {
          const grid = { ...DEFAULT_GRID, wakes, hold, holdFor }
          const coarse = {
            ...grid,
            done: { from: 0, to: 120_000, step: 20_000 },
            yes: { from: 1_000, to: 60_000, step: 10_000 },
          }
          for (const point of windowsMap(coarse, snapshot).points) {
            met.add(point.why)
            for (const language of LANGUAGES)
              expect(sayPoint(point, coarse, language)).not.toMatch(/\{\{|undefined|-\d/)
          }
        }
      }
    }
    expect(said.filter((one) => /\{\{|undefined|-\d/.test(one))).toEqual([])
    expect([...met].sort()).toEqual([...WHYS].sort())
  })

  it('has the same places in both languages', () => {
    const places = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort()
    for (const key of Object.keys(en) as (keyof typeof en)[]) expect(places(ja[key]), key).toEqual(places(en[key]))
  })
})

describe('a table', () => {
  const grid = {
    ...DEFAULT_GRID,
    done: { from: 88_000, to: 92_000, step: 4_000 },
    yes: { from: 1_000, to: 1_000, step: 1 },
  }
  const { points } = windowsMap(grid, snapshot)
  const inWords = (language: 'ja' | 'en') => points.map((point) => withWords(point, grid, language))

  it('is CSV as in RFC 4180: what has a comma is quoted', () => {
    expect(tableOf(inWords('en'), 'csv')).toBe(
      [
        'doneAt,yesAt,outcome,why,since,endedAt,says',
        '88000,1000,activated,in-time,89000,89000,"Done after 88.0 s, Yes 1.0 s later: both in time, and the token stored the activation."',
        '92000,1000,DP020,done-window-closed,90000,90000,Done after 92.0 s: the window had closed 2.0 s before.',
        '',
      ].join('\r\n'),
    )
  })

  it('is TSV: nothing is quoted, and no cell has a tab', () => {
    const lines = tableOf(inWords('ja'), 'tsv').trimEnd().split('\n')
    expect(lines.map((line) => line.split('\t').length)).toEqual([7, 7, 7])
  })
})
