import { create } from 'zustand'
import { isNarrow } from './narrow.ts'

const KEY = 'camtoken.layout'

export const TABS = ['camera', 'inspector', 'journal'] as const
export type Tab = (typeof TABS)[number]

export interface Layout {
  readonly rack: boolean
  readonly panel: boolean
  readonly tab: Tab
  /** Of the panel, in rem, so that it grows with the text. */
  readonly width: number
  /** The token alone, with what it needs: for a window beside the bank's. */
  readonly compact: boolean
}

export const PANEL_WIDTH = { least: 20, usual: 25, most: 60, step: 2 } as const

const FIRST: Layout = { rack: !isNarrow(), panel: true, tab: 'camera', width: PANEL_WIDTH.usual, compact: false }

/** What was open last. Whatever is not as expected is as at first. */
export function readLayout(text: string | null, first: Layout = FIRST): Layout {
  try {
    const json: unknown = JSON.parse(text ?? '')
    if (typeof json !== 'object' || json === null) return first
    const kept = json as Readonly<Record<string, unknown>>
    const flag = (name: 'rack' | 'panel' | 'compact') => (typeof kept[name] === 'boolean' ? kept[name] : first[name])
    const width = typeof kept.width === 'number' ? kept.width : Number.NaN
    return {
      rack: flag('rack'),
      panel: flag('panel'),
      tab: TABS.find((tab) => tab === kept.tab) ?? first.tab,
      compact: flag('compact'),
      width: width >= PANEL_WIDTH.least && width <= PANEL_WIDTH.most ? width : first.width,
    }
  } catch {
    return first
  }
}

export const useLayout = create<Layout>(() => readLayout(localStorage.getItem(KEY)))

export function arrange(change: Partial<Layout>): void {
  useLayout.setState(change)
  localStorage.setItem(KEY, JSON.stringify(useLayout.getState()))
}

export const toggleCompact = () => arrange({ compact: !useLayout.getState().compact })
export const showTab = (tab: Tab) => arrange({ tab, panel: true })
