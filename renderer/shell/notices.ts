import { create } from 'zustand'

/** A sentence at the foot of the window, as the key of a text and its values, with one thing to do about it. */
export interface Notice {
  readonly id: number
  readonly text: string
  readonly values: Readonly<Record<string, string | number>>
  readonly tone: 'plain' | 'alert'
  readonly action: { readonly text: string; run(): void } | null
}

export const useNotices = create<{ readonly shown: readonly Notice[] }>(() => ({ shown: [] }))

const MOST = 3
let lastId = 0

/** Says something until it is closed, acted upon, or pushed out by newer ones. Returns the way to take it back. */
export function notify(
  text: string,
  { values = {}, tone = 'plain', action = null }: Partial<Omit<Notice, 'id' | 'text'>> = {},
): () => void {
  lastId += 1
  const id = lastId
  useNotices.setState(({ shown }) => ({ shown: [...shown, { id, text, values, tone, action }].slice(-MOST) }))
  return () => dismiss(id)
}

export function dismiss(id: number): void {
  useNotices.setState(({ shown }) => ({ shown: shown.filter((notice) => notice.id !== id) }))
}

/** What an API refuses, in words: `failure.<code>` where there is such a text. */
export function notifyFailure(error: unknown): void {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unreachable'
  notify(`failure.${code}`, { tone: 'alert' })
}

/** Runs the action of the newest notice that has one. For Ctrl+Z. */
export function undoNewest(): void {
  const notice = useNotices.getState().shown.findLast(({ action }) => action !== null)
  if (!notice) return
  dismiss(notice.id)
  notice.action?.run()
}
