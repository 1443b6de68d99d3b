import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRack } from '../connection/context.ts'
import css from './rack-list.module.css'

const LONGEST_NAME = 60

interface RenameFieldProps {
  readonly id: string
  /** Of the row that it lies over. */
  readonly place: number
  /** The new name; null when it stays as it is. */
  onDone(name: string | null): void
}

/** A field over a token's name. Enter and leaving it take the name over, Escape does not. */
export function RenameField({ id, place, onDone }: RenameFieldProps) {
  const { t } = useTranslation()
  const name = useRack().token(id).store.getState().view?.name ?? ''
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => field.current?.select(), [])
  const finish = (isWanted: boolean) => {
    if (isDone.current) return
    isDone.current = true
    const given = field.current?.value.trim() ?? ''
    onDone(isWanted && given !== '' && given !== name ? given : null)
  }
  return (
    <div className={css.rename} style={{ '--place': place } as React.CSSProperties}>
      <input
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here.
        autoFocus
        className={css.field}
        data-testid="rename"
        aria-label={t('rack.name')}
        defaultValue={name}
        maxLength={LONGEST_NAME}
        onBlur={() => finish(true)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish(true)
          if (event.key === 'Escape') finish(false)
          event.stopPropagation()
        }}
      />
    </div>
  )
}
