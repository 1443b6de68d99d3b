import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/**
 * What was built from what: contents and names of the sources, sizes and names of the files made. Neither times nor where it lies: a
 * folder that was copied, or came out of a cache, is what it was.
 */
interface Stamp {
  readonly sources: string
  readonly made: string
}

/** The files under a file or folder, in a fixed order. A path that is not there has none. */
function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
  )
}

function digest(root: string, paths: readonly string[], describe: (path: string) => string | Uint8Array): string {
  const hash = createHash('sha256')
  const named = paths.flatMap(filesUnder).map((path) => ({ path, name: relative(root, path).replaceAll('\\', '/') }))
  for (const { path, name } of named.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    hash.update(`${name}\n`).update(describe(path)).update('\n')
  }
  return hash.digest('hex')
}

const madeOf = (made: string): string => digest(made, [made], (path) => `${statSync(path).size}`)

/** The state of the sources. Take it before building from them: what changes meanwhile is not in what was built. @param root they are named from there */
export const stateOf = (root: string, sources: readonly string[]): string =>
  digest(root, sources, (path) => readFileSync(path))

/** Whether `made` stands as it was built, from these sources as they are. Absent, cut or changed files say no. */
export function isFresh(stampFile: string, root: string, sources: readonly string[], made: string): boolean {
  try {
    const stamp = JSON.parse(readFileSync(stampFile, 'utf8')) as Stamp
    return stamp.made === madeOf(made) && stamp.sources === stateOf(root, sources)
  } catch {
    return false
  }
}

/** @param sources their state, as `stateOf` gave it */
export function writeStamp(stampFile: string, sources: string, made: string): void {
  const stamp: Stamp = { sources, made: madeOf(made) }
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, JSON.stringify(stamp))
}
