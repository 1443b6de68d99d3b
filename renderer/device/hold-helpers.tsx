import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection, useToken } from '../connection/context.ts'
import type { Button } from '../connection/view.ts'
import { holdForMe } from './hold-for-me.ts'
import css from './hold-helpers.module.css'
import type { PressBook } from './press-book.ts'

const HELPERS: readonly { readonly name: 'power' | 'menu'; readonly buttons: readonly Button[] }[] = [
  { name: 'power', buttons: ['middle'] },
  { name: 'menu', buttons: ['left', 'middle'] },
]

/** The holds for one pointer: press once here, and the buttons stay down until the hold has completed. */
export function HoldHelpers({ book }: { readonly book: PressBook }) {
  const { t } = useTranslation()
  const connection = useConnection()
  const hasPower = useToken(({ view }) => view !== null && view.power !== 'none')
  const [running, setRunning] = useState(false)
  const hold = async (buttons: readonly Button[]) => {
    setRunning(true)
    await holdForMe(connection, book, buttons)
    setRunning(false)
  }
  return (
    <div className={css.helpers}>
      {HELPERS.map(({ name, buttons }) => (
        <button
          key={name}
          type="button"
          className={css.helper}
          data-testid={`hold-${name}`}
          aria-disabled={running || !hasPower}
          onClick={() => {
            if (!running && hasPower) void hold(buttons)
          }}
        >
          {t(`hold.${name}`)}
        </button>
      ))}
      <span className={css.keys}>
        <kbd>←</kbd>
        <kbd>↓</kbd>
        <kbd>→</kbd>
        <span>{t('hold.keys')}</span>
      </span>
    </div>
  )
}
