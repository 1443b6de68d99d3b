import type { RefObject } from 'react'
import { ND_REFUSAL_TEXTS, ND_TEXTS } from '../../../token-core/key-free.ts'
import { Icon } from '../../theme/icon.tsx'
import { Code } from './code.tsx'
import own from './nd-screen.module.css'
import { PinPad } from './pin-pad.tsx'
import css from './screen.module.css'
import type { NdDisplay, SendToPhone, TimeLeft } from './sent.ts'
import { SetUpForm } from './set-up-form.tsx'
import { Shown } from './shown.tsx'
import { TimeStrip } from './time-left.tsx'
import type { SetUpTyped } from './typed.ts'

interface NdScreenProps {
  readonly display: NdDisplay
  readonly left: TimeLeft | null
  readonly send: SendToPhone
  readonly hadFocus: RefObject<boolean>
  readonly typed: SetUpTyped
  onTyped(typed: SetUpTyped): void
}

type Screen = NdDisplay['screen']

const TITLES: Readonly<Record<Screen, string>> = {
  closed: ND_TEXTS.title,
  'set-up': ND_TEXTS.setUp,
  list: ND_TEXTS.list,
  pin: ND_TEXTS.title,
  code: ND_TEXTS.title,
  refusal: ND_TEXTS.setUp,
}

function Head({ screen, names, send }: Pick<NdDisplay, 'screen' | 'names'> & Pick<NdScreenProps, 'send'>) {
  // On the set-up of the first token it leads nowhere.
  const hasBack = screen !== 'set-up' || (names?.length ?? 0) > 0
  return (
    <header className={css.head}>
      {hasBack && (
        <button
          type="button"
          className={css.sign}
          data-testid="app-back"
          data-first={screen === 'refusal' || undefined}
          aria-label={ND_TEXTS.back}
          title={ND_TEXTS.back}
          onClick={() => send({ type: 'back' })}
        >
          <Icon name="left" />
        </button>
      )}
      <h2 className={css.title}>{TITLES[screen]}</h2>
      {(screen === 'list' || screen === 'code') && (
        <button
          type="button"
          className={css.sign}
          data-testid="app-add"
          aria-label={ND_TEXTS.add}
          title={ND_TEXTS.add}
          onClick={() => send({ type: 'add' })}
        >
          <Icon name="add" />
        </button>
      )}
    </header>
  )
}

function List({ names, send }: Pick<NdDisplay, 'names'> & Pick<NdScreenProps, 'send'>) {
  return (
    <ul className={own.list} data-testid="app-list">
      {names?.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two tokens may have one name; the app knows them by place.
        <li key={index}>
          <button
            type="button"
            className={own.token}
            data-testid={`app-token-${index}`}
            data-first={index === 0 || undefined}
            onClick={() => send({ type: 'choose', index })}
          >
            {name}
            <Icon name="right" />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The app that is set up from a mail: its form, its tokens, their codes. */
export function NdScreen({ display, left, send, hadFocus, typed, onTyped }: NdScreenProps) {
  const { screen, names, name, code, refusal } = display
  return (
    <Shown key={screen} hadFocus={hadFocus}>
      <div className={css.app} data-app="nd-app" lang="ja">
        <Head screen={screen} names={names} send={send} />
        <div className={css.content}>
          {screen === 'set-up' && <SetUpForm typed={typed} onTyped={onTyped} send={send} />}
          {screen === 'list' && <List names={names} send={send} />}
          {screen === 'pin' && <PinPad name={name} send={send} />}
          {refusal !== null && (
            <div className={own.refused}>
              <p className={css.error} data-testid="app-refusal" data-refusal={refusal}>
                {ND_REFUSAL_TEXTS[refusal]}
              </p>
              <button type="button" className={own.wide} onClick={() => send({ type: 'back' })}>
                {ND_TEXTS.back}
              </button>
            </div>
          )}
          {code !== null && (
            <div className={css.card}>
              <p className={own.name} data-testid="app-name">
                {name}
              </p>
              <Code code={code} />
              {left && <TimeStrip left={left} texts={ND_TEXTS} />}
            </div>
          )}
        </div>
      </div>
    </Shown>
  )
}
