import { isTokenId } from '../../token/token-id.ts'
import type { TokenChange } from '../store.ts'

/** What hosts tell each other by NOTIFY: who says it, and which tokens are at which revision, or gone. Nothing of what is in them. */
export interface Said {
  readonly host: string
  readonly changes: readonly TokenChange[]
  /** Of a word to oneself, to see whether one hears. */
  readonly probe: string | null
}

/** PostgreSQL takes 7,999 bytes. Ids are ASCII, so that a character is a byte. */
export const MOST_BYTES = 7_999

const textOf = ({ id, revision, sequence }: TokenChange): string => `${id}:${revision ?? ''}:${sequence}`

/** As few texts as hold them all. */
export function payloadsOf(host: string, changes: readonly TokenChange[]): readonly string[] {
  const payloads: string[] = []
  let text = ''
  for (const one of changes.map(textOf)) {
    if (text !== '' && text.length + 1 + one.length > MOST_BYTES) {
      payloads.push(text)
      text = ''
    }
    text = text === '' ? `${host} ${one}` : `${text},${one}`
  }
  return text === '' ? payloads : [...payloads, text]
}

export const probePayload = (host: string, probe: string): string => `${host} ?${probe}`

/** null: nothing that a host says. */
export function readPayload(payload: string): Said | null {
  const [host, told = '', ...more] = payload.split(' ')
  if (!host || told === '' || more.length > 0) return null
  if (told.startsWith('?')) return { host, changes: [], probe: told.slice(1) }
  const changes = told.split(',').map(readChange)
  return changes.includes(null) ? null : { host, changes: changes.filter((change) => change !== null), probe: null }
}

function readChange(text: string): TokenChange | null {
  const [, id = '', revision = '', sequence = ''] = /^([^:]+):(\d*):(\d+)$/.exec(text) ?? []
  if (!isTokenId(id)) return null
  return { id, revision: revision === '' ? null : Number(revision), sequence: Number(sequence) }
}
