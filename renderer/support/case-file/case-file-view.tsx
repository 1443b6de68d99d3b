import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../locales/i18n.ts'
import { chooseFiles } from '../../parts/files.ts'
import css from './case-file.module.css'
import { openCaseFile, useCaseFiles } from './case-store.ts'
import { OpenedCaseView } from './opened-case.tsx'
import { SaveCase } from './save-case.tsx'
import type { CaseFileSource } from './source.ts'

interface CaseFileViewProps {
  readonly source: CaseFileSource
  /** Of the rack; null: there is none, and nothing can be saved. */
  readonly token: string | null
  /** The case that is looked at just now: the first choice. */
  readonly caseId: string | null
  readonly notes: string
  onNotes(notes: string): void
}

/** Saves what happened as one file for a colleague, and shows such a file. */
export function CaseFileView({ source, token, caseId, notes, onNotes }: CaseFileViewProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const open = useCaseFiles((state) => state.open)

  async function choose(): Promise<void> {
    for (const file of await chooseFiles('case')) {
      const json: unknown = await file
        .text()
        .then(JSON.parse)
        .catch(() => null)
      await openCaseFile(source, json, file.name, language)
    }
  }

  return (
    <section className={css.view} aria-label={t('supportCaseFile.heading')} data-testid="case-file-view">
      {open ? (
        <OpenedCaseView source={source} open={open} />
      ) : token === null ? (
        <p className={css.note}>{t('supportCaseFile.noToken')}</p>
      ) : (
        <SaveCase key={token} source={source} token={token} caseId={caseId} notes={notes} onNotes={onNotes} />
      )}
      <div className={css.foot}>
        <button type="button" className={css.button} data-testid="case-file-open" onClick={() => void choose()}>
          {t('supportCaseFile.open')}
        </button>
        <span className={css.quiet}>{t('supportCaseFile.drop')}</span>
      </div>
    </section>
  )
}
