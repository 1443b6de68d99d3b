import { useTranslation } from 'react-i18next'
import type { Judgement } from '../../../support/data.ts'
import { useCases } from '../use-cases.ts'
import type { TrainingSource } from './source.ts'
import css from './training.module.css'
import { endTraining, type Round } from './training-store.ts'

interface JudgementPartProps {
  readonly source: TrainingSource
  readonly round: Round
  readonly judgement: Judgement
  onNext(): void
}

/** Right or not; what would have told it apart, and what is to be done. */
export function JudgementPart({ source, round, judgement, onNext }: JudgementPartProps) {
  const { t } = useTranslation()
  const diagnosed = useCases(source).value?.find(({ id }) => id === round.diagnosis)
  const { isRight, title, cause, missed, remedy, tell } = judgement
  return (
    <section className={css.judged} data-right={isRight} data-testid="training-judgement">
      <div role="status">
        <h3 className={css.title}>{t(isRight ? 'supportTraining.right' : 'supportTraining.wrong')}</h3>
        <p className={css.line}>{t('supportTraining.was', { id: round.drawn.id, title })}</p>
      </div>
      <dl className={css.facts}>
        {missed && (
          <>
            <dt>{t('supportTraining.missed')}</dt>
            <dd data-testid="training-missed">{missed.ask}</dd>
            {missed.test !== null && (
              <>
                <dt>{t('supportTraining.test', { title: diagnosed?.title ?? round.diagnosis })}</dt>
                <dd data-testid="training-test">{missed.test}</dd>
              </>
            )}
          </>
        )}
        <dt>{t('supportTraining.cause')}</dt>
        <dd>{cause}</dd>
        <dt>{t('supportTraining.remedy')}</dt>
        {remedy.map((one) => (
          <dd key={one}>{one}</dd>
        ))}
        <dt>{t('supportTraining.tell')}</dt>
        <dd>{tell}</dd>
      </dl>
      <div className={css.row}>
        <button type="button" className={css.primary} data-testid="training-next" onClick={onNext}>
          {t('supportTraining.next')}
        </button>
        <button type="button" className={css.button} data-testid="training-end" onClick={endTraining}>
          {t('supportTraining.end')}
        </button>
      </div>
    </section>
  )
}
