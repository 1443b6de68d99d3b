import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What was built from what: sizes and times of the sources, sizes of the files made. */
interface Stamp {
  readonly sources: string
  readonly made: string
}

/** The files under a file or folder, in a fixed order. A path that is not there has none. */
function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]))
    .sort()
}

function digest(paths: readonly string[], describe: (path: string) => string): string {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesUnder)) hash.update(`${path}\n${describe(path)}\n`)
  return hash.digest('hex')
}

const sourceState = (path: string): string => {
  const { mtimeMs, size } = statSync(path)
  return `${mtimeMs} ${size}`
}
const madeState = (path: string): string => `${statSync(path).size}`

/** The state of the sources. Take it before building from them: what changes meanwhile is not in what was built. */
export const stateOf = (sources: readonly string[]): string => digest(sources, sourceState)

/** Whether `made` stands as it was built, from these sources as they are. Absent, cut or changed files say no. */
export function isFresh(stampFile: string, sources: readonly string[], made: string): boolean {
  try {
    const stamp = JSON.parse(readFileSync(stampFile, 'utf8')) as Stamp
    return stamp.sources === stateOf(sources) && stamp.made === digest([made], madeState)
  } catch {
    return false
  }
}

/** @param sources their state, as `stateOf` gave it */
export function writeStamp(stampFile: string, sources: string, made: string): void {
  const stamp: Stamp = { sources, made: digest([made], madeState) }
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, JSON.stringify(stamp))
}
