import { create } from 'zustand'

const KEY = 'camtoken.feedback'

export const PREFERENCES = ['sound', 'shake', 'keys'] as const
/** `sound` and `shake`: what one hears and feels of the token. `keys`: single letters work the token. */
export type Preference = (typeof PREFERENCES)[number]
type Preferences = Readonly<Record<Preference, boolean>>

const FIRST: Preferences = { sound: false, shake: false, keys: true }

/** What was chosen last; anything that is not a yes or a no stays as it is at first. */
export function parsePreferences(text: string | null): Preferences {
  let kept: unknown = null
  try {
    kept = JSON.parse(text ?? 'null')
  } catch {
    return FIRST
  }
  const values = new Map(Object.entries(kept ?? {}))
  const pick = (name: Preference) => (typeof values.get(name) === 'boolean' ? values.get(name) : FIRST[name])
  return { sound: pick('sound'), shake: pick('shake'), keys: pick('keys') }
}

export const usePreferences = create<Preferences>(() => parsePreferences(localStorage.getItem(KEY)))

export function choosePreference(name: Preference, on: boolean): void {
  usePreferences.setState({ [name]: on })
  localStorage.setItem(KEY, JSON.stringify(usePreferences.getState()))
}
