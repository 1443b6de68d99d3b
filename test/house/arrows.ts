import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** One import of a file of ours in another. */
export interface Arrow {
  readonly from: string
  readonly to: string
}

/** A place of the house: a folder with all below it that has no place of its own, or a single file. */
export type Place = string

const SOURCE = /\.tsx?$/
// Static and dynamic imports, exports from elsewhere, and files named by `new URL('…', import.meta.url)`.
const IMPORT = /(?:\bfrom|\bimport|\bimport\(|new URL\()\s*'(\.{1,2}\/[^'?]+)/g

/** The source files of `rooms` below `root`, by path with `/`, in order. */
export function sourcesOf(root: string, rooms: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const room of rooms) {
    const names = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    for (const name of names.map((each) => posix.join(room, each.replaceAll('\\', '/'))).sort()) {
      if (SOURCE.test(name)) found.set(name, readFileSync(join(root, name), 'utf8'))
    }
  }
  return found
}

/** Every import between two of these files; type imports count, since who reads one file must open the other. */
export function arrowsOf(sources: ReadonlyMap<string, string>): readonly Arrow[] {
  return [...sources].flatMap(([from, text]) =>
    [...text.matchAll(IMPORT)]
      .map(([, path = '']) => ({ from, to: posix.join(posix.dirname(from), path) }))
      .filter(({ to }) => sources.has(to)),
  )
}

/** The place of a file: the longest name that is the file or a folder above it. */
export function placeOf(file: string, places: readonly Place[]): Place | null {
  const over = places.filter((place) => file === place || file.startsWith(`${place}/`))
  return over.reduce<Place | null>((longest, each) => (each.length > (longest?.length ?? 0) ? each : longest), null)
}

/** The arrows between two places that do not lead to a lower floor. `floors` from the ground up. */
export function arrowsUp(arrows: readonly Arrow[], floors: readonly (readonly Place[])[]): readonly Arrow[] {
  const places = floors.flat()
  const floorOf = (place: Place | null) => floors.findIndex((floor) => place !== null && floor.includes(place))
  return arrows.filter(({ from, to }) => {
    const [here, there] = [placeOf(from, places), placeOf(to, places)]
    return here !== there && floorOf(there) >= floorOf(here)
  })
}

/** Places that reach each other, each group in order; a tree without circles has none. */
export function circlesOf(arrows: readonly Arrow[], places: readonly Place[]): readonly (readonly Place[])[] {
  const next = new Map<Place, Set<Place>>()
  for (const { from, to } of arrows) {
    const [here, there] = [placeOf(from, places), placeOf(to, places)]
    if (here && there && here !== there) next.set(here, (next.get(here) ?? new Set()).add(there))
  }
  const reachedFrom = (start: Place) => {
    const seen = new Set<Place>()
    const waiting = [start]
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      for (const each of next.get(place) ?? []) if (!seen.has(each)) waiting.push(seen.add(each) && each)
    }
    return seen
  }
  const reach = new Map(places.map((place) => [place, reachedFrom(place)]))
  const groups = places
    .filter((place) => reach.get(place)?.has(place))
    .map((place) => places.filter((each) => reach.get(place)?.has(each) && reach.get(each)?.has(place)).sort())
  return [...new Map(groups.map((group) => [group.join(), group])).values()]
}
