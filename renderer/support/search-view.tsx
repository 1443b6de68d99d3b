import { useTranslation } from 'react-i18next'
import { useLanguage } from '../locales/i18n.ts'
import { CaseButton } from './case-button.tsx'
import css from './desk.module.css'
import type { Desk } from './desk-link.ts'
import { sayText, showView, useDeskState } from './desk-store.ts'
import { useAsked } from './use-asked.ts'

/** From words to cases: a sentence of the customer, a code, or what the display says. */
export function SearchView({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const text = useDeskState((state) => state.text)
  const isAsked = text.trim() !== ''
  const { value: hits, failure } = useAsked(
    `${language} ${text}`,
    isAsked ? (signal) => desk.find(text, language, signal) : null,
  )
  return (
    <>
      <label className={css.question} htmlFor="desk-text">
        {t('desk.search.label')}
      </label>
      <textarea
        id="desk-text"
        className={css.words}
        rows={3}
        maxLength={2000}
        placeholder={t('desk.search.example')}
        value={text}
        data-testid="desk-text"
        onChange={(event) => sayText(event.currentTarget.value)}
      />
      {failure !== null && (
        <p className={css.problem} role="alert">
          {t('desk.lost')}
        </p>
      )}
      <div aria-live="polite">
        {isAsked && hits?.length === 0 && (
          <p className={css.none} data-testid="desk-none">
            {t('desk.search.none')}
          </p>
        )}
        {isAsked && hits && hits.length > 0 && (
          <p className={css.count} data-testid="desk-count">
            {t('desk.search.count', { count: hits.length })}
          </p>
        )}
      </div>
      {isAsked && hits && (
        <ol className={css.list}>
          {hits.map(({ id, title, because }) => (
            <li key={id}>
              <CaseButton id={id} title={title}>
                {because.length > 0 && (
                  <span className={css.because}>
                    {t('desk.search.because', { words: because.map((word) => t('desk.quoted', { word })).join(' ') })}
                  </span>
                )}
              </CaseButton>
            </li>
          ))}
        </ol>
      )}
      <button
        type="button"
        className={css.button}
        data-testid="desk-to-questions"
        onClick={() => showView('questions')}
      >
        {t('desk.search.toQuestions')}
      </button>
    </>
  )
}
