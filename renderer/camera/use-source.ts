import { type RefObject, useEffect } from 'react'
import { useConnection } from '../connection/context.ts'
import { NO_CAMERA, SCREEN, useCamera } from './camera-store.ts'
import type { Sight } from './decode-worker.ts'
import { readFrames } from './frame-loop.ts'
import { useScreen } from './screen-store.ts'
import { openSource, type Source } from './source.ts'
import { makeSteadySeen } from './steady.ts'
import { cameraProblem, listCameras } from './webcam.ts'

/** How long the outline of a code that was read stands before the token takes the text and the picture goes away. */
const OUTLINE_MS = 150

/** The track that runs now, for those who set its light and zoom. */
let running: MediaStreamTrack | null = null
export const runningTrack = (): MediaStreamTrack | null => running

/** What was offered before the camera started is over, and so is the advice to start it. */
export function useFreshStart(): void {
  useEffect(() => useCamera.setState({ offered: null }), [])
}

/** Runs the chosen source into the video element for as long as the component stands, and reads what it sees. */
export function useSource(video: RefObject<HTMLVideoElement | null>): void {
  const { send } = useConnection()
  const choice = useCamera((state) => state.choice)
  const attempt = useCamera((state) => state.attempt)
  const screen = useScreen((state) => (choice === SCREEN ? state.stream : null))

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt, or another screen, opens the source anew.
  useEffect(() => {
    const element = video.current
    if (choice === NO_CAMERA || !element) return
    const endings: (() => void)[] = []
    let isOver = false

    const look = async ({ reading, width, height }: Sight, steady: ReturnType<typeof makeSteadySeen>) => {
      if (isOver) return
      const code = reading.codes[0]
      const corners = code?.corners ?? reading.hint
      useCamera.setState({
        seen: steady(reading.seen),
        outline: corners ? { corners, width, height } : null,
        ...(reading.seen === 'part' && { incomplete: reading.incomplete }),
      })
      if (!code) return
      await new Promise((resolve) => setTimeout(resolve, OUTLINE_MS))
      if (!isOver) await send({ type: 'scan', text: code.text })
    }

    const run = async ({ stream, track, controls, close }: Source) => {
      endings.push(close)
      if (isOver) return end()
      track?.addEventListener('ended', () => {
        end()
        if (!isOver) useCamera.setState({ problem: choice === SCREEN ? null : 'unplugged', isLive: false })
      })
      running = choice === SCREEN ? null : (track ?? null)
      element.srcObject = stream
      await element.play()
      if (isOver) return
      useCamera.setState({
        isLive: true,
        problem: null,
        controls,
        cameras: await listCameras(navigator.mediaDevices),
      })
      if (isOver) return
      const steady = makeSteadySeen()
      endings.push(
        readFrames(
          { video: element, track },
          // All of a camera's frame, the chosen region of a screen's.
          () => (choice === SCREEN ? useScreen.getState().region : null),
          (sight) => look(sight, steady),
        ),
      )
    }
    const open = async () => {
      try {
        const source = await openSource(choice)
        if (source) await run(source)
      } catch (error) {
        if (!isOver) useCamera.setState({ problem: cameraProblem(error), isLive: false })
        end()
      }
    }
    const end = () => {
      for (const ending of endings.splice(0)) ending()
      element.srcObject = null
      running = null
    }

    void open()
    return () => {
      isOver = true
      end()
      useCamera.setState({ isLive: false, seen: null, outline: null, controls: null })
    }
  }, [choice, attempt, screen, video, send])
}
