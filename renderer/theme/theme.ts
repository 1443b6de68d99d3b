import { create } from 'zustand'

const KEY = 'camtoken.theme'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const remembered = THEMES.find((theme) => theme === localStorage.getItem(KEY)) ?? 'system'

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export const useTheme = create<{ readonly theme: Theme }>(() => ({ theme: remembered }))

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme)
  useTheme.setState({ theme })
  show(theme)
}

show(remembered)
