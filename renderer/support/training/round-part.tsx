import { useTranslation } from 'react-i18next'
import { BankUsers } from '../bank-users.tsx'
import { DiagnosisPart } from './diagnosis-part.tsx'
import { JudgementPart } from './judgement-part.tsx'
import css from './training.module.css'
import { askCustomer, hearMore, type Round, type Trainer } from './training-store.ts'

interface RoundPartProps {
  readonly trainer: Trainer
  readonly round: Round
  onNext(): void
}

/** One case: what the customer says, where to look, what to ask, and the diagnosis. */
export function RoundPart({ trainer, round, onNext }: RoundPartProps) {
  const { t } = useTranslation()
  const { drawn, brought, heard, guidance, judgement, isLost } = round
  return (
    <>
      <section className={css.part} aria-label={t('supportTraining.customer')}>
        <h3 className={css.title}>{t('supportTraining.customer')}</h3>
        <div role="status" data-testid="training-says">
          {drawn.says.slice(0, heard).map((sentence) => (
            <blockquote key={sentence} className={css.says}>
              {sentence}
            </blockquote>
          ))}
        </div>
        {judgement === null &&
          (heard < drawn.says.length ? (
            <div>
              <button type="button" className={css.button} data-testid="training-more" onClick={hearMore}>
                {t('supportTraining.more')}
              </button>
            </div>
          ) : (
            <p className={css.quiet}>{t('supportTraining.noMore')}</p>
          ))}
        <p className={css.line}>{t('supportTraining.there', { serial: brought.token.serial ?? brought.token.name })}</p>
        <details>
          <summary>{t('supportTraining.users')}</summary>
          <BankUsers brought={brought} />
        </details>
      </section>
      <section className={css.part} aria-label={t('supportTraining.questions')}>
        <h3 className={css.title}>{t('supportTraining.questions')}</h3>
        <dl className={css.talk} data-testid="training-talk">
          {guidance.answered.map(({ id, question, answer }) => (
            <div key={id}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
        {judgement === null &&
          (guidance.next ? (
            <div className={css.row}>
              <span data-testid="training-question">{guidance.next.question}</span>
              <button
                type="button"
                className={css.button}
                data-testid="training-ask"
                onClick={() => void askCustomer(trainer)}
              >
                {t('supportTraining.ask')}
              </button>
            </div>
          ) : (
            <p className={css.quiet}>{t('supportTraining.noQuestion')}</p>
          ))}
        {guidance.answered.length > 0 && (
          <p className={css.quiet}>{t('supportTraining.left', { count: guidance.cases.length })}</p>
        )}
      </section>
      {isLost && (
        <p className={css.problem} role="alert">
          {t('supportTraining.lost')}
        </p>
      )}
      {judgement === null ? (
        <DiagnosisPart trainer={trainer} round={round} />
      ) : (
        <JudgementPart source={trainer.source} round={round} judgement={judgement} onNext={onNext} />
      )}
    </>
  )
}
