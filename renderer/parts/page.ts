import { createContext, useContext } from 'react'

const PageContext = createContext<Window | null>(null)

/** Everything below stands in this window and hears its keys. */
export const PageProvider = PageContext.Provider

/** The window that a part of the tree stands in: the page's own, unless it was given another one that stays on top. */
export const usePage = (): Window => useContext(PageContext) ?? window

/** Whether what an event happened on stands in an element of `selector`. Another window's elements are no `Element` of this one. */
export const standsIn = (target: EventTarget | null, selector: string): boolean =>
  target !== null && 'closest' in target && (target as Element).closest(selector) !== null
