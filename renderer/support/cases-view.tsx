import { useTranslation } from 'react-i18next'
import type { CaseRow } from '../../support/data.ts'
import { CaseButton } from './case-button.tsx'
import { CasePage } from './case-page.tsx'
import css from './desk.module.css'
import type { Desk } from './desk-link.ts'
import { filterCases, useDeskState } from './desk-store.ts'
import { useCases } from './use-cases.ts'

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

const fits = ({ id, title, says }: CaseRow, filter: string): boolean =>
  folded([id, title, ...says].join('\n')).includes(folded(filter.trim()))

/** All cases, or the page of one. */
export function CasesView({ desk }: { readonly desk: Desk }) {
  const caseId = useDeskState((state) => state.caseId)
  return caseId === null ? <CaseList desk={desk} /> : <CasePage key={caseId} id={caseId} desk={desk} />
}

function CaseList({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation()
  const filter = useDeskState((state) => state.filter)
  const { value: cases, failure } = useCases(desk)
  const shown = cases?.filter((row) => fits(row, filter)) ?? []
  return (
    <>
      <label className={css.question} htmlFor="desk-filter">
        {t('desk.cases.filter')}
      </label>
      <input
        id="desk-filter"
        type="search"
        className={css.field}
        value={filter}
        data-testid="desk-filter"
        onChange={(event) => filterCases(event.currentTarget.value)}
      />
      {failure !== null && (
        <p className={css.problem} role="alert">
          {t('desk.lost')}
        </p>
      )}
      {cases && shown.length === 0 && (
        <p className={css.none} role="status">
          {t('desk.cases.none')}
        </p>
      )}
      {(['camera-token', 'otp'] as const).map((kind) => {
        const rows = shown.filter((row) => row.kind === kind)
        if (rows.length === 0) return null
        return (
          <section key={kind} aria-label={t(`desk.cases.kind.${kind}`)}>
            <h3 className={css.heading}>{t(`desk.cases.kind.${kind}`)}</h3>
            <ul className={css.list}>
              {rows.map(({ id, title, verdict, isPlayed }) => (
                <li key={id}>
                  <CaseButton id={id} title={title}>
                    <span className={css.because}>
                      {[t(`desk.verdict.${verdict}`), ...(isPlayed ? [] : [t('desk.cases.textOnly')])].join(
                        t('desk.separator'),
                      )}
                    </span>
                  </CaseButton>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
