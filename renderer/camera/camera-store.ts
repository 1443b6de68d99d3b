import { create } from 'zustand'
import type { Code, Seen } from '../../scanner/index.ts'
import type { CameraChoice, CameraProblem } from './webcam.ts'

const REMEMBERED = 'camtoken.camera'

/** The choice that leaves every camera alone: pictures and texts only. */
export const NO_CAMERA = 'off'

/** Where a code was seen in a frame, in pixels of that frame. */
export interface Outline {
  readonly corners: Code['corners']
  readonly width: number
  readonly height: number
}

/** What became of a picture or a text that was held in front of the camera. */
export type Offered =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly codes: number }
  | { readonly kind: 'not-scanning' }
  | { readonly kind: 'not-a-picture' }
  | { readonly kind: 'nothing-seen'; readonly seen: Seen }
  | { readonly kind: 'not-sent' }

export interface CameraState {
  /** '' is any camera, NO_CAMERA none, else a device id. */
  readonly choice: string
  readonly cameras: readonly CameraChoice[]
  readonly problem: CameraProblem | null
  readonly isLive: boolean
  readonly seen: Seen | null
  readonly outline: Outline | null
  readonly offered: Offered | null
  /** Counts the attempts, so that "try again" is one more. */
  readonly attempt: number
}

export const useCamera = create<CameraState>(() => ({
  choice: localStorage.getItem(REMEMBERED) ?? '',
  cameras: [],
  problem: null,
  isLive: false,
  seen: null,
  outline: null,
  offered: null,
  attempt: 0,
}))

export function chooseCamera(choice: string): void {
  localStorage.setItem(REMEMBERED, choice)
  useCamera.setState({ choice, problem: null })
}

export function tryAgain(): void {
  useCamera.setState(({ attempt }) => ({ attempt: attempt + 1, problem: null }))
}
