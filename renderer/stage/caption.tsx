import { useTranslation } from 'react-i18next'
import { useToken } from '../connection/context.ts'
import { useFace } from '../faces/faces.ts'
import css from './caption.module.css'
import { Countdown } from './countdown.tsx'
import { useNextStep } from './use-next-step.ts'

/** One line above the token: what to do next. Below it what runs out, and what its kind has to say. */
export function Caption() {
  const { Hints } = useFace()
  const { t } = useTranslation()
  const isRefused = useToken(({ link }) => link === 'refused')
  const step = useNextStep() ?? (isRefused ? null : 'connecting')
  return (
    <div className={css.caption}>
      <p className={css.step} role="status" data-testid="next-step" data-step={step ?? ''}>
        {step && t(`next.${step}`)}
      </p>
      <div className={css.below}>
        <Countdown />
        <Hints />
      </div>
    </div>
  )
}
