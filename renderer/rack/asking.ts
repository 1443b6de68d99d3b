import { create } from 'zustand'
import type { KeyFileContents } from '../../host/client/client.ts'
import type { GivenKeyFile } from './given-key-file.ts'

/** The sheet of the rack that is open, and what it is about. `ids`: what is ticked at first. */
export type Asking =
  | { readonly kind: 'export' | 'colour' | 'otpauth-out'; readonly id: string }
  | { readonly kind: 'pskc' | 'delete'; readonly ids: readonly string[] }
  | { readonly kind: 'several' | 'users' | 'otpauth' }
  | { readonly kind: 'key-file'; readonly file: GivenKeyFile; readonly contents: KeyFileContents | null }

export const useAsking = create<{ readonly open: Asking | null }>(() => ({ open: null }))

export const ask = (open: Asking) => useAsking.setState({ open })
/** Once no sheet is open. */
export const answered = (): Promise<void> =>
  new Promise((resolve) => {
    if (useAsking.getState().open === null) return resolve()
    const stop = useAsking.subscribe(({ open }) => {
      if (open !== null) return
      stop()
      resolve()
    })
  })
export const stopAsking = () => useAsking.setState({ open: null })
