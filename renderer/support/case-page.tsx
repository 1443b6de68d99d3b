import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseId, RuleSet, SupportCase } from '../../support/data.ts'
import { useLanguage } from '../locales/i18n.ts'
import { CaseButton } from './case-button.tsx'
import css from './desk.module.css'
import type { Desk } from './desk-link.ts'
import { chooseRules, showCase, useDeskState } from './desk-store.ts'
import { RunPart } from './run-part.tsx'
import { useAsked } from './use-asked.ts'

/** All that is known of a case, and the way into it. */
export function CasePage({ id, desk }: { readonly id: CaseId; readonly desk: Desk }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { value: told, failure } = useAsked(`${language} ${id}`, (signal) => desk.supportCase(id, language, signal))
  return (
    <article className={css.page} data-testid="desk-page">
      <button type="button" className={css.button} data-testid="desk-all" onClick={() => showCase(null)}>
        {t('desk.cases.all')}
      </button>
      {failure !== null && (
        <p className={css.problem} role="alert">
          {t('desk.lost')}
        </p>
      )}
      {told && <Told told={told} desk={desk} />}
    </article>
  )
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <section className={css.part} data-part={name}>
      <h4>{t(`desk.part.${name}`)}</h4>
      {children}
    </section>
  )
}

function Told({ told, desk }: { readonly told: SupportCase; readonly desk: Desk }) {
  const { t } = useTranslation()
  return (
    <>
      <h3 className={css.title}>
        <span className={css.caseId}>{told.id}</span>
        {told.title}
      </h3>
      <p className={css.verdict} data-verdict={told.verdict}>
        {t(`desk.verdict.${told.verdict}`)}
      </p>
      <Part name="tell">
        <p className={css.tell} data-testid="desk-tell">
          {told.tell}
        </p>
      </Part>
      <Part name="ask">
        <p>{told.ask}</p>
      </Part>
      <Remedy told={told} />
      <Part name="bankDoes">
        <p>{told.bankDoes}</p>
      </Part>
      {told.isPlayed && <RunPart told={told} desk={desk} />}
      {told.notPlayed !== null && <p className={css.none}>{told.notPlayed}</p>}
      <Part name="says">
        <ul>
          {told.says.map((sentence) => (
            <li key={sentence}>{t('desk.quoted', { word: sentence })}</li>
          ))}
        </ul>
      </Part>
      <Part name="cause">
        <p>{told.cause}</p>
      </Part>
      <Part name="token">
        <p>{told.token}</p>
      </Part>
      <Part name="bank">
        <p>{told.bank}</p>
      </Part>
      {told.neighbours.length > 0 && (
        <Part name="neighbours">
          <ul className={css.list}>
            {told.neighbours.map(({ id, title, test }) => (
              <li key={id}>
                <CaseButton id={id} title={title}>
                  <span className={css.because}>{test}</span>
                </CaseButton>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part name="sources">
        <ul>
          {told.sources.map(({ source, title, confidence }) => (
            <li key={source}>{t('desk.source', { title, confidence: t(`desk.confidence.${confidence}`) })}</li>
          ))}
        </ul>
      </Part>
    </>
  )
}

/** What is done about it, under the rules of one bank where they differ. */
function Remedy({ told }: { readonly told: SupportCase }) {
  const { t } = useTranslation()
  const chosen = useDeskState((state) => state.ruleSet)
  const rules = chosen !== null && told.ruleSets.includes(chosen) ? chosen : (told.ruleSets[0] ?? null)
  const remedy = (rules && told.remedy[rules]) ?? told.remedy.any
  return (
    <Part name="remedy">
      {told.ruleSets.length > 1 && (
        <label className={css.rules}>
          {t('desk.rules')}
          <select
            className={css.select}
            value={rules ?? ''}
            data-testid="desk-rules"
            onChange={(event) => chooseRules(told.ruleSets.find((one) => one === event.currentTarget.value) ?? null)}
          >
            {told.ruleSets.map((name: RuleSet) => (
              <option key={name} value={name}>
                {t(`desk.ruleSet.${name}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p data-testid="desk-remedy">{remedy}</p>
    </Part>
  )
}
