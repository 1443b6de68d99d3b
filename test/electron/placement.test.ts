import { describe, expect, it } from 'vitest'
import { placeBeside, placeOn } from '../../electron/placement.ts'

const LEFT = { x: 0, y: 25, width: 1280, height: 775 }
const RIGHT = { x: 1280, y: 0, width: 1920, height: 1040 }
const place = (x: number, y: number, width = 800, height = 600) => ({ x, y, width, height, maximised: false })

describe('a window stands where it stood', () => {
  it.each([
    ['nothing is known', null, null],
    ['on the left display', place(100, 100), { x: 100, y: 100, width: 800, height: 600 }],
    ['on the right display', place(1500, 0), { x: 1500, y: 0, width: 800, height: 600 }],
    ['over an edge, its title bar to be caught', place(-600, 100), { x: -600, y: 100, width: 800, height: 600 }],
    ['its title bar above the display', place(100, -30), null],
    ['its title bar below the display', place(100, 790), null],
    ['too far to the left', place(-700, 100), null],
    ['on a display that is gone', place(4000, 100), null],
    ['larger than the display', place(0, 25, 5000, 5000), { x: 0, y: 25, width: 1280, height: 775 }],
    ['cut, and still to be caught', place(-3000, 25, 3200, 700), { x: -1160, y: 25, width: 1280, height: 700 }],
  ])('%s', (_name, before, expected) => {
    expect(placeOn([LEFT, RIGHT], before)).toEqual(expected)
  })
})

describe('a window stands beside another', () => {
  it.each([
    ['on its right', { x: 1300, y: 40, width: 1000, height: 700 }, { x: 2300, y: 40, width: 900, height: 700 }],
    [
      'on its right, as wide as there is room',
      { x: 1300, y: 40, width: 1240, height: 700 },
      { x: 2540, y: 40, width: 660, height: 700 },
    ],
    ['on its left', { x: 2200, y: 40, width: 1000, height: 700 }, { x: 1300, y: 40, width: 900, height: 700 }],
    ['within the display', { x: 1300, y: -50, width: 1000, height: 5000 }, { x: 2300, y: 0, width: 900, height: 1040 }],
    ['not where there is no room', { x: 0, y: 25, width: 1240, height: 700 }, null],
    ['not beside one that no display shows', { x: 9000, y: 25, width: 1240, height: 700 }, null],
  ])('%s', (_name, other, expected) => {
    expect(placeBeside([LEFT, RIGHT], other, 900)).toEqual(expected)
  })
})
