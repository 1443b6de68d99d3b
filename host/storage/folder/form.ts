import { mkdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { renameOver, writePrivate } from '../../../server/index.ts'
import { errorCode, hostError } from '../../token/host-error.ts'
import { isTokenId } from '../../token/token-id.ts'
import { listFolder, PRIVATE_FOLDER, readPlain, unreadable } from './plain-file.ts'

/**
 * The form of a data folder. In the first, `tokens` was the folder of the tokens' files. Now it is a file that tells the form, and the
 * tokens are in `states`: a host of before finds a file where its folder should be, and refuses the start.
 */
const MARK = 'tokens'
export const STATES = 'states'
/** The other places in it. */
export const DELETED = 'deleted'
export const JOURNALS = 'journals'
export const LOG = 'log'

/** A file that a token is kept in. */
export interface StateFile {
  readonly id: string
  readonly file: string
}

/** The tokens whose files are in a folder. Whatever else is there is none of ours. */
export async function statesIn(folder: string): Promise<StateFile[]> {
  const names = (await listFolder(folder)).filter((name) => name.endsWith('.json'))
  const states = names.map((name) => ({ id: basename(name, '.json'), file: join(folder, name) }))
  return states.filter(({ id }) => isTokenId(id))
}

const FORMAT = 'camera-token-simulator/data-folder'
const VERSION = 2
/** A form that no host starts with: the tokens went to a database, or are on their way from one. */
const AWAY = 3
export type Away = 'moved' | 'coming'
const markSchema = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  tokens: z.enum(['moved', 'coming']).optional(),
})

/** Says where the tokens of a folder are. @param away null: in it. What is not written yet is as it was */
export async function markFolder(folder: string, away: Away | null): Promise<void> {
  const mark = { format: FORMAT, ...(away === null ? { version: VERSION } : { version: AWAY, tokens: away }) }
  await writePrivate(join(folder, MARK), `${JSON.stringify(mark)}\n`)
}

/** Where the tokens of a folder are, if not in it. */
export async function awayIn(folder: string): Promise<Away | null> {
  const text = await readPlain(join(folder, MARK)).catch(() => null)
  const mark = markSchema.safeParse(text === null ? null : parseJson(text))
  return (mark.success && mark.data.version === AWAY && mark.data.tokens) || null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const AWAY_WORDS: Readonly<Record<Away, string>> = {
  moved: 'The tokens of this data folder were moved to a database. Start with that, or move them back.',
  coming: 'Tokens are being moved to this data folder from a database, or that was cut short. Move them once more.',
}

/** What is wrong with a mark, to go on from its name in a sentence; null when nothing is. */
function wrongWith(text: string): string | null {
  const mark = markSchema.safeParse(parseJson(text))
  if (!mark.success) return 'is damaged, or not of this program'
  const { version, tokens } = mark.data
  if (version === AWAY && tokens !== undefined) throw hostError('tokens-moved', AWAY_WORDS[tokens])
  return version === VERSION ? null : `says that it is of form ${version}, and this version knows none after ${VERSION}`
}

/** Where the tokens' files are, and what brings the folder to its form. Throws when this version does not know that. */
export async function readForm(folder: string): Promise<{ readonly states: string; settle(): Promise<void> }> {
  const mark = join(folder, MARK)
  const states = join(folder, STATES)
  const found = await stat(mark).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  })
  const isFirst = found?.isDirectory() === true
  if (isFirst && (await listFolder(states)).length > 0) {
    throw new Error(`it holds the tokens of two versions, in ${mark} and in ${states}; move one of them away`)
  }
  const text = isFirst
    ? null
    : await readPlain(mark).catch((error: unknown) => {
        throw new Error(`${mark} ${unreadable(error)}`, { cause: error })
      })
  const wrong = text === null ? null : wrongWith(text)
  if (wrong !== null) throw new Error(`${mark} ${wrong}`)
  return {
    states: isFirst ? mark : states,
    async settle() {
      if (isFirst) await renameOver(mark, states)
      await mkdir(states, { recursive: true, mode: PRIVATE_FOLDER })
      if (text === null) await markFolder(folder, null)
    },
  }
}
