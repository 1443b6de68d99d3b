/** Why there is no picture, in the words of the messages that say what to do. */
export type CameraProblem = 'none' | 'refused' | 'in-use' | 'unplugged' | 'unavailable'

/** A camera to choose. The label is empty until the person has allowed a camera once. */
export interface CameraChoice {
  readonly id: string
  readonly label: string
}

const PROBLEMS: Readonly<Record<string, CameraProblem>> = {
  NotFoundError: 'none',
  DevicesNotFoundError: 'none',
  OverconstrainedError: 'none',
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotReadableError: 'in-use',
  TrackStartError: 'in-use',
  AbortError: 'in-use',
}

export function cameraProblem(error: unknown): CameraProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  return PROBLEMS[name] ?? 'unavailable'
}

/** Opens the camera with this id, or another one when it is gone; any camera for an empty id. Rejects with the browser's error. */
export function openWebcam(devices: MediaDevices | undefined, id: string): Promise<MediaStream> {
  if (!devices) return Promise.reject(new Error('this page may not use cameras'))
  const video: MediaTrackConstraints = { width: { ideal: 1280 }, height: { ideal: 720 } }
  return devices.getUserMedia({ audio: false, video: id === '' ? video : { ...video, deviceId: { ideal: id } } })
}

/** Ends the stream; the camera's light goes out. */
export function closeWebcam(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

export async function listCameras(devices: MediaDevices | undefined): Promise<CameraChoice[]> {
  const all = (await devices?.enumerateDevices()) ?? []
  return all
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, label }))
}
