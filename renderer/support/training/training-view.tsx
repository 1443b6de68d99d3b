import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRack } from '../../connection/context.ts'
import { useLanguage } from '../../locales/i18n.ts'
import { RoundPart } from './round-part.tsx'
import type { TrainingSource } from './source.ts'
import css from './training.module.css'
import { beginTraining, nextCase, useTraining } from './training-store.ts'

const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0

/** Cases without their names: listen, look, ask, diagnose; with a score over the session. */
export function TrainingView({ source }: { readonly source: TrainingSource }) {
  const { t } = useTranslation()
  const rack = useRack()
  const language = useLanguage()
  const { phase, score, came, problem, round, stop } = useTraining()
  const trainer = useMemo(() => ({ source, rack, language }), [source, rack, language])
  const next = () =>
    void nextCase(trainer, newSeed(), t('supportTraining.called', { number: useTraining.getState().came.length + 1 }))
  const begin = () => {
    beginTraining()
    next()
  }
  const { cases: count, ...numbers } = score
  return (
    <section className={css.view} aria-label={t('supportTraining.heading')} data-testid="training-view">
      {phase === 'idle' && <p className={css.line}>{t('supportTraining.about')}</p>}
      {phase === 'over' && <p className={css.line}>{t('supportTraining.ended')}</p>}
      {(count > 0 || came.length > 0) && (
        <p className={css.score} role="status" data-testid="training-score">
          {t('supportTraining.score', { count, ...numbers })}
        </p>
      )}
      {problem !== null && (
        <p className={css.problem} role="alert" data-testid="training-problem">
          {t([`supportTraining.problem.${problem}`, 'supportTraining.problem.other'])}
        </p>
      )}
      {(phase === 'idle' || phase === 'over') && (
        <div>
          <button type="button" className={css.primary} data-testid="training-begin" onClick={begin}>
            {t(phase === 'idle' ? 'supportTraining.begin' : 'supportTraining.again')}
          </button>
        </div>
      )}
      {phase === 'preparing' && (
        <div className={css.row}>
          <span role="status">{t('supportTraining.preparing')}</span>
          <button type="button" className={css.button} data-testid="training-stop" onClick={stop}>
            {t('supportTraining.stop')}
          </button>
        </div>
      )}
      {phase === 'round' && round && <RoundPart trainer={trainer} round={round} onNext={next} />}
    </section>
  )
}
