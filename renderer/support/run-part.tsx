import { useTranslation } from 'react-i18next'
import type { Brought, SupportCase } from '../../support/data.ts'
import { useRack } from '../connection/context.ts'
import type { Rack } from '../connection/rack-store.ts'
import { failureCode } from '../parts/notices.ts'
import { showNew } from '../rack/actions.ts'
import { BankUsers } from './bank-users.tsx'
import css from './desk.module.css'
import type { Desk } from './desk-link.ts'
import { type Run, useDeskState } from './desk-store.ts'

/** Brings token and bank into a case, and says where to go on by hand. */
export function RunPart({ told, desk }: { readonly told: SupportCase; readonly desk: Desk }) {
  const { t } = useTranslation()
  const rack = useRack()
  const run = useDeskState((state) => state.run)
  const own = run?.caseId === told.id ? run : null
  const isRunning = run !== null && run.brought === null && run.problem === null
  const begin = (pace: 'fast' | 'live') => isRunning || void bring(told, pace, desk, rack)
  return (
    <section className={css.part} aria-label={t('desk.run.name')}>
      <h4>{t('desk.run.name')}</h4>
      <div className={css.row}>
        <button
          type="button"
          className={css.primary}
          aria-disabled={isRunning}
          data-testid="desk-run-fast"
          onClick={() => begin('fast')}
        >
          {t('desk.run.fast')}
        </button>
        <button
          type="button"
          className={css.button}
          aria-disabled={isRunning}
          data-testid="desk-run-live"
          onClick={() => begin('live')}
        >
          {t('desk.run.live')}
        </button>
        {own && isRunning && (
          <button type="button" className={css.button} data-testid="desk-run-stop" onClick={own.stop}>
            {t('desk.run.stop')}
          </button>
        )}
      </div>
      {own && <Progress run={own} />}
    </section>
  )
}

async function bring(told: SupportCase, pace: 'fast' | 'live', desk: Desk, rack: Rack): Promise<void> {
  const stopping = new AbortController()
  const begun: Run = { caseId: told.id, step: null, brought: null, problem: null, stop: () => stopping.abort() }
  const set = (change: Partial<Run>) =>
    useDeskState.setState(({ run }) => ({ run: run?.stop === begun.stop ? { ...run, ...change } : run }))
  useDeskState.setState({ run: begun })
  const { ruleSet } = useDeskState.getState()
  const wanted = { pace, ruleSet: ruleSet !== null && told.ruleSets.includes(ruleSet) ? ruleSet : null }
  try {
    const brought = await desk.run(told.id, wanted, (step) => set({ step }), stopping.signal)
    showNew(rack, await rack.link.token(brought.token.id))
    set({ brought })
  } catch (error) {
    if (stopping.signal.aborted) useDeskState.setState({ run: null })
    else set({ problem: { code: failureCode(error), message: error instanceof Error ? error.message : '' } })
  }
}

function Progress({ run: { step, brought, problem } }: { readonly run: Run }) {
  const { t } = useTranslation()
  if (problem !== null) {
    return (
      <p className={css.problem} role="alert" data-testid="desk-run-problem">
        {t(`desk.run.problem.${problem.code}`, { defaultValue: t('desk.run.problem.other', problem), ...problem })}
      </p>
    )
  }
  if (brought !== null) return <There brought={brought} />
  return (
    <p className={css.count} role="status" data-testid="desk-run-step">
      {step ? t('desk.run.step', { number: step.number, of: step.of, title: step.title }) : t('desk.run.begins')}
    </p>
  )
}

function There({ brought }: { readonly brought: Brought }) {
  const { t } = useTranslation()
  return (
    <div className={css.there} role="status" data-testid="desk-there">
      <p>{t('desk.run.there', { serial: brought.token.serial ?? brought.token.name })}</p>
      <BankUsers brought={brought} caption={t('desk.run.users')} />
    </div>
  )
}
