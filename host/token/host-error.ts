import type { BankName } from './bank-name.ts'

/**
 * What went wrong, for a program to tell apart. The first four keep a host from starting, as does a port that is taken:
 * that has Node's code EADDRINUSE.
 */
export type HostErrorCode =
  | 'folder-in-use'
  | 'folder-unusable'
  | 'database-unusable'
  | 'folder-holds-tokens'
  | 'database-holds-tokens'
  | 'tokens-moved'
  | 'key-missing'
  | 'key-wrong'
  | 'not-saved'
  | 'no-serial-left'
  | 'no-user-left'
  | 'user-in-use'
  | 'no-bank'
  | 'bank-unreachable'
  | 'bank-refused'
  | 'token-moved'
  | 'sequence-mismatch'
  | 'wait-too-long'
  | 'not-found'
  | 'invalid-request'
  | 'no-camera'
  | 'no-key'
  | 'other-keys'
  | 'unfit-keys'
  | 'host-closing'
  | 'too-many-snapshots'
  | 'pictures-busy'

/** An error a person can act on: `message` says what to do. */
export function hostError(code: HostErrorCode, message: string, cause?: unknown): Error & { code: HostErrorCode } {
  return Object.assign(new Error(message, { cause }), { code })
}

/** What a caller is told of a bank that this host was not started with. */
export const noBank = (name: BankName) => hostError('no-bank', `This host does not know the practice bank ${name}.`)

/** The code of an error of Node's file system or network, such as ENOENT. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
