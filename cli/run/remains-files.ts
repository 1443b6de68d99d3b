import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { displayPng } from '../../drawing/index.ts'
import { screenText } from '../../scenario/run/golden.ts'
import { failedStep, type ScenarioResult } from '../../scenario/run/result.ts'

export interface KeptFiles {
  readonly all: readonly string[]
  /** Those that show the display. */
  readonly pictures: readonly string[]
}

/** Pixels of a picture a unit of the display. */
const SCALE = 2

/** Keys stand in them. */
const MINE_ONLY = { mode: 0o600 }

/** The name of a folder, of a scenario's. */
const folderName = (name: string, index: number): string => {
  const words = name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return `${index + 1}-${words.slice(0, 60) || 'scenario'}`
}

/**
 * Keeps what a failed scenario left, in a folder of its own: what its display showed, the token as a file and its journal to be replayed.
 * The last two are secrets.
 */
export async function keepRemains(result: ScenarioResult, index: number, folder: string): Promise<KeptFiles> {
  const display = failedStep(result)?.display ?? null
  if (result.remains.length === 0 && display === null) return { all: [], pictures: [] }
  const own = join(folder, folderName(result.name, index))
  await mkdir(own, { recursive: true })
  const all: string[] = []
  const pictures: string[] = []
  async function keep(name: string, content: string | Uint8Array, isPicture = false): Promise<void> {
    const path = join(own, name)
    await writeFile(path, content, MINE_ONLY)
    all.push(path)
    if (isPicture) pictures.push(path)
  }
  if (display !== null) {
    await keep('display.png', displayPng(display, SCALE), true)
    await keep('display.txt', screenText(display))
  }
  for (const { token, snapshot, journal } of result.remains) {
    const head = result.remains.length > 1 ? `${token}-` : ''
    await keep(`${head}token.json`, JSON.stringify(snapshot))
    await keep(`${head}journal.json`, JSON.stringify(journal))
  }
  return { all, pictures }
}
