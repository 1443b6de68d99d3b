import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection, useToken, useTokenOf } from '../../connection/context.ts'
import type { ViewOf } from '../../connection/view.ts'
import { useFeedback } from '../../sound/use-feedback.ts'
import { homeFrom, send } from './deeds.ts'
import css from './device.module.css'
import { feltBetween } from './feedback.ts'
import { useMailDrop } from './mail-drop.ts'
import { Phone } from './phone.tsx'
import { useCodeTimeLeft, usePhoneTime } from './phone-time.ts'
import { Screen } from './screen.tsx'
import { spokenDisplay } from './spoken-display.ts'

interface HeldProps {
  readonly view: ViewOf<'software-token'>
  readonly children: ReactNode
}

function Held({ view, children }: HeldProps) {
  const { t } = useTranslation()
  const connection = useConnection()
  const body = useRef<HTMLDivElement>(null)
  const time = usePhoneTime(view.deviceClock.offset)
  const left = useCodeTimeLeft(view)
  const { isOver, ...drop } = useMailDrop(view)
  useFeedback('software-token', body, feltBetween)
  const { display } = view
  const wayHome = homeFrom(view)
  return (
    <div
      ref={body}
      className={css.held}
      data-testid="display"
      data-app={display.app}
      data-screen={display.screen}
      data-code={display.code ?? undefined}
      data-over={isOver}
      {...drop}
    >
      <Phone
        time={time}
        foreignSim={view.profile === 'sk-app' && view.foreignSim}
        onHome={wayHome.length > 0 ? () => send(connection, wayHome) : null}
      >
        <Screen display={display} left={left} time={time} send={(event) => send(connection, [event])} />
      </Phone>
      <p className={css.spoken} role="status" data-testid="app-spoken">
        {spokenDisplay(display, t)}
      </p>
      {isOver && <p className={css.drop}>{t('phone.mail.drop')}</p>}
      {children}
    </div>
  )
}

/** A telephone with an app of one-time passwords, to be touched. It takes the width that it is given. */
export function Device({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation()
  const link = useToken((state) => state.link)
  const view = useTokenOf('software-token', (known) => known)
  return (
    <section className={css.device} aria-label={t('phone.name')} data-testid="device" data-link={link}>
      {view && (
        <Held key={view.id} view={view}>
          {children}
        </Held>
      )}
    </section>
  )
}
