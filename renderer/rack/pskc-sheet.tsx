import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRack, useRackState } from '../connection/context.ts'
import { Sheet } from '../shell/sheet.tsx'
import { exportPskc } from './actions.ts'
import { SecretQuestion } from './secret-question.tsx'
import css from './sheets.module.css'

/** Asks whose device keys go into a key container, and before they do. */
export function PskcSheet({ first, onClose }: { readonly first: string; onClose(): void }) {
  const { t } = useTranslation()
  const rack = useRack()
  const order = useRackState((state) => state.order) ?? []
  const [ids, setIds] = useState<readonly string[]>([first])
  const wanted = order.filter((id) => ids.includes(id))
  const areAll = wanted.length === order.length
  return (
    <Sheet title={t('rack.pskcTitle')} testId="pskc-sheet" kind="question" onClose={onClose}>
      <div className={css.body}>
        <p>{t('rack.pskcNote')}</p>
        <fieldset className={css.tokens}>
          <legend>{t('rack.pskcWhich')}</legend>
          <label className={css.token}>
            <input
              type="checkbox"
              data-testid="pskc-all-tokens"
              checked={areAll}
              onChange={() => setIds(areAll ? [] : order)}
            />
            {t('rack.pskcAll')}
          </label>
          {order.map((id) => {
            const view = rack.token(id).store.getState().view
            return (
              <label key={id} className={css.token}>
                <input
                  type="checkbox"
                  data-testid="pskc-token"
                  checked={ids.includes(id)}
                  onChange={(event) =>
                    setIds(event.currentTarget.checked ? [...ids, id] : ids.filter((other) => other !== id))
                  }
                />
                {view?.name}
                <span className={css.serial}>{view?.serial}</span>
              </label>
            )
          })}
        </fieldset>
        <SecretQuestion
          text={t('rack.pskcSecret')}
          go={t('rack.pskcGo', { count: wanted.length })}
          isReady={wanted.length > 0}
          onGo={() => void exportPskc(rack, wanted)}
          onClose={onClose}
        />
      </div>
    </Sheet>
  )
}
