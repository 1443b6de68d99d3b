import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { Command } from '../../electron/bridge.ts'

type Run = () => void

/** What only other parts of the window ask for: no item of the application menu. */
const WITHIN = ['open-journal', 'import-keys'] as const
type Name = Command | (typeof WITHIN)[number]

/** What the window can do just now: what its menu asks for, and one part of it of another. */
export const useCommands = create<{ readonly offered: Readonly<Partial<Record<Name, Run>>> }>(() => ({
  offered: {},
}))

/** Offers a command for as long as the component stands; null withdraws it. */
export function useCommand(name: Name, run: Run | null): void {
  const latest = useRef(run)
  latest.current = run
  const isOffered = run !== null
  useEffect(() => {
    if (!isOffered) return
    useCommands.setState(({ offered }) => ({ offered: { ...offered, [name]: () => latest.current?.() } }))
    return () => useCommands.setState(({ offered: { [name]: _, ...others } }) => ({ offered: others }))
  }, [name, isOffered])
}

/** Asks whoever offers it; nothing happens where nobody does. */
export const runCommand = (name: Name): void => useCommands.getState().offered[name]?.()

/** Tells the desktop application which commands there are, and carries out what its menu asks for. */
export function useDesktopMenu(language: string): void {
  const offered = useCommands((state) => state.offered)
  useEffect(() => {
    const commands = (Object.keys(offered) as Name[]).filter(
      (name): name is Command => !WITHIN.some((one) => one === name),
    )
    void window.camtoken?.offerCommands(commands)
  }, [offered])
  useEffect(() => window.camtoken?.on('command', runCommand), [])
  useEffect(() => {
    if (language === 'ja' || language === 'en') void window.camtoken?.setLanguage(language)
  }, [language])
}
