/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { inJapan } from '../../../web/time.ts'
import type { ModelSettings } from '../../engine.ts'
import { ChoiceField } from '../field.tsx'
import { OwnForm } from '../form-token.tsx'
import type { Kinds } from '../page-drawing.ts'
import type { StaffDone, StaffPage, StaffView } from '../staff-page.ts'
import type { FrameKey } from '../texts.ts'

/** What holds at a bank: its rules, its clock, and the way back to the practice data. */

export interface RuleDrawing<Key> {
  /** As the rules call it. */
  readonly name: string
  readonly label: Key
  /** What can be chosen; a number or yes and no as JSON writes it. */
  readonly options: readonly { readonly value: string; readonly label: Key | null }[]
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 24 * 60 * MINUTE
/** By how much the clock is moved forward, ms: a code, a session, half an hour of waiting, until the next day, and until the next Monday. */
const STEPS = {
  '30-s': 30 * SECOND,
  '1-min': MINUTE,
  '15-min': 15 * MINUTE,
  '30-min': 30 * MINUTE,
  '1-day': DAY,
  '7-days': 7 * DAY,
} as const

export function settingsPage<Of extends Kinds>(
  path: `/staff${string}`,
  screenId: string,
  rules: readonly RuleDrawing<Of['key']>[],
): StaffPage<Of> {
  return {
    ...{ path, screenId, title: 'staff.settings', isInMenu: true },
    draw: async (view) => <Settings view={view} rules={rules} settings={await view.engine.settings()} />,
    act: (view) => acted(view, rules),
  }
}

async function acted<Of extends Kinds>(
  { engine, form }: StaffView<Of>,
  rules: readonly RuleDrawing<Of['key']>[],
): Promise<StaffDone<Of>> {
  const [deed = '', step = ''] = (form.button ?? '').split(':')
  if (deed === 'rules') {
    await engine.changeRules(chosen(form, rules))
    return { notice: 'staff.rules-saved' }
  }
  if (deed === 'clock') {
    const by = Object.entries(STEPS).find(([name]) => name === step)?.[1]
    const moved = await engine.moveClock(by === undefined ? { to: 0 } : { by })
    return { notice: moved ? 'staff.clock-moved' : 'staff.clock-too-far' }
  }
  if (deed !== 'reset' || form.sure !== 'on') return { notice: 'staff.reset-unsure' }
  await engine.reset({ rules: form['reset-rules'] !== 'on' })
  return { notice: 'staff.reset-done' }
}

/** What was chosen; a value that is none of the options is not looked at. */
function chosen<Key>(
  form: Readonly<Record<string, string>>,
  rules: readonly RuleDrawing<Key>[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    rules.flatMap(({ name, options }) => {
      const value = options.find((option) => option.value === form[`rule-${name}`])?.value
      return value === undefined ? [] : [[name, jsonOf(value)]]
    }),
  )
}

const jsonOf = (text: string): unknown => (/^(\d+|true|false)$/.test(text) ? JSON.parse(text) : text)

interface SettingsProps<Of extends Kinds> {
  readonly view: StaffView<Of>
  readonly rules: readonly RuleDrawing<Of['key']>[]
  readonly settings: ModelSettings<object>
}

function Settings<Of extends Kinds>({ view, rules, settings }: SettingsProps<Of>) {
  const { t } = view
  const held = new Map<string, unknown>(Object.entries(settings.rules))
  return (
    <>
      <section class="card" aria-labelledby="rules-heading">
        <h2 id="rules-heading">{t('staff.rules')}</h2>
        <form method="post" action={view.path} novalidate>
          <OwnForm view={view} />
          {rules.map(({ name, label, options }) => (
            <ChoiceField
              key={name}
              field={{ t, name: `rule-${name}`, label: t(label), hint: null, isRequired: true, problem: null }}
              options={options.map((option) => ({
                ...{ value: option.value, label: option.label === null ? option.value : t(option.label) },
              }))}
              value={String(held.get(name))}
              isMany={false}
            />
          ))}
          <div class="actions">
            <button class="button main" type="submit" name="button" value="rules" data-testid="save-rules">
              {t('staff.save-rules')}
            </button>
          </div>
        </form>
      </section>
      <Clock view={view} settings={settings} />
      <Reset view={view} />
    </>
  )
}

function Clock<Of extends Kinds>({ view, settings }: Omit<SettingsProps<Of>, 'rules'>) {
  const { t } = view
  const { now, real } = settings
  const minutes = Math.round((now - real) / MINUTE)
  return (
    <section class="card" aria-labelledby="clock-heading">
      <h2 id="clock-heading">{t('staff.clock')}</h2>
      <p data-testid="clock">
        {inJapan(now)} {minutes === 0 ? t('staff.clock-right') : t('staff.clock-ahead', { minutes })}
      </p>
      <p>{t('staff.clock-forward')}</p>
      <form method="post" action={view.path} class="actions">
        <OwnForm view={view} />
        {Object.keys(STEPS).map((step) => (
          <button
            key={step}
            class="button"
            type="submit"
            name="button"
            value={`clock:${step}`}
            data-testid={`clock-${step}`}
          >
            {t(`staff.clock-${step}` as FrameKey)}
          </button>
        ))}
        <button class="button" type="submit" name="button" value="clock:right" data-testid="clock-right">
          {t('staff.clock-put-right')}
        </button>
      </form>
    </section>
  )
}

function Reset<Of extends Kinds>({ view }: Pick<SettingsProps<Of>, 'view'>) {
  const { t } = view
  return (
    <section class="card notice" aria-labelledby="reset-heading">
      <h2 id="reset-heading">{t('staff.reset')}</h2>
      <p>{t('staff.reset-clears')}</p>
      <form method="post" action={view.path} novalidate>
        <OwnForm view={view} />
        <div class="ticks spaced">
          <label class="tick">
            <input type="checkbox" name="reset-rules" value="on" data-testid="reset-rules" />
            <span>{t('staff.reset-rules')}</span>
          </label>
          <label class="tick">
            <input type="checkbox" name="sure" value="on" data-testid="sure" />
            <span>{t('staff.reset-sure')}</span>
          </label>
        </div>
        <div class="actions">
          <button class="button main" type="submit" name="button" value="reset" data-testid="reset">
            {t('staff.reset')}
          </button>
        </div>
      </form>
    </section>
  )
}
