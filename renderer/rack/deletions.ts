import { create } from 'zustand'
import type { Rack } from '../connection/rack-store.ts'
import { failureCode, notify, notifyFailure } from '../parts/notices.ts'
import { workOn } from '../parts/work.ts'
import { showToken } from './actions.ts'

/** Tokens that were deleted together. */
interface Deletion {
  readonly ids: readonly string[]
  /** Of the first of them. */
  readonly name: string
  /** What stood on the stage before. */
  readonly chosen: string | null
}

/** What can be taken back, the newest last. */
export const useDeletions = create<{ readonly stack: readonly Deletion[] }>(() => ({ stack: [] }))

const push = (deletion: Deletion) => useDeletions.setState(({ stack }) => ({ stack: [...stack, deletion] }))

let takeNoticeBack = () => {}

/** Says what was deleted last, and how to take it back. One notice, however many deletions there were. */
function tell(rack: Rack): void {
  takeNoticeBack()
  const newest = useDeletions.getState().stack.at(-1)
  if (!newest) return
  const { name, ids } = newest
  takeNoticeBack = notify(ids.length === 1 ? 'rack.deleted' : 'rack.severalDeleted', {
    values: ids.length === 1 ? { name } : { count: ids.length },
    action: { text: 'rack.undo', run: () => void undoDeletion(rack) },
  })
}

/** Whether a call was about a token that the host has; throws any other refusal. */
async function isThere(called: Promise<unknown>): Promise<boolean> {
  try {
    await called
    return true
  } catch (error) {
    if (failureCode(error) === 'not-found') return false
    throw error
  }
}

/** Deletes at once; the notice that says so takes it back, as does Ctrl+Z. */
export async function deleteTokens(rack: Rack, ids: readonly string[]): Promise<void> {
  const { chosen } = rack.store.getState()
  const name = rack.token(ids[0] ?? '').store.getState().view?.name ?? ''
  const deleted: string[] = []
  try {
    await workOn('deleting', ids, async (id) => {
      // Another window may have been first.
      if (await isThere(rack.link.remove(id))) deleted.push(id)
      rack.drop(id)
    })
  } catch (error) {
    notifyFailure(error)
  }
  if (deleted.length === 0) return
  // Not a copy: what was on its way when it was stopped still comes in.
  push({ ids: deleted, name, chosen })
  tell(rack)
}

/** Takes the last deletion back. What stood on the stage then stands there again. */
export async function undoDeletion(rack: Rack): Promise<void> {
  const deletion = useDeletions.getState().stack.at(-1)
  if (!deletion) return
  useDeletions.setState(({ stack }) => ({ stack: stack.slice(0, -1) }))
  const { ids, chosen } = deletion
  const asked = new Set<string>()
  try {
    await workOn('restoring', ids, async (id) => {
      // One that the host has no more, since it was started again, stays deleted.
      await isThere(rack.link.restore(id).then(rack.take))
      asked.add(id)
    })
  } catch (error) {
    notifyFailure(error)
  }
  const left = ids.filter((id) => !asked.has(id))
  if (left.length > 0) push({ ...deletion, ids: left })
  if (chosen !== null && ids.includes(chosen) && rack.store.getState().order?.includes(chosen)) showToken(rack, chosen)
  tell(rack)
}
