/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { LOGIN_METHODS } from '../../../core/settings.ts'
import type { Text } from '../../../web/text.ts'

/** 電子証明書方式 or ID・パスワード方式: which of them customers may log in by. */
export function LoginMethodSettings({ t, chosen }: { readonly t: Text; readonly chosen: string }) {
  return (
    <section class="card" aria-labelledby="login-method-heading">
      <h2 id="login-method-heading">{t('settings.login-method')}</h2>
      <p class="hint">{t('settings.login-method-hint')}</p>
      <fieldset class="field">
        <legend class="visually-hidden">{t('settings.login-method')}</legend>
        <div class="ticks">
          {LOGIN_METHODS.map((method) => (
            <label key={method} class="tick">
              <input
                type="radio"
                name="login-method"
                value={method}
                checked={method === chosen}
                data-testid={`login-method-${method}`}
              />
              <span>{t(`login-method.${method}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  )
}
