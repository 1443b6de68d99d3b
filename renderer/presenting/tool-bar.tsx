import { useTranslation } from 'react-i18next'
import { useFace } from '../faces/faces.ts'
import { useShortcuts } from '../parts/shortcuts.ts'
import { Icon, type IconName } from '../theme/icon.tsx'
import { STEPS, useTimeKeys } from '../time/use-time.ts'
import css from './presenting.module.css'

interface ToolProps {
  readonly testId: string
  readonly label: string
  /** As printed on a keyboard. */
  readonly keyName: string
  readonly icon?: IconName
  readonly isOff?: boolean
  run(): void
}

function Tool({ testId, label, keyName, icon, isOff = false, run }: ToolProps) {
  return (
    <button
      type="button"
      className={css.tool}
      data-testid={testId}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) run()
      }}
    >
      {icon && <Icon name={icon} />} {label} <kbd>{keyName}</kbd>
    </button>
  )
}

const SECOND = 1_000
/** A second more is of no use in a room. */
const ROOM_STEPS = STEPS.slice(1)

interface ToolBarProps {
  readonly canGoBack: boolean
  readonly canGoOn: boolean
  readonly isBusy: boolean
  /** Null: there is no bank. */
  readonly showBank: (() => void) | null
  readonly deeds: Readonly<Record<'back' | 'next' | 'putBack' | 'end', () => void>>
}

/** What the presenter can do, each with its key. */
export function ToolBar({ canGoBack, canGoOn, isBusy, showBank, deeds }: ToolBarProps) {
  const { t } = useTranslation()
  const { useDeeds, presenting } = useFace()
  const held = useDeeds()
  const { advance } = useTimeKeys()
  const { back, next, putBack, end } = deeds
  useShortcuts({
    n: next,
    PageDown: next,
    b: back,
    PageUp: back,
    r: putBack,
    Home: putBack,
    Escape: end,
    o: () => showBank?.(),
    ...presenting.keys,
    ...Object.fromEntries(held.map(({ key, run }) => [key.toLowerCase(), run])),
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons in a bar, not a form.
    <div className={css.tools} role="group" aria-label={t('present.tools')}>
      <Tool testId="present-back" label={t('present.back')} keyName="B" icon="left" isOff={!canGoBack} run={back} />
      <Tool testId="present-next" label={t('present.next')} keyName="N" icon="right" isOff={!canGoOn} run={next} />
      {held.map(({ name, key, isOff, run }) => (
        <Tool
          key={name}
          testId={`present-${name.replace('.', '-')}`}
          label={t(`stage.${name}`)}
          keyName={key}
          isOff={isOff}
          run={run}
        />
      ))}
      {ROOM_STEPS.map(({ ms, key }) => (
        <Tool
          key={ms}
          testId={`present-plus-${ms / SECOND}`}
          label={t('time.plus', { seconds: ms / SECOND })}
          keyName={key.toUpperCase()}
          run={() => void advance({ ms })}
        />
      ))}
      {showBank && <Tool testId="present-show-bank" label={t('stage.bank')} keyName="O" icon="bank" run={showBank} />}
      <Tool
        testId="present-putBack"
        label={t('present.putBack')}
        keyName="R"
        icon="reset"
        isOff={isBusy}
        run={putBack}
      />
      <Tool testId="present-end" label={t('present.end')} keyName="Esc" icon="close" run={end} />
    </div>
  )
}
