import { useTranslation } from 'react-i18next'
import { useLanguage } from '../locales/i18n.ts'
import { CaseButton } from './case-button.tsx'
import css from './desk.module.css'
import type { Desk } from './desk-link.ts'
import { answer, beginAnew, takeBack, useDeskState } from './desk-store.ts'
import { useAsked } from './use-asked.ts'

/** The decision tree: one question at a time, and the cases that are left. */
export function QuestionsView({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const answers = useDeskState((state) => state.answers)
  const asked = useAsked(`${language} ${answers.join()}`, (signal) => desk.guide(answers, language, signal))
  const { value: guidance, failure } = asked
  return (
    <>
      {failure !== null && (
        <p className={css.problem} role="alert">
          {t('desk.lost')}
        </p>
      )}
      {guidance && guidance.answered.length > 0 && (
        <>
          <dl className={css.answered}>
            {guidance.answered.map(({ id, question, answer: given }) => (
              <div key={id}>
                <dt>{question}</dt>
                <dd>{given}</dd>
              </div>
            ))}
          </dl>
          <div className={css.row}>
            <button type="button" className={css.button} data-testid="desk-back" onClick={takeBack}>
              {t('desk.questions.back')}
            </button>
            <button type="button" className={css.button} data-testid="desk-anew" onClick={beginAnew}>
              {t('desk.questions.anew')}
            </button>
          </div>
        </>
      )}
      {guidance?.next && <Question next={guidance.next} />}
      {guidance && answers.length > 0 && (
        <>
          <h3 className={css.heading} data-testid="desk-left">
            {t('desk.questions.left', { count: guidance.cases.length })}
          </h3>
          <ul className={css.list}>
            {guidance.cases.map(({ id, title, ask, tests }) => (
              <li key={id}>
                <CaseButton id={id} title={title}>
                  {guidance.next === null && <span className={css.because}>{ask}</span>}
                </CaseButton>
                {guidance.next === null && tests.length > 0 && (
                  <ul className={css.tests}>
                    {tests.map(({ other, test }) => (
                      <li key={other}>{t('desk.questions.test', { other, test })}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

interface Next {
  readonly id: string
  readonly question: string
  readonly answers: readonly { readonly id: string; readonly text: string }[]
}

function Question({ next }: { readonly next: Next }) {
  return (
    <fieldset className={css.ask} data-testid="desk-question">
      <legend className={css.question}>{next.question}</legend>
      {next.answers.map(({ id, text }) => (
        <button
          key={id}
          type="button"
          className={css.answer}
          data-testid={`desk-answer-${id}`}
          onClick={() => answer(`${next.id}.${id}`)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  )
}
