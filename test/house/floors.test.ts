import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { arrowsOf, arrowsUp, circlesOf, placeOf, sourcesOf } from './arrows.ts'
import { FLOORS, ROOMS } from './floors.ts'

const sources = sourcesOf(resolve(import.meta.dirname, '../..'), ROOMS)
const arrows = arrowsOf(sources)
const places = FLOORS.flat()

describe('the house', () => {
  test('each file has a floor, and each place of the list is there, once', () => {
    const files = [...sources.keys()]
    expect(files.filter((file) => placeOf(file, places) === null)).toEqual([])
    expect(places.filter((place) => !files.some((file) => placeOf(file, places) === place))).toEqual([])
    expect(places.filter((place, i) => places.indexOf(place) !== i)).toEqual([])
  })

  test('no arrow leads upwards', () => {
    expect(arrowsUp(arrows, FLOORS)).toEqual([])
  })

  test('there is no circle among its places', () => {
    expect(circlesOf(arrows, places)).toEqual([])
  })

  test('an arrow planted upwards in it is caught', () => {
    const planted = new Map([...sources, ['token-core/bytes.ts', "import { x } from './index.ts'"]])
    expect(arrowsUp(arrowsOf(planted), FLOORS)).toEqual([{ from: 'token-core/bytes.ts', to: 'token-core/index.ts' }])
  })
})
