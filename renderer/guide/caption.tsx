import { useTranslation } from 'react-i18next'
import { useScanHint } from '../camera/seen-words.ts'
import { useToken } from '../connection/context.ts'
import { useNextStep } from '../faces/camera-token/use-next-step.ts'
import css from './caption.module.css'
import { Countdown } from './countdown.tsx'
import { LookResult } from './look-result.tsx'

/** One line above the token: what to do next. While it scans, also what its camera sees. */
export function Caption() {
  const { t } = useTranslation()
  const isRefused = useToken(({ link }) => link === 'refused')
  const step = useNextStep() ?? (isRefused ? null : 'connecting')
  const hint = useScanHint()
  return (
    <div className={css.caption}>
      <p className={css.step} role="status" data-testid="next-step" data-step={step ?? ''}>
        {step && t(`next.${step}`)}
      </p>
      <div className={css.below}>
        <Countdown />
        <LookResult />
        {hint && (
          <span className={css.hint} data-testid="scan-hint" data-seen={hint.seen}>
            {hint.words}
          </span>
        )}
      </div>
    </div>
  )
}
