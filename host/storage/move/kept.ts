import { isDeepStrictEqual } from 'node:util'
import type { Section } from '../../journal/row.ts'
import type { StoredToken } from '../store.ts'

/** A token as it is kept, with all that is to be known of it. */
export interface Kept {
  readonly stored: StoredToken
  sections(): AsyncIterable<Section>
}

/** Where tokens are taken from. Nobody else does anything to them meanwhile. */
export interface Source {
  tokens(): AsyncIterable<Kept>
  /** Gets ready to be left by all its tokens. @returns what makes it so: before that all is as it was */
  leave(): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** What became of the tokens of a source. */
export interface Moved {
  readonly tokens: number
  readonly rows: number
  /** Those that were there already, from a time that was cut short. */
  readonly there: number
  /** Those that got another id, because one of theirs was there. */
  readonly renamed: readonly { readonly id: string; readonly as: string }[]
}

const plain = ({ record, revision }: StoredToken): unknown => JSON.parse(JSON.stringify({ record, revision }))

/** Whether it is the same token in the same state. @param id in place of its own */
export const isSame = (one: StoredToken, other: StoredToken, id = one.record.id): boolean =>
  isDeepStrictEqual(plain({ ...one, record: { ...one.record, id } }), plain(other))
