import type { ComponentProps } from 'react'
import { Icon } from '../theme/icon.tsx'
import css from './search-field.module.css'

interface SearchFieldProps extends Pick<ComponentProps<'input'>, 'onKeyDown' | 'ref'> {
  readonly label: string
  readonly text: string
  readonly testId: string
  onText(text: string): void
}

/** A field to search in the list below it. */
export function SearchField({ label, text, testId, onText, ...others }: SearchFieldProps) {
  return (
    <label className={css.search}>
      <Icon name="search" size={15} />
      <input
        className={css.field}
        type="search"
        data-testid={testId}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        {...others}
      />
    </label>
  )
}
