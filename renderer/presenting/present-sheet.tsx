import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { placeFor, useAtBank, useBanks } from '../connection/bank.ts'
import { useRack, useToken } from '../connection/context.ts'
import { useFace } from '../faces/faces.ts'
import { Sheet } from '../parts/sheet.tsx'
import css from './present-sheet.module.css'
import { startPresenting, usePresenting } from './presenting-store.ts'

const PROBLEMS: Readonly<Record<string, string>> = {
  'no-bank': 'present.noBank',
  'bank-unreachable': 'present.noBank',
  'no-user-left': 'present.noUser',
}

/** What the presentation begins with. */
export function PresentSheet({ onClose }: { onClose(): void }) {
  const { t } = useTranslation()
  const rack = useRack()
  const banks = useBanks()
  const token = useAtBank()
  const [isFullScreen, setFullScreen] = useState(true)
  const { isBusy, problem } = usePresenting()
  const view = useToken((state) => state.view)
  const { situations, wordsFor } = useFace().presenting
  return (
    <Sheet title={t('present.heading')} testId="present-sheet" kind="question" onClose={onClose}>
      <p className={css.note}>{t('present.note')}</p>
      <ul className={css.list}>
        {situations.map(({ name: situation }) => {
          const words = view ? wordsFor(situation, view) : situation
          return (
            <li key={situation}>
              <button
                type="button"
                className={css.situation}
                data-testid={`present-${situation}`}
                aria-disabled={isBusy}
                onClick={() => void startPresenting(rack, situation, { name: t('present.tokenName'), isFullScreen })}
              >
                <span className={css.name}>{t(`present.situation.${words}.name`)}</span>
                <span className={css.about}>{t(`present.situation.${words}.about`)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <p className={css.state} role="status">
        {isBusy && t('present.preparing')}
      </p>
      {problem && (
        <p className={css.problem} role="alert" data-testid="present-problem" data-problem={problem}>
          {t(PROBLEMS[problem] ?? 'present.failed')}
        </p>
      )}
      <div className={css.options}>
        <label className={css.option}>
          <input
            type="checkbox"
            data-testid="present-full-screen"
            checked={isFullScreen}
            onChange={(event) => setFullScreen(event.currentTarget.checked)}
          />
          {t('present.fullScreen')}
        </label>
        {banks && (
          <button
            type="button"
            className={css.button}
            data-testid="present-bank"
            onClick={() => {
              banks.open(placeFor(token, banks), 'beside')
              // Side by side: neither covers the other.
              setFullScreen(false)
              usePresenting.setState({ isBankBeside: true })
            }}
          >
            {t('present.bank')}
          </button>
        )}
      </div>
    </Sheet>
  )
}
