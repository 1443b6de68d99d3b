import { create } from 'zustand'
import type { Code, Incomplete, Seen } from '../../scanner/index.ts'
import { useConnection } from '../connection/context.ts'
import type { TokenConnection } from '../connection/token-store.ts'
import type { Controls } from './controls.ts'
import type { CameraChoice, CameraProblem } from './webcam.ts'

const REMEMBERED = 'camtoken.camera'

/** The choice that leaves every camera alone: pictures and texts only. */
export const NO_CAMERA = 'off'
/** The choice that looks at the shared screen instead. */
export const SCREEN = 'screen'

/** Where a code was seen in a frame, in pixels of that frame. */
export interface Outline {
  readonly corners: Code['corners']
  readonly width: number
  readonly height: number
}

export type OfferedFrom = 'picture' | 'screen' | 'text'

/** What became of a picture or a text that was held in front of the camera. */
export type Offered =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly codes: number }
  /** Several codes, and it is not clear which one is meant. */
  | { readonly kind: 'choose'; readonly texts: readonly string[] }
  | { readonly kind: 'not-scanning' }
  | { readonly kind: 'not-a-picture' }
  | { readonly kind: 'nothing-seen'; readonly seen: Seen; readonly incomplete: readonly Incomplete[] }
  | { readonly kind: 'not-sent' }

export interface CameraState {
  /** '' is any camera, NO_CAMERA none, SCREEN the shared screen, else a device id. */
  readonly choice: string
  readonly cameras: readonly CameraChoice[]
  readonly problem: CameraProblem | null
  readonly isLive: boolean
  readonly seen: Seen | null
  /** What was last read in part, while `seen` is that. */
  readonly incomplete: readonly Incomplete[]
  readonly outline: Outline | null
  readonly offered: Offered | null
  /** The token that it was held in front of: of no other one is it told. */
  readonly offeredTo: TokenConnection | null
  readonly offeredFrom: OfferedFrom
  /** A file hovers over the window. */
  readonly isOver: boolean
  /** What the running camera lets one set; null while none runs, or it is a screen. */
  readonly controls: Controls | null
  /** Counts the attempts, so that "try again" is one more. */
  readonly attempt: number
}

export const useCamera = create<CameraState>(() => ({
  choice: localStorage.getItem(REMEMBERED) ?? '',
  cameras: [],
  problem: null,
  isLive: false,
  seen: null,
  incomplete: [],
  outline: null,
  offered: null,
  offeredTo: null,
  offeredFrom: 'picture',
  isOver: false,
  controls: null,
  attempt: 0,
}))

/** What became of what this token's camera was offered last; null when that was another token. */
export function useOffered(): Offered | null {
  const connection = useConnection()
  return useCamera(({ offered, offeredTo }) => (offeredTo === connection ? offered : null))
}

export function chooseCamera(choice: string): void {
  localStorage.setItem(REMEMBERED, choice)
  useCamera.setState({ choice, problem: null })
}

export function tryAgain(): void {
  useCamera.setState(({ attempt }) => ({ attempt: attempt + 1, problem: null }))
}
