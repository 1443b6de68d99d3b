import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useTimeLeftOn } from '../connection/clock.ts'
import { useRack } from '../connection/context.ts'
import type { TokenView } from '../connection/view.ts'
import { stateName } from '../guide/next-step.ts'
import { Battery } from '../panel/battery.tsx'
import { rateText } from '../time/rate-text.ts'
import { TokenGlyph } from './token-glyph.tsx'
import css from './token-row.module.css'

const SOON_S = 10

/** What the second line says: on or off, and whether a bank knows it. */
export function glanceTexts(view: TokenView): readonly [state: string, registered: string] {
  const registered = view.registration ? 'registering' : view.activations.length > 0 ? 'activated' : 'not-activated'
  return [`rack.state.${stateName(view)}`, `rack.${registered}`]
}

interface TokenRowProps {
  readonly id: string
  readonly place: number
  readonly count: number
  readonly isChosen: boolean
  readonly isActive: boolean
  onChoose(id: string): void
  onMenu(id: string): void
}

/** One token of the rack at a glance. Draws again only when this token changes. */
export const TokenRow = memo(function TokenRow(props: TokenRowProps) {
  const { t, i18n } = useTranslation()
  const rack = useRack()
  const { store } = rack.token(props.id)
  const view = useStore(store, (state) => state.view)
  const time = useStore(store, (state) => state.time)
  const seconds = useTimeLeftOn(time, view?.window?.closesAt ?? null)
  if (!view) return null
  const [state, registered] = glanceTexts(view)
  const rate = rateText(view.clock, t, i18n.language)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's, which has the focus.
    <div
      id={`token-${props.id}`}
      className={css.row}
      role="option"
      tabIndex={-1}
      aria-selected={props.isChosen}
      aria-posinset={props.place + 1}
      aria-setsize={props.count}
      data-active={props.isActive}
      data-testid="rack-token"
      data-id={props.id}
      data-state={stateName(view)}
      onClick={() => props.onChoose(props.id)}
      onContextMenu={() => props.onMenu(props.id)}
    >
      <TokenGlyph view={view} />
      <span className={css.words}>
        <span className={css.name}>{view.name}</span>
        {view.name !== view.serial && <span className={css.serial}>{view.serial}</span>}
        <span className={css.state}>
          {t(state)}
          {!view.tapeIn && `${t('rack.and')}${t(registered, { count: view.activations.length })}`}
        </span>
      </span>
      <span className={css.signs}>
        {seconds !== null && (
          <span className={css.window} data-soon={seconds <= SOON_S} data-testid="rack-window">
            {t('rack.window', { seconds })}
          </span>
        )}
        {rate && (
          <span className={css.rate} data-testid="rack-rate">
            {rate}
          </span>
        )}
        <span className={css.battery}>
          <Battery percent={view.battery?.percent ?? null} isSmall />
        </span>
      </span>
    </div>
  )
})
