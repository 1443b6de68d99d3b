import { covers, type Found, type Luma, middleOf } from '../picture.ts'
import type { Unread, Zxing } from '../zxing.ts'
import { lockMesh } from './lock.ts'
import { cornersOf, flatMesh, flatten } from './mesh.ts'
import { cleanPictures, modulesOf } from './modules.ts'

// Of one view no more are tried, so that it takes a quarter of a second at most: a page tiled with finder patterns holds hundreds that look like a code.
// Any one code, or eight of 69 modules a side.
const MOST_MODULES = 40_000

/**
 * Reads codes that zxing has found, and that are bent, crumpled, or seen at so sharp an angle that it took their modules from beside them: the mesh
 * of the modules is laid onto the picture as they are, and a clean picture of them is handed to zxing.
 *
 * @param known what was read in the picture already
 */
export function readOnMesh(zxing: Zxing, luma: Luma, unread: readonly Unread[], known: readonly Found[]): Found[] {
  const found: Found[] = []
  let modules = 0
  for (const code of unread) {
    modules += code.modules ** 2
    if (modules > MOST_MODULES) break
    const middle = middleOf(code.corners)
    if ([...known, ...found].some(({ corners }) => covers(corners, middle))) continue
    const one = readOne(zxing, luma, code)
    if (one !== null) found.push(one)
  }
  return found
}

function readOne(zxing: Zxing, luma: Luma, { corners, modules, isLight }: Unread): Found | null {
  const mesh = lockMesh(luma, flatMesh(corners, modules))
  const greys = modulesOf(flatten(luma, mesh), isLight)
  for (const clean of cleanPictures(greys, modules)) {
    const [code] = zxing(clean, { isPure: true, symbols: 'first' })
    if (code !== undefined) return { ...code, corners: cornersOf(mesh) }
  }
  return null
}
