import type { ReactNode } from 'react'
import { useCameraToken } from '../../camera/camera-token.ts'
import { useConnection } from '../../connection/context.ts'
import { usePressKeys } from '../touch/press-keys.ts'
import { TwoSides } from '../touch/two-sides.tsx'
import { Back } from './back.tsx'
import { Body, Reflection } from './body.tsx'
import { Buttons } from './buttons.tsx'
import css from './device.module.css'
import { feltBetween } from './feedback.ts'
import { Glass } from './glass.tsx'
import { PRESS_KEYS } from './keys.ts'
import { pressBookOf } from './press-book.ts'
import { Tape } from './tape.tsx'

/** Units of the drawing from top to bottom. */
const HEIGHT = 536

function Front({ lens }: { readonly lens: ReactNode }) {
  const { send } = useConnection()
  const display = useCameraToken(({ display }) => display)
  const isTapeIn = useCameraToken(({ tapeIn }) => tapeIn) ?? false
  return (
    <>
      {isTapeIn && <Tape side="front" onPulled={() => void send({ type: 'tape-removed' })} />}
      <Body />
      <div className={css.window}>{display && <Glass display={display}>{lens}</Glass>}</div>
      <Reflection />
      <Buttons />
    </>
  )
}

interface DeviceProps {
  /** What the camera sees, while it runs: in the window its live picture. */
  readonly lens?: ReactNode
  /** Lies over the front: what points at a button. */
  readonly children?: ReactNode
}

/** The token from both sides. It takes the width that it is given; all its measures are parts of that width. */
export function Device({ lens, children }: DeviceProps) {
  usePressKeys(pressBookOf(useConnection()), PRESS_KEYS)
  return (
    <TwoSides
      kind="camera-token"
      height={HEIGHT}
      feltBetween={feltBetween}
      front={
        <>
          <Front lens={lens} />
          {children}
        </>
      }
      back={<Back />}
    />
  )
}
