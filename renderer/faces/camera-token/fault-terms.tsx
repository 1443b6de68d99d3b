import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FAULT_NAMES, type FaultName, faultEvent } from '../../../token-core/key-free.ts'
import type { TokenView } from '../../camera/camera-token.ts'
import type { NewEvent } from '../../connection/view.ts'
import css from '../../parts/inspector.module.css'
import section from '../../parts/section.module.css'

interface FaultTermsProps {
  readonly view: TokenView
  send(event: NewEvent): void
}

/** Faults that act so many times, or each time with a probability: what is left of them, and new ones. */
export function FaultTerms({ view, send }: FaultTermsProps) {
  const { t } = useTranslation()
  const { terms } = view.faults
  return (
    <>
      <h3 className={section.subheading}>{t('inspector.terms.some')}</h3>
      <p className={section.quiet}>{t('inspector.terms.someNote')}</p>
      {terms.length > 0 && (
        <ul className={section.list} data-testid="fault-terms">
          {terms.map((one) => (
            <li key={one.fault} className={css.term}>
              <span>
                {t(`faults.${one.fault}`)}
                <span className={css.note}>
                  <Left {...one} />
                </span>
              </span>
              <button
                type="button"
                className={section.button}
                data-testid={`fault-mend-${one.fault}`}
                aria-label={t('inspector.terms.mendNamed', { fault: t(`faults.${one.fault}`) })}
                onClick={() => send(faultEvent(one.fault, false))}
              >
                {t('inspector.terms.mend')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <NewTerms send={send} />
    </>
  )
}

function Left({ timesLeft, probability }: TokenView['faults']['terms'][number]) {
  const { t } = useTranslation()
  if (timesLeft === null) return t('inspector.terms.each', { probability })
  return timesLeft === 0 ? t('inspector.terms.down') : t('inspector.terms.left', { count: timesLeft })
}

/** Bounds of the field, and what stands in it at first. */
const FIELDS = {
  times: { min: 1, max: 1000, step: 1, first: '1' },
  probability: { min: 0, max: 100, step: 'any', first: '50' },
} as const

function NewTerms({ send }: Pick<FaultTermsProps, 'send'>) {
  const { t } = useTranslation()
  const id = useId()
  const [fault, setFault] = useState<FaultName>('camera')
  const [often, setOften] = useState<keyof typeof FIELDS>('times')
  const [number, setNumber] = useState<string>(FIELDS.times.first)
  const { first: _, ...bounds } = FIELDS[often]
  const set = (event: FormEvent) => {
    event.preventDefault()
    const value = Number(number)
    send(faultEvent(fault, true, often === 'times' ? { times: value } : { probability: value / 100 }))
  }
  return (
    <form className={css.terms} onSubmit={set}>
      <label className={section.labelled}>
        <span className={section.label}>{t('inspector.terms.which')}</span>
        <select
          className={section.select}
          data-testid="fault-which"
          value={fault}
          onChange={(event) => setFault(event.currentTarget.value as FaultName)}
        >
          {FAULT_NAMES.map((name) => (
            <option key={name} value={name}>
              {t(`faults.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={section.labelled}>
        <span className={section.label}>{t('inspector.terms.often')}</span>
        <select
          className={section.select}
          data-testid="fault-often"
          value={often}
          onChange={(event) => {
            const chosen = event.currentTarget.value as keyof typeof FIELDS
            setOften(chosen)
            setNumber(FIELDS[chosen].first)
          }}
        >
          {(['times', 'probability'] as const).map((way) => (
            <option key={way} value={way}>
              {t(`inspector.terms.${way}`)}
            </option>
          ))}
        </select>
      </label>
      <div className={section.labelled}>
        <label className={section.label} htmlFor={id}>
          {t(often === 'times' ? 'inspector.terms.number' : 'inspector.terms.percent')}
        </label>
        <div className={section.together}>
          <input
            id={id}
            type="number"
            className={css.count}
            data-testid="fault-number"
            required
            {...bounds}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <button type="submit" className={section.button} data-testid="fault-set">
            {t('inspector.terms.set')}
          </button>
        </div>
      </div>
    </form>
  )
}
