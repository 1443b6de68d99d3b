import { create } from 'zustand'
import type { ScreenSource } from '../../electron/bridge.ts'
import { openScreen, pixelsOf, type Region, type ScreenProblem, type Surface, screenProblem, WHOLE } from './screen.ts'

const KEEPS = 'camtoken.screen-keeps'

export interface ScreenState {
  /** What is shared; kept until it ends or is stopped. */
  readonly stream: MediaStream | null
  /** What it is and its size in its own pixels; null while nothing is shared. */
  readonly shared: { readonly kind: 'screen' | 'window'; readonly width: number; readonly height: number } | null
  readonly region: Region
  readonly problem: ScreenProblem | null
  /** Whether it stays shared after one look. */
  readonly keeps: boolean
  /** In the desktop application: what there is to choose from, while a person chooses. */
  readonly offer: { readonly sources: readonly ScreenSource[]; answer(id: string | null): void } | null
}

export const useScreen = create<ScreenState>(() => ({
  stream: null,
  shared: null,
  region: WHOLE,
  problem: null,
  keeps: localStorage.getItem(KEEPS) !== 'no',
  offer: null,
}))

export function chooseKeeps(keeps: boolean): void {
  localStorage.setItem(KEEPS, keeps ? 'yes' : 'no')
  useScreen.setState({ keeps })
}

/** Plays the shared screen where nobody sees it, so that its newest picture is there at once. */
let player: HTMLVideoElement | null = null

export function stopSharing(problem: ScreenProblem | null = null): void {
  for (const track of useScreen.getState().stream?.getTracks() ?? []) track.stop()
  player = null
  useScreen.setState({ stream: null, shared: null, region: WHOLE, problem })
}

/** The desktop application has no window of its own to choose in: this page asks. A browser does it itself. */
async function chooseOnDesktop(): Promise<void> {
  const answer = await window.camtoken?.screens()
  if (answer?.picker !== 'page') return
  const id = await new Promise<string | null>((resolve) => {
    useScreen.setState({ offer: { sources: answer.sources, answer: resolve } })
  })
  useScreen.setState({ offer: null })
  if (id === null) throw new DOMException('nothing was chosen', 'NotAllowedError')
  if (!(await window.camtoken?.chooseScreen(id))) throw new DOMException('it is there no more', 'NotFoundError')
}

/** Asks the person for a screen or a window. False when there is none; `problem` says why. */
export async function share(surface: Surface): Promise<boolean> {
  try {
    await chooseOnDesktop()
    const stream = await openScreen(navigator.mediaDevices, surface)
    stopSharing()
    const [track] = stream.getVideoTracks()
    // Not heard when this page stops it itself.
    track?.addEventListener('ended', () => {
      if (useScreen.getState().stream === stream) stopSharing('ended')
    })
    const video = document.createElement('video')
    video.muted = true
    video.srcObject = stream
    await video.play()
    player = video
    const kind = track?.getSettings().displaySurface === 'monitor' ? 'screen' : 'window'
    const shared = { kind, width: video.videoWidth, height: video.videoHeight } as const
    useScreen.setState({ stream, shared, region: WHOLE, problem: null })
    return true
  } catch (error) {
    useScreen.setState({ problem: screenProblem(error) })
    return false
  }
}

/** What is on the shared screen now, the chosen region of it or all. Null when nothing is shared or it has no picture. */
export async function pictureOfScreen(all = false): Promise<ImageBitmap | null> {
  if (!player?.videoWidth) return null
  const { x, y, width, height } = pixelsOf(
    all ? WHOLE : useScreen.getState().region,
    player.videoWidth,
    player.videoHeight,
  )
  return createImageBitmap(player, x, y, width, height).catch(() => null)
}

/** One look: at what is shared, else at what the person shares now. Shares it no longer than the person wants. */
export async function lookOnce(): Promise<ImageBitmap | null> {
  if (!useScreen.getState().stream && !(await share('monitor'))) return null
  const picture = await pictureOfScreen()
  if (!useScreen.getState().keeps) stopSharing()
  return picture
}
