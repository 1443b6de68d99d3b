import { create } from 'zustand'

const KEY = 'camtoken.scale'

/** 1 is 372 CSS pixels across: one pixel of the device's display is one of the page. */
export const SMALLEST = 0.5
export const LARGEST = 3
const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const

/** As large as the place allows, or a factor. */
export type Scale = 'fit' | number

export function parseScale(text: string | null): Scale {
  const factor = Number(text)
  return text !== null && factor >= SMALLEST && factor <= LARGEST ? factor : 'fit'
}

interface ScaleState {
  readonly scale: Scale
  /** The factor that is drawn now, measured. */
  readonly drawn: number
}

export const useScale = create<ScaleState>(() => ({ scale: parseScale(localStorage.getItem(KEY)), drawn: 1 }))

export function chooseScale(scale: Scale): void {
  const chosen = scale === 'fit' ? scale : Math.round(Math.min(LARGEST, Math.max(SMALLEST, scale)) * 100) / 100
  localStorage.setItem(KEY, String(chosen))
  useScale.setState(chosen === 'fit' ? { scale: chosen } : { scale: chosen, drawn: chosen })
}

/** The step after the factor drawn now, or before it. */
export function stepFrom(drawn: number, direction: 1 | -1): number {
  const near = 0.01
  return direction === 1
    ? (STEPS.find((step) => step > drawn + near) ?? LARGEST)
    : (STEPS.findLast((step) => step < drawn - near) ?? SMALLEST)
}

export function stepScale(direction: 1 | -1): void {
  chooseScale(stepFrom(useScale.getState().drawn, direction))
}

/** A turn of the wheel: 100 units are about a tenth. */
export function wheelScale(deltaY: number): void {
  chooseScale(useScale.getState().drawn * Math.exp(-deltaY / 1000))
}
