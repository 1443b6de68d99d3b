import { SCREEN } from './camera-store.ts'
import { applyControls, type Controls, readControls, recallControls } from './controls.ts'
import { useScreen } from './screen-store.ts'
import { closeWebcam, openWebcam } from './webcam.ts'

/** What the token's camera looks at while it runs. */
export interface Source {
  readonly stream: MediaStream
  readonly track: MediaStreamTrack | undefined
  /** null for a screen. */
  readonly controls: Controls | null
  close(): void
}

/** Opens the chosen camera, or takes the shared screen, which stays shared when the source is closed. Null: no screen is shared. */
export async function openSource(choice: string): Promise<Source | null> {
  if (choice === SCREEN) {
    const { stream } = useScreen.getState()
    return stream && { stream, track: stream.getVideoTracks()[0], controls: null, close: () => {} }
  }
  const stream = await openWebcam(navigator.mediaDevices, choice)
  const track = stream.getVideoTracks()[0]
  const close = () => closeWebcam(stream)
  if (!track?.getSettings) return { stream, track, controls: null, close }
  const chosen = recallControls(String(track.getSettings().deviceId ?? ''))
  await applyControls(track, chosen)
  return { stream, track, controls: readControls(track, chosen), close }
}
