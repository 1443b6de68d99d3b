import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { Command } from '../../electron/bridge.ts'

type Run = () => void

/** What the page can do just now, by the names of the application menu. */
export const useCommands = create<{ readonly offered: Readonly<Partial<Record<Command, Run>>> }>(() => ({
  offered: {},
}))

/** Offers a command to the application menu for as long as the component stands; null withdraws it. */
export function useCommand(name: Command, run: Run | null): void {
  const latest = useRef(run)
  latest.current = run
  const isOffered = run !== null
  useEffect(() => {
    if (!isOffered) return
    useCommands.setState(({ offered }) => ({ offered: { ...offered, [name]: () => latest.current?.() } }))
    return () => useCommands.setState(({ offered: { [name]: _, ...others } }) => ({ offered: others }))
  }, [name, isOffered])
}

/** Tells the desktop application which commands there are, and carries out what its menu asks for. */
export function useDesktopMenu(language: string): void {
  const offered = useCommands((state) => state.offered)
  useEffect(() => {
    void window.camtoken?.offerCommands(Object.keys(offered) as Command[])
  }, [offered])
  useEffect(() => window.camtoken?.on('command', (command) => useCommands.getState().offered[command]?.()), [])
  useEffect(() => {
    if (language === 'ja' || language === 'en') void window.camtoken?.setLanguage(language)
  }, [language])
}
