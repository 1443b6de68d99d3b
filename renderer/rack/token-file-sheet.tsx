import { useTranslation } from 'react-i18next'
import { useRack } from '../connection/context.ts'
import { SecretQuestion } from '../parts/secret-question.tsx'
import { Sheet } from '../parts/sheet.tsx'
import css from '../parts/sheets.module.css'
import { exportToken } from './actions.ts'

/** Asks before a token goes into a file with its keys. */
export function TokenFileSheet({ id, onClose }: { readonly id: string; onClose(): void }) {
  const { t } = useTranslation()
  const rack = useRack()
  const name = rack.token(id).store.getState().view?.name ?? ''
  return (
    <Sheet title={t('rack.exportTitle', { name })} testId="export-sheet" kind="question" onClose={onClose}>
      <div className={css.body}>
        <p>{t('rack.exportNote')}</p>
        <SecretQuestion
          text={t('rack.exportSecret')}
          go={t('rack.exportGo')}
          onGo={() => void exportToken(rack, id)}
          onClose={onClose}
        />
      </div>
    </Sheet>
  )
}
