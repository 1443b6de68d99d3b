import { type RefObject, useEffect } from 'react'
import { useConnection } from '../connection/context.ts'
import { NO_CAMERA, useCamera } from './camera-store.ts'
import { decoder } from './decoder.ts'
import { readFrames } from './frame-loop.ts'
import { makeSteadySeen } from './steady.ts'
import { cameraProblem, closeWebcam, listCameras, openWebcam } from './webcam.ts'

/** How long the outline of a code that was read stands before the token takes the text and the picture goes away. */
const OUTLINE_MS = 150

/** What was offered before the camera started is over, and so is the advice to start it. */
export function useFreshStart(): void {
  useEffect(() => useCamera.setState({ offered: null }), [])
}

/** Runs the chosen camera into the video element for as long as the component stands, and reads what it sees. */
export function useWebcam(video: RefObject<HTMLVideoElement | null>): void {
  const { send } = useConnection()
  const choice = useCamera((state) => state.choice)
  const attempt = useCamera((state) => state.attempt)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens the camera anew.
  useEffect(() => {
    if (choice === NO_CAMERA) return
    const element = video.current
    if (!element) return
    const endings: (() => void)[] = []
    let isOver = false

    const look = async (frame: ImageBitmap, steady: ReturnType<typeof makeSteadySeen>) => {
      const { width, height } = frame
      const reading = await decoder.readFrame(frame)
      if (isOver || !reading) return
      const code = reading.codes[0]
      const corners = code?.corners ?? reading.hint
      useCamera.setState({ seen: steady(reading.seen), outline: corners ? { corners, width, height } : null })
      if (!code) return
      await new Promise((resolve) => setTimeout(resolve, OUTLINE_MS))
      if (!isOver) await send({ type: 'scan', text: code.text })
    }

    const open = async () => {
      try {
        const stream = await openWebcam(navigator.mediaDevices, choice)
        endings.push(() => closeWebcam(stream))
        if (isOver) return close()
        for (const track of stream.getVideoTracks()) {
          track.addEventListener('ended', () => {
            close()
            useCamera.setState({ problem: 'unplugged', isLive: false })
          })
        }
        element.srcObject = stream
        await element.play()
        if (isOver) return
        useCamera.setState({ isLive: true, problem: null, cameras: await listCameras(navigator.mediaDevices) })
        if (isOver) return
        const steady = makeSteadySeen()
        endings.push(readFrames(element, (frame) => look(frame, steady)))
      } catch (error) {
        if (!isOver) useCamera.setState({ problem: cameraProblem(error), isLive: false })
        close()
      }
    }
    const close = () => {
      for (const end of endings.splice(0)) end()
      element.srcObject = null
    }

    void open()
    return () => {
      isOver = true
      close()
      useCamera.setState({ isLive: false, seen: null, outline: null })
    }
  }, [choice, attempt, video, send])
}

/** Keeps the list of cameras; one that was plugged in while there was none is tried at once. */
export function useCameraList(): void {
  useEffect(() => {
    const devices = navigator.mediaDevices
    if (!devices) return
    const refresh = async () => {
      const cameras = await listCameras(devices)
      const { problem, attempt } = useCamera.getState()
      const isBack = cameras.length > 0 && (problem === 'none' || problem === 'unplugged')
      useCamera.setState(isBack ? { cameras, problem: null, attempt: attempt + 1 } : { cameras })
    }
    void refresh()
    devices.addEventListener('devicechange', refresh)
    return () => devices.removeEventListener('devicechange', refresh)
  }, [])
}
