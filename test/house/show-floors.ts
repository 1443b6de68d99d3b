import { resolve } from 'node:path'
import { arrowsOf, arrowsUp, circlesOf, placeOf, sourcesOf } from './arrows.ts'
import { FLOORS, ROOMS } from './floors.ts'

/** `npm run floors`: rooms and floors with their files, then every arrow that leads upwards and every circle. Ends with 1 if there is one. */
const sources = sourcesOf(resolve(import.meta.dirname, '../..'), ROOMS)
const arrows = arrowsOf(sources)
const places = FLOORS.flat()
const files = [...sources.keys()]

const count = (place: string) => files.filter((file) => placeOf(file, places) === place).length
for (const [number, floor] of FLOORS.entries()) {
  console.log(`${String(number).padStart(3)}  ${floor.map((place) => `${place} (${count(place)})`).join('  ')}`)
}
const up = arrowsUp(arrows, FLOORS)
const circles = circlesOf(arrows, places)
const homeless = files.filter((file) => placeOf(file, places) === null)
console.log(`\n${files.length} files, ${arrows.length} imports, ${FLOORS.length} floors`)
console.log(`arrows upwards: ${up.length}`)
for (const { from, to } of up) console.log(`  ${from} -> ${to}`)
console.log(`circles: ${circles.length}`)
for (const circle of circles) console.log(`  ${circle.join(' <-> ')}`)
console.log(`files without a floor: ${homeless.length}`)
for (const file of homeless) console.log(`  ${file}`)
process.exitCode = up.length + circles.length + homeless.length > 0 ? 1 : 0
