import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { KEY_LENGTH, keyOf, openLine, SEAL_LENGTH, sealLine, writePrivate } from '../../../server/index.ts'
import { errorCode, type HostErrorCode, hostError } from '../../token/host-error.ts'
import type { StateFile } from './form.ts'
import { logWitness } from './log-line.ts'
import { NOT_A_FILE, readPlain, unreadable } from './plain-file.ts'
import { type Witness, witness } from './state-file.ts'

/**
 * The key of a data folder, in a file that its owner alone can read. Beside it stands a check: nothing, sealed with the key. A start
 * under another key would find every token damaged, so it is refused before anything is touched.
 */
const KEY_FILE = 'key'
const CHECK_FILE = 'key-check'
const CHECK_LABEL = 'camera-token-simulator/key-check 1'

/** What is wrong with a key file. */
export type KeyFault = 'missing' | 'empty' | 'damaged' | 'not-a-file' | 'unreadable' | 'of-another-folder'

export interface KeyError extends Error {
  readonly code: Extract<HostErrorCode, 'key-missing' | 'key-wrong'>
  readonly fault: KeyFault
  /** The key file. */
  readonly file: string
}

/** Of a data folder: that of a database has the same codes, and says itself what is wrong with its key. */
export const isKeyError = (error: unknown): error is KeyError =>
  ['key-missing', 'key-wrong'].includes(errorCode(error) ?? '') && error instanceof Error && 'fault' in error

const FAULTS: Readonly<Record<KeyFault, string>> = {
  missing: 'is missing, and the tokens of the data folder are encrypted with it',
  empty: 'is empty',
  damaged: 'is damaged: it must hold 64 hexadecimal digits',
  'not-a-file': 'is not a file',
  unreadable: 'cannot be read: your account needs the right to',
  'of-another-folder': 'belongs to another data folder: it does not open the tokens of this one',
}

function keyError(fault: KeyFault, folder: string, cause?: unknown): KeyError {
  const file = join(folder, KEY_FILE)
  const message =
    `The key file ${file} ${FAULTS[fault]}. Put the right one back from your backup and start again: nothing was changed. ` +
    `To begin anew, move ${folder} away or choose another data folder.`
  const code = fault === 'missing' ? 'key-missing' : 'key-wrong'
  return Object.assign(hostError(code, message, cause), { code, fault, file } as const)
}

/** What a token's file says of a key. null: it holds no token. */
async function ask({ id, file }: StateFile, key: Uint8Array | null): Promise<Witness | null> {
  try {
    const text = await readPlain(file)
    return text === null ? null : witness(text, id, key)
  } catch (error) {
    return unreadable(error) === NOT_A_FILE ? null : 'silent'
  }
}

/** The check, `none` when there is none, `unknown` when it cannot be read or was cut short. */
async function readCheck(file: string): Promise<string> {
  try {
    const text = await readPlain(file)
    if (text === null) return 'none'
    return Buffer.from(text, 'base64').length === SEAL_LENGTH ? text : 'unknown'
  } catch {
    return 'unknown'
  }
}

async function readKey(folder: string): Promise<Uint8Array | null> {
  const text = await readPlain(join(folder, KEY_FILE)).catch((error: unknown) => {
    throw keyError(unreadable(error) === NOT_A_FILE ? 'not-a-file' : 'unreadable', folder, error)
  })
  if (text === null) return null
  const key = keyOf(text)
  if (typeof key === 'string') throw keyError(key, folder)
  return key
}

async function makeKey(folder: string): Promise<Uint8Array> {
  const key = randomBytes(KEY_LENGTH)
  await writePrivate(join(folder, KEY_FILE), `${key.toString('hex')}\n`)
  return key
}

/**
 * Reads the key of a data folder; a folder with nothing in it gets a new one. A folder of before the check, or with a damaged one, is
 * checked against its tokens, of which single ones may be damaged.
 * @param states the tokens in the folder @param logs what happened to them lately
 * @throws KeyError
 */
export async function openFolderKey(
  folder: string,
  states: readonly StateFile[],
  logs: readonly string[],
): Promise<Uint8Array> {
  const checkFile = join(folder, CHECK_FILE)
  const check = await readCheck(checkFile)
  const given = await readKey(folder)
  if (given !== null && openLine(check, CHECK_LABEL, given) !== null) return given

  const said = await Promise.all([
    ...states.map((state) => ask(state, given)),
    ...logs.map((log) => logWitness(log, given)),
  ])
  if (given === null && (check !== 'none' || said.some((one) => one !== null))) throw keyError('missing', folder)
  const [opened, closed] = [said.includes('opens'), said.includes('closed')]
  // A whole check is believed, unless the key opens each token there is: then it is the check that came from elsewhere.
  const isRight = check === 'none' || check === 'unknown' ? opened || !closed : opened && !closed
  if (given !== null && !isRight) throw keyError('of-another-folder', folder)

  const key = given ?? (await makeKey(folder))
  await writePrivate(checkFile, `${sealLine('', CHECK_LABEL, key)}\n`)
  return key
}
