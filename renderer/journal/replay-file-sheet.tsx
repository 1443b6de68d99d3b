import { useTranslation } from 'react-i18next'
import { SecretQuestion } from '../parts/secret-question.tsx'
import { Sheet } from '../parts/sheet.tsx'
import css from '../parts/sheets.module.css'

/** Asks before a journal goes into a file with the token's keys. */
export function ReplayFileSheet({ onGo, onClose }: { onGo(): void; onClose(): void }) {
  const { t } = useTranslation()
  return (
    <Sheet title={t('journal.saveReplay')} testId="replay-file-sheet" kind="question" onClose={onClose}>
      <div className={css.body}>
        <p>{t('journal.replayFileNote')}</p>
        <SecretQuestion text={t('journal.replayFileSecret')} go={t('journal.save')} onGo={onGo} onClose={onClose} />
      </div>
    </Sheet>
  )
}
