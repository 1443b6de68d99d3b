import { useTranslation } from 'react-i18next'
import { useRack } from '../connection/context.ts'
import { Sheet } from '../parts/sheet.tsx'
import { SheetFoot } from '../parts/sheet-foot.tsx'
import css from '../parts/sheets.module.css'
import { deleteTokens } from './deletions.ts'
import { TokenPicker, usePicked } from './token-picker.tsx'

/** Asks which tokens to delete. */
export function DeleteSheet({ first, onClose }: { readonly first: readonly string[]; onClose(): void }) {
  const { t } = useTranslation()
  const rack = useRack()
  const picked = usePicked(first)
  const count = picked.ids.length
  return (
    <Sheet title={t('rack.deleteTitle')} testId="delete-sheet" kind="question" onClose={onClose}>
      <div className={css.body}>
        <p>{t('rack.deleteNote')}</p>
        <TokenPicker picked={picked} />
        <SheetFoot
          go={t('rack.deleteGo', { count })}
          isReady={count > 0}
          onGo={() => void deleteTokens(rack, picked.ids)}
          onClose={onClose}
        />
      </div>
    </Sheet>
  )
}
