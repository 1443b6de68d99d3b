import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { loadScenarios } from '../../scenario/load.ts'
import type { Scenario } from '../../scenario/scenario.ts'

/** Beside this file, and beside a bundle, which carries them. */
const FOLDER = join(import.meta.dirname, 'scenarios')

/** The scenarios of a file of the catalogue: one, or one for each rule set. */
export const loadCase = (file: string): Promise<readonly Scenario[]> =>
  loadScenarios(join(FOLDER, file), (path) => readFile(path, 'utf8'))

/** A picture that a scenario of the catalogue shows to the camera. */
export const readCasePicture = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(join(FOLDER, basename(path))))
