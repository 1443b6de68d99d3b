import { create } from 'zustand'

/** A sentence at the foot of the window, as the key of a text and its values, with one thing to do about it. */
export interface Notice {
  readonly id: number
  /** What the sentence is about, such as a file's name. */
  readonly about: string | null
  readonly text: string
  readonly values: Readonly<Record<string, string | number>>
  readonly tone: 'plain' | 'alert'
  readonly action: { readonly text: string; run(): void } | null
}

export const useNotices = create<{ readonly shown: readonly Notice[] }>(() => ({ shown: [] }))

const MOST = 3
let lastId = 0

const sayTheSame = (one: Notice, other: Notice) =>
  one.text === other.text && one.about === other.about && JSON.stringify(one.values) === JSON.stringify(other.values)

/** Says something until it is closed, acted upon, or pushed out by newer ones. Returns the way to take it back. */
export function notify(
  text: string,
  { about = null, values = {}, tone = 'plain', action = null }: Partial<Omit<Notice, 'id' | 'text'>> = {},
): () => void {
  lastId += 1
  const notice = { id: lastId, about, text, values, tone, action }
  useNotices.setState(({ shown }) => ({
    shown: [...shown.filter((other) => !sayTheSame(other, notice)), notice].slice(-MOST),
  }))
  return () => dismiss(notice.id)
}

export function dismiss(id: number): void {
  useNotices.setState(({ shown }) => ({ shown: shown.filter((notice) => notice.id !== id) }))
}

/** The code of a refusal; `unreachable` when there was no answer. */
export const failureCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unreachable'

/** What an API refuses, in words: `failure.<code>` where there is such a text. */
export function notifyFailure(error: unknown, about: string | null = null): void {
  notify(`failure.${failureCode(error)}`, { about, tone: 'alert' })
}
