import { useTranslation } from 'react-i18next'
import { useRack } from '../connection/context.ts'
import { SecretQuestion } from '../parts/secret-question.tsx'
import { Sheet } from '../parts/sheet.tsx'
import css from '../parts/sheets.module.css'
import { exportPskc } from './actions.ts'
import { TokenPicker, usePicked } from './token-picker.tsx'

/** Asks whose device keys go into a key container, and before they do. */
export function PskcSheet({ first, onClose }: { readonly first: readonly string[]; onClose(): void }) {
  const { t } = useTranslation()
  const rack = useRack()
  const picked = usePicked(first)
  // Copies of a token have one serial and one key.
  const count = new Set(picked.ids.map((id) => rack.token(id).store.getState().view?.serial)).size
  return (
    <Sheet title={t('rack.pskcTitle')} testId="pskc-sheet" kind="question" onClose={onClose}>
      <div className={css.body}>
        <p>{t('rack.pskcNote')}</p>
        <TokenPicker picked={picked} />
        <SecretQuestion
          text={t('rack.pskcSecret')}
          go={t('rack.pskcGo', { count })}
          isReady={count > 0}
          onGo={() => void exportPskc(rack, picked.ids)}
          onClose={onClose}
        />
      </div>
    </Sheet>
  )
}
