import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRack } from '../connection/context.ts'
import type { TokenView } from '../connection/view.ts'
import css from '../parts/sheets.module.css'
import { useShownTokens } from './search.ts'

export interface Picked {
  /** Those that are ticked, in the order of the rack. */
  readonly ids: readonly string[]
  readonly all: readonly string[]
  tick(ids: readonly string[]): void
}

/** Which of the tokens that the rack shows are ticked. @param suits others are not offered */
export function usePicked(first: readonly string[], suits: (view: TokenView) => boolean = () => true): Picked {
  const rack = useRack()
  const all = useShownTokens().filter((id) => {
    const { view } = rack.token(id).store.getState()
    return view !== null && suits(view)
  })
  const [ticked, tick] = useState(first)
  return { ids: all.filter((id) => ticked.includes(id)), all, tick }
}

/** The tokens that the rack shows, to tick some of them. */
export function TokenPicker({ picked: { ids, all, tick } }: { readonly picked: Picked }) {
  const { t } = useTranslation()
  const rack = useRack()
  const areAll = ids.length === all.length
  return (
    <fieldset className={css.tokens}>
      <legend>{t('rack.which')}</legend>
      <label className={css.token}>
        <input
          type="checkbox"
          data-testid="pick-all"
          checked={areAll}
          ref={(box) => {
            if (box) box.indeterminate = ids.length > 0 && !areAll
          }}
          onChange={() => tick(areAll ? [] : all)}
        />
        {t('rack.all', { number: all.length })}
      </label>
      {all.map((id) => {
        const view = rack.token(id).store.getState().view
        return (
          <label key={id} className={css.token}>
            <input
              type="checkbox"
              data-testid="pick-token"
              data-id={id}
              checked={ids.includes(id)}
              onChange={(event) =>
                tick(event.currentTarget.checked ? [...ids, id] : ids.filter((other) => other !== id))
              }
            />
            <span className={css.tokenName}>{view?.name}</span>
            {view?.name !== view?.serial && <span className={css.serial}>{view?.serial}</span>}
          </label>
        )
      })}
    </fieldset>
  )
}
