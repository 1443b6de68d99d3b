import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCameraToken } from '../../camera/camera-token.ts'
import { useConnection, useToken } from '../../connection/context.ts'
import { usePage } from '../../parts/page.ts'
import { useReducedMotion } from '../../parts/reduced-motion.ts'
import { useFeedback } from '../../sound/use-feedback.ts'
import { Back } from './back.tsx'
import { Body, Reflection } from './body.tsx'
import { Buttons } from './buttons.tsx'
import css from './device.module.css'
import { feltBetween } from './feedback.ts'
import { Glass } from './glass.tsx'
import { pressByKeyboard } from './keyboard.ts'
import { pressBookOf } from './press-book.ts'
import { type Side, useSide } from './side.ts'
import { Tape } from './tape.tsx'

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

/** The side that is drawn. Between the wanted one and this one lies half a turn. */
function useTurn(): {
  readonly shown: Side
  readonly turn: 'still' | 'leaving' | 'arriving'
  readonly next: () => void
} {
  const wanted = useSide((state) => state.side)
  const isStill = useReducedMotion()
  const [shown, setShown] = useState(wanted)
  const [isArriving, setArriving] = useState(false)
  if (isStill && shown !== wanted) setShown(wanted)
  const turn = shown !== wanted ? 'leaving' : isArriving && !isStill ? 'arriving' : 'still'
  return {
    shown,
    turn,
    next() {
      setArriving(turn === 'leaving')
      setShown(wanted)
    },
  }
}

interface DeviceProps {
  /** What the camera sees, while it runs: in the window its live picture. */
  readonly lens?: ReactNode
  /** Lies over the front: what points at a button. */
  readonly children?: ReactNode
}

/** The token from both sides. It takes the width that it is given; all its measures are parts of that width. */
export function Device({ lens, children }: DeviceProps) {
  const { t } = useTranslation()
  const link = useToken((state) => state.link)
  const body = useRef<HTMLDivElement>(null)
  const { shown, turn, next } = useTurn()
  useFeedback('camera-token', body, feltBetween)
  const connection = useConnection()
  const page = usePage()
  useEffect(
    () => (connection.isReplay ? undefined : pressByKeyboard(page, pressBookOf(connection))),
    [connection, page],
  )
  return (
    <section
      className={css.device}
      aria-label={t(`device.${shown}`)}
      data-testid="device"
      data-link={link}
      data-side={shown}
      data-turn={turn}
    >
      <div
        ref={body}
        className={css.turn}
        onAnimationEnd={(event) => {
          if ((event.target as Node).parentNode === event.currentTarget) next()
        }}
      >
        {/* It stays there while the back is seen: the camera looks on. */}
        <div className={css.face} data-seen={shown === 'front'} inert={shown !== 'front'}>
          <Front lens={lens} />
          {children}
        </div>
        {shown === 'back' && (
          <div className={css.face} data-seen="true">
            <Back />
          </div>
        )}
      </div>
    </section>
  )
}
