/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { SERVICE_NAMES, SERVICES } from '../../../core/services.ts'
import type { Text } from '../../../web/text.ts'
import type { TypedSettings } from './settings-form.ts'

interface ServiceSettingsProps {
  readonly t: Text
  readonly typed: Pick<TypedSettings, 'service' | 'out-of-hours'>
}

/** Which of the two services the customers have, and whether its hours are over. */
export function ServiceSettings({ t, typed }: ServiceSettingsProps) {
  return (
    <section class="card" aria-labelledby="service-heading">
      <h2 id="service-heading">{t('settings.service')}</h2>
      <fieldset class="field">
        <legend class="visually-hidden">{t('settings.service')}</legend>
        <div class="ticks">
          {SERVICE_NAMES.map((name) => (
            <label key={name} class="tick">
              <input
                type="radio"
                name="service"
                value={name}
                checked={name === typed.service}
                data-testid={`service-${name}`}
              />
              <span>
                <strong>{t(`service.${name}`)}</strong>
                <small>{t('settings.service-text', wordsOf(name))}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <label class="tick">
        <input
          type="checkbox"
          name="out-of-hours"
          value="yes"
          checked={typed['out-of-hours']}
          data-testid="out-of-hours"
        />
        <span>
          {t('settings.out-of-hours')}
          <small>{t('settings.out-of-hours-hint')}</small>
        </span>
      </label>
    </section>
  )
}

function wordsOf(name: (typeof SERVICE_NAMES)[number]) {
  const { users, accounts, lines, contactPhone } = SERVICES[name]
  return { users, accounts, lines, phone: contactPhone }
}
