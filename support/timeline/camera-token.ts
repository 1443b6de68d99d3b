import type { Client, JournalRow, ViewOf } from '../../host/client/client.ts'
import type { Row } from '../../scenario/world/world.ts'
import { type CameraTokenTypes, PROFILE_NAMES, type ProfileName } from '../../token-core/index.ts'
import { supportError } from '../api/answers.ts'

/** The desk is about camera tokens: of another kind it tells nothing, and says so. */

export type CameraView = ViewOf<'camera-token'>
export type CameraRow = Row<CameraTokenTypes>

const otherKind = (what: string): Error =>
  supportError('other-kind', `${what} is of another kind: the support desk is about camera tokens.`)

/** A token of the rack. Throws the host's refusal when there is no such token, and `other-kind`. */
export async function cameraToken(client: Client, id: string): Promise<CameraView> {
  const view = await client.token(id)
  if (view.kind !== 'camera-token') throw otherKind('This token')
  return view
}

const isCameraRow = (row: JournalRow): row is JournalRow & CameraRow => !('kind' in row.display)

/** What happened to a camera token; of another kind there is nothing in it. */
export const cameraRows = (rows: readonly JournalRow[]): readonly CameraRow[] => rows.filter(isCameraRow)

/** What a camera token is called in its list of profiles. Throws `other-kind`. */
export function profileOf(name: string | null): ProfileName {
  const known = PROFILE_NAMES.find((one) => one === name)
  if (known === undefined) throw otherKind('The token of this journal')
  return known
}
