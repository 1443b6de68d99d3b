import { describe, expect, it } from 'vitest'
import { placeOn } from '../../electron/placement.ts'

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
