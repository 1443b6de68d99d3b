import { useRef } from 'react'
import { useCamera } from './camera-store.ts'
import { useFreshStart, useWebcam } from './use-webcam.ts'
import css from './viewfinder.module.css'

/** The live picture inside the token's display, the frame to hold the code into, and an outline around what was seen. */
export function Viewfinder() {
  const video = useRef<HTMLVideoElement>(null)
  const isLive = useCamera((state) => state.isLive)
  const outline = useCamera((state) => state.outline)
  const seen = useCamera((state) => state.seen)
  useFreshStart()
  useWebcam(video)
  return (
    <div className={css.viewfinder} data-testid="viewfinder" data-live={isLive}>
      <video ref={video} className={css.video} muted playsInline />
      {outline && (
        // Cut as the video is cut, so that the pixels of the frame lie on the picture of it.
        <svg
          className={css.outline}
          data-read={seen === 'code'}
          data-testid="outline"
          viewBox={`0 0 ${outline.width} ${outline.height}`}
          preserveAspectRatio="xMidYMid slice"
          aria-hidden="true"
        >
          <polygon
            points={outline.corners.map(({ x, y }) => `${x},${y}`).join(' ')}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      )}
      <svg className={css.frame} viewBox="0 0 320 240" aria-hidden="true">
        <path d="M76 48V28H96M224 28h20v20M244 172v20h-20M96 192H76v-20" />
      </svg>
    </div>
  )
}
