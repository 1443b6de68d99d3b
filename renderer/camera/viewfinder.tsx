import { useRef, useState } from 'react'
import { SCREEN, useCamera } from './camera-store.ts'
import { framing, type Size } from './framing.ts'
import { WHOLE } from './screen.ts'
import { useScreen } from './screen-store.ts'
import { useFreshStart, useSource } from './use-source.ts'
import css from './viewfinder.module.css'

/** The live picture on the token's display of `glass` pixels, the frame to hold the code into, and an outline around what was seen. */
export function Viewfinder({ glass }: { readonly glass: Size }) {
  const video = useRef<HTMLVideoElement>(null)
  const [size, setSize] = useState({ width: 1280, height: 720 })
  // One by one: most frames change none of them.
  const isLive = useCamera((state) => state.isLive)
  const outline = useCamera((state) => state.outline)
  const seen = useCamera((state) => state.seen)
  const isMirrored = useCamera((state) => state.controls?.mirror ?? false)
  const isScreen = useCamera((state) => state.choice === SCREEN)
  const region = useScreen((state) => state.region)
  useFreshStart()
  useSource(video)
  return (
    <div className={css.viewfinder} data-testid="viewfinder" data-live={isLive}>
      <div className={css.picture} data-mirrored={isMirrored}>
        <video
          ref={video}
          className={css.video}
          style={framing(size, isScreen ? region : WHOLE, isScreen ? 'contain' : 'cover', glass)}
          muted
          playsInline
          onResize={({ currentTarget: { videoWidth: width, videoHeight: height } }) => {
            if (width > 0 && height > 0) setSize({ width, height })
          }}
        />
        {outline && (
          // Cut as the video is cut, so that the pixels of the frame lie on the picture of it.
          <svg
            className={css.outline}
            data-read={seen === 'code'}
            data-testid="outline"
            viewBox={`0 0 ${outline.width} ${outline.height}`}
            preserveAspectRatio={`xMidYMid ${isScreen ? 'meet' : 'slice'}`}
            aria-hidden="true"
          >
            <polygon
              points={outline.corners.map(({ x, y }) => `${x},${y}`).join(' ')}
              vectorEffect="non-scaling-stroke"
            />
            {outline.corners.map(({ x, y }) => (
              <circle key={`${x},${y}`} cx={x} cy={y} r={outline.width / 110} />
            ))}
          </svg>
        )}
      </div>
      <svg className={css.frame} viewBox="0 0 320 240" aria-hidden="true" data-seen={seen ?? ''}>
        <path
          className={css.shade}
          d="M0 0H320V240H0ZM84 22H236a6 6 0 0 1 6 6V190a6 6 0 0 1-6 6H84a6 6 0 0 1-6-6V28a6 6 0 0 1 6-6Z"
        />
        <path
          className={css.brackets}
          d="M78 48V28a6 6 0 0 1 6-6h20M216 22h20a6 6 0 0 1 6 6v20M242 170v20a6 6 0 0 1-6 6h-20M104 196H84a6 6 0 0 1-6-6v-20"
        />
        <path className={css.cross} d="M154 109h12M160 103v12" />
      </svg>
    </div>
  )
}
