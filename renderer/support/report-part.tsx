import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseId } from '../../support/data.ts'
import { type Language, useLanguage } from '../locales/i18n.ts'
import { saveFile } from '../parts/files.ts'
import { failureCode } from '../parts/notices.ts'
import css from './desk.module.css'
import type { Desk } from './desk-link.ts'
import { useDeskState, writeNotes } from './desk-store.ts'
import { useCases } from './use-cases.ts'

/** The agent's notes, which case it was, and the report as a page or as PDF. */
export function ReportPart({ token, desk }: { readonly token: string; readonly desk: Desk }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { notes, ruleSet, caseId: shown } = useDeskState()
  const [chosen, setChosen] = useState<CaseId | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isMaking, setMaking] = useState(false)
  const { value: cases } = useCases(desk)
  const caseId = chosen ?? shown

  async function save(format: 'html' | 'pdf', wanted: CaseId, written: Language): Promise<void> {
    setMaking(true)
    try {
      const report = await desk.report({ token, caseId: wanted, notes, ruleSet, language: written, format })
      await saveFile(format === 'pdf' ? 'pdf' : 'page', report.name, report.content)
      setProblem(null)
    } catch (error) {
      setProblem(failureCode(error))
    }
    setMaking(false)
  }

  const isOff = caseId === null || isMaking
  const button = (format: 'html' | 'pdf', style: string | undefined) => (
    <button
      type="button"
      className={style}
      aria-disabled={isOff}
      data-testid={`desk-report-${format}`}
      onClick={() => isOff || void save(format, caseId, language)}
    >
      {t(`desk.report.${format}`)}
    </button>
  )
  return (
    <section className={css.page} aria-label={t('desk.report.name')} data-testid="desk-report">
      <h3 className={css.heading}>{t('desk.report.name')}</h3>
      <label className={css.labelled}>
        {t('desk.report.case')}
        <select
          className={css.select}
          value={caseId ?? ''}
          data-testid="desk-report-case"
          onChange={(event) => setChosen(cases?.find(({ id }) => id === event.currentTarget.value)?.id ?? null)}
        >
          <option value="">{t('desk.report.choose')}</option>
          {cases?.map(({ id, title }) => (
            <option key={id} value={id}>
              {`${id} ${title}`}
            </option>
          ))}
        </select>
      </label>
      <label className={css.labelled}>
        {t('desk.report.notes')}
        <textarea
          className={css.words}
          rows={4}
          maxLength={20_000}
          value={notes}
          data-testid="desk-notes"
          onChange={(event) => writeNotes(event.currentTarget.value)}
        />
      </label>
      <div className={css.row}>
        {button('html', css.primary)}
        {button('pdf', css.button)}
      </div>
      {problem !== null && (
        <p className={css.problem} role="alert" data-testid="desk-report-problem">
          {t(problem === 'no-browser' ? 'desk.report.noBrowser' : 'desk.report.failed')}
        </p>
      )}
    </section>
  )
}
