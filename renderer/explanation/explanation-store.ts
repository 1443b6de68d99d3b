import { create } from 'zustand'

/** Whether the page that tells how the code was computed lies over the window. */
export const useExplanation = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }))

export const showExplanation = () => useExplanation.setState({ isOpen: true })
export const hideExplanation = () => useExplanation.setState({ isOpen: false })
