import { type CSSProperties, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToken } from '../../connection/context.ts'
import type { KindName, ViewOf } from '../../connection/view.ts'
import { useReducedMotion } from '../../parts/reduced-motion.ts'
import type { Felt } from '../../sound/sounds.ts'
import { useFeedback } from '../../sound/use-feedback.ts'
import { type Side, useSide } from './side.ts'
import css from './two-sides.module.css'

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

interface TwoSidesProps<Kind extends KindName> {
  readonly kind: Kind
  /** Units of the drawing from top to bottom; 372 of them are its width. */
  readonly height: number
  readonly front: ReactNode
  readonly back: ReactNode
  feltBetween(before: ViewOf<Kind>, after: ViewOf<Kind>): readonly Felt[]
}

/** A token that one holds in the hand, from both sides. It takes the width that it is given; its measures are in units `--u` of that width. */
export function TwoSides<Kind extends KindName>({ kind, height, front, back, feltBetween }: TwoSidesProps<Kind>) {
  const { t } = useTranslation()
  const link = useToken((state) => state.link)
  const body = useRef<HTMLDivElement>(null)
  const { shown, turn, next } = useTurn()
  useFeedback(kind, body, feltBetween)
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
        style={{ '--height': height } as CSSProperties}
        onAnimationEnd={(event) => {
          if ((event.target as Node).parentNode === event.currentTarget) next()
        }}
      >
        {/* It stays there while the back is seen: what happens there goes on. */}
        <div className={css.face} data-seen={shown === 'front'} inert={shown !== 'front'}>
          {front}
        </div>
        {shown === 'back' && (
          <div className={css.face} data-seen="true">
            {back}
          </div>
        )}
      </div>
    </section>
  )
}
