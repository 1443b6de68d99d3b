import { useTranslation } from 'react-i18next'
import { useTokenOf } from '../../connection/context.ts'
import css from './back.module.css'
import { BODIES } from './bodies.tsx'
import { type Form, formOf } from './forms.ts'

/** What a maker prints there, in English as on the front. */
const NAMES: Readonly<Record<Form['name'], string>> = {
  fob: 'ONE-TIME PASSWORD TOKEN',
  card: 'ONE-TIME PASSWORD CARD',
  always: 'ONE-TIME PASSWORD TOKEN',
}
const TYPES: Readonly<Record<string, string>> = {
  fob: 'Type OTS-6',
  'fob-8': 'Type OTS-8',
  card: 'Type OTC-6',
  always: 'Type OTA-6',
}

interface LabelProps {
  readonly form: Form
  readonly profile: string
  readonly serial: string
}

function Label({ form, profile, serial }: LabelProps) {
  const { x, y, width, height, radius } = form.label
  const [left, right] = [x + 16, x + width - 16]
  return (
    <svg className={css.label} viewBox={`0 0 372 ${form.height}`} aria-hidden="true">
      <rect x={x} y={y} width={width} height={height} rx={radius} fill="#fcfdfd" stroke="#98a2ab" strokeOpacity="0.5" />
      <g fill="#1f2933">
        <text x={left} y={y + 26} fontSize="12" fontWeight="700">
          {NAMES[form.name]}
        </text>
        <path d={`M${left} ${y + 36}H${right}`} stroke="#2a3644" strokeOpacity="0.35" />
        <text x={left} y={y + 62} fontSize="12">
          S/N
        </text>
        <text x={left + 34} y={y + 63.5} fontSize="20" fontWeight="700" data-testid="printed-serial">
          {serial}
        </text>
        <text x={left} y={y + 88} fontSize="11.5">
          {TYPES[profile]} · Practice device
        </text>
        {form.name === 'fob' && (
          <text x={left} y={y + 110} fontSize="11.5">
            Battery cannot be changed
          </text>
        )}
      </g>
    </svg>
  )
}

/** The back of the token: its serial number, which a bank asks for. */
export function Back() {
  const { t } = useTranslation()
  const serial = useTokenOf('key-fob', (view) => view.serial)
  const profile = useTokenOf('key-fob', (view) => view.profile)
  if (serial === null || profile === null) return null
  const form = formOf(profile)
  const Body = BODIES[form.name]
  return (
    <>
      <Body form={form} side="back" />
      <Label form={form} profile={profile} serial={serial} />
      <p className={css.spoken}>{t('keyFob.back', { serial })}</p>
    </>
  )
}
