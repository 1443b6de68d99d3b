/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { FieldProblem, fieldState, type Problems } from '../../../web/fields.tsx'
import type { Text, TextKey } from '../../../web/text.ts'

/** A box to tick before something that cannot be taken back by a click. */
export function SureField(props: { readonly t: Text; readonly problems: Problems; readonly text: TextKey }) {
  const { t, problems, text } = props
  return (
    <div class="field">
      <FieldProblem t={t} problems={problems} field="sure" />
      <div class="ticks">
        <label class="tick">
          <input
            id="sure"
            name="sure"
            type="checkbox"
            value="yes"
            data-testid="sure"
            {...fieldState(problems, 'sure', false)}
          />
          <span>{t(text)}</span>
        </label>
      </div>
    </div>
  )
}
