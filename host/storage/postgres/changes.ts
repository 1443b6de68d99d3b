import type { TokenChange } from '../store.ts'

/** How hosts on one database hear of each other's commits. */
export interface Changes {
  /** Says what this host has committed, soon and together: nobody waits for it. */
  say(changes: readonly TokenChange[]): void
  /** Tells what others have said. @returns the end of it */
  watch(tell: (changes: readonly TokenChange[]) => void): () => void
  close(): Promise<void>
}

/** Nobody hears anything. */
export const noChanges = (): Changes => ({ say() {}, watch: () => () => {}, async close() {} })
