import { useTranslation } from 'react-i18next'
import { Viewfinder } from '../camera/viewfinder.tsx'
import { useConnection, useToken } from '../connection/context.ts'
import { Body, Reflection } from './body.tsx'
import { Buttons } from './buttons.tsx'
import css from './device.module.css'
import { Glass } from './glass.tsx'
import type { PressBook } from './press-book.ts'
import { Tape } from './tape.tsx'

/** The front of the token. It takes the width that it is given; all its measures are parts of that width. */
export function Device({ book }: { readonly book: PressBook }) {
  const { t } = useTranslation()
  const { send } = useConnection()
  const display = useToken(({ view }) => view?.display ?? null)
  const link = useToken((state) => state.link)
  const isTapeIn = useToken(({ view }) => view?.tapeIn ?? false)
  return (
    <section className={css.device} aria-label={t('device.front')} data-testid="device" data-link={link}>
      <div className={css.front}>
        {isTapeIn && <Tape onPulled={() => void send({ type: 'tape-removed' })} />}
        <Body />
        <div className={css.window}>
          {display && (
            <Glass display={display}>
              <Viewfinder />
            </Glass>
          )}
        </div>
        <Reflection />
        <Buttons book={book} />
      </div>
    </section>
  )
}
