import { SK_TEXTS } from '../../../token-core/key-free.ts'
import { Code } from './code.tsx'
import css from './screen.module.css'
import type { SendToPhone, SkDisplay, TimeLeft } from './sent.ts'
import own from './sk-screen.module.css'
import { TimeRing } from './time-left.tsx'

interface SkScreenProps {
  readonly display: SkDisplay
  readonly left: TimeLeft | null
  readonly send: SendToPhone
}

function Menu({ send }: Pick<SkScreenProps, 'send'>) {
  return (
    <div className={own.menu}>
      <button
        type="button"
        className={own.item}
        data-testid="app-mode"
        data-first
        onClick={() => send({ type: 'tap', control: 'mode' })}
      >
        {SK_TEXTS.mode}
      </button>
    </div>
  )
}

/** The app that always runs: its code of now, a menu with the other mode, or that it cannot. */
export function SkScreen({ display: { screen, code, serial }, left, send }: SkScreenProps) {
  const hasMenu = screen === 'code' || screen === 'menu'
  return (
    <div className={css.app} data-app="sk-app" lang="ja">
      <header className={css.head}>
        <h2 className={css.title}>{SK_TEXTS.title}</h2>
        {hasMenu && (
          <button
            type="button"
            className={css.sign}
            data-testid="app-menu"
            aria-label={SK_TEXTS.menu}
            aria-expanded={screen === 'menu'}
            data-first={screen === 'code' || undefined}
            onClick={() => send({ type: 'tap', control: 'menu' })}
          >
            ≡
          </button>
        )}
      </header>
      <div className={css.content}>
        {screen === 'menu' && <Menu send={send} />}
        {screen === 'error' && (
          <p className={css.error} data-testid="app-error">
            {SK_TEXTS.error}
          </p>
        )}
        {code !== null && (
          <div className={css.card}>
            <Code code={code} />
            {left && <TimeRing left={left} texts={SK_TEXTS} />}
          </div>
        )}
        {serial !== null && (
          <dl className={own.serial}>
            <dt>{SK_TEXTS.serial}</dt>
            <dd data-testid="app-serial">{serial}</dd>
          </dl>
        )}
      </div>
    </div>
  )
}
