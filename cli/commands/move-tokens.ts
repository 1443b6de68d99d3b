import { join, resolve } from 'node:path'
import { moveTokens, type TokenPlace } from '../../host/index.ts'
import { Complaint, reasonOf } from '../terminal/complaint.ts'
import type { Translate } from '../terminal/i18n.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** The word for the database that the environment names; whatever else is given is a folder. */
const DATABASE = 'database'

export interface MoveChoices {
  readonly from: string
  readonly to: string
  readonly add?: boolean
  /** The folder whose key is the database's where no other is named, and no folder is given. */
  readonly dataDir: string
}

/** Both places. An address would stand in the list of processes, with its password: so a database is named by the environment alone. */
function placesOf({ from, to, dataDir }: MoveChoices, t: Translate): readonly [TokenPlace, TokenPlace] {
  if (from === to || (from !== DATABASE && to !== DATABASE && resolve(from) === resolve(to)))
    throw new Complaint(t('moveTokens.same'))
  const [folder = dataDir] = [from, to].filter((place) => place !== DATABASE).map((place) => resolve(place))
  const { CAMTOKEN_DATABASE_URL: url = '', CAMTOKEN_DATABASE_KEY_FILE: keyFile = '' } = process.env
  function placeOf(place: string): TokenPlace {
    if (place !== DATABASE) return { folder: resolve(place) }
    if (url === '') throw new Complaint(t('moveTokens.noDatabase'))
    return { database: { url, keyFile: keyFile || join(folder, 'key') } }
  }
  return [placeOf(from), placeOf(to)]
}

const SAID = {
  'folder-in-use': 'moveTokens.folderInUse',
  'folder-holds-tokens': 'moveTokens.folderHoldsTokens',
  'database-holds-tokens': 'moveTokens.databaseHoldsTokens',
  'tokens-moved': 'moveTokens.movedBefore',
} as const

function complaintOf(error: unknown, t: Translate): Complaint {
  const reason = reasonOf(error)
  if (reason in SAID) return new Complaint(t(SAID[reason as keyof typeof SAID]))
  return new Complaint(t('moveTokens.failed', { reason: error instanceof Error ? error.message : reason }))
}

/** `camtoken move-tokens`: all tokens go from a folder to a database, or back. @returns the exit code */
export async function moveTokensTo(choices: MoveChoices, terminal: Terminal, t: Translate): Promise<number> {
  const [from, to] = placesOf(choices, t)
  const { tokens, rows, there, renamed } = await moveTokens(from, to, choices.add).catch((error: unknown) => {
    throw complaintOf(error, t)
  })
  terminal.out(t('moveTokens.moved', { tokens, rows }))
  if (there > 0) terminal.out(t('moveTokens.there', { n: there }))
  for (const { id, as } of renamed) terminal.out(t('moveTokens.renamed', { id, as }))
  return 0
}
