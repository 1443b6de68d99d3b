/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { CompanyRow } from '../../../core/rows.ts'
import type { TextKey } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { spoken } from '../practice/names.ts'

interface CompanyChoiceProps {
  readonly view: View
  readonly companies: readonly CompanyRow[]
  /** Null: none of them. */
  readonly chosen: string | null
  /** What stands there for none of them. */
  readonly everybody: TextKey
}

/** One of the companies. */
export function CompanyChoice({ view: { t }, companies, chosen, everybody }: CompanyChoiceProps) {
  return (
    <div class="field">
      <label for="company">{t('desk.company')}</label>
      <select id="company" name="company" data-testid="company">
        <option value="">{t(everybody)}</option>
        {companies.map(({ id, name }) => (
          <option key={id} value={id} selected={id === chosen} lang="ja">
            {spoken(t, name)}
          </option>
        ))}
      </select>
    </div>
  )
}
