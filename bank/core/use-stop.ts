import type { LoginAttemptRow } from './rows.ts'

/** 利用停止: by somebody who may, not by wrong passwords. So no wrong one is counted. */
export function isStopped({ failures, disabledAt }: Pick<LoginAttemptRow, 'failures' | 'disabledAt'>): boolean {
  return disabledAt !== null && failures === 0
}
