import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyFileContents } from '../../host/client/client.ts'
import { useRack } from '../connection/context.ts'
import { failureCode } from '../parts/notices.ts'
import { Sheet } from '../parts/sheet.tsx'
import { SheetFoot } from '../parts/sheet-foot.tsx'
import css from '../parts/sheets.module.css'
import type { GivenKeyFile } from './given-key-file.ts'
import { keyFaultText } from './key-fault.ts'
import { newTokensIn, secretTyped, takeKeyFile } from './key-files.ts'

interface KeyFileSheetProps {
  readonly file: GivenKeyFile
  /** null: something has to open it first. */
  readonly contents: KeyFileContents | null
  onClose(): void
}

/** A key file: what opens it, then what is in it, and the question whether tokens are to be made of that. */
export function KeyFileSheet({ file, contents, onClose }: KeyFileSheetProps) {
  const { t } = useTranslation()
  const rack = useRack()
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState(contents)
  return (
    <Sheet title={t('keyFile.title')} testId="key-file-sheet" kind="question" onClose={onClose}>
      <div className={css.body}>
        <p>{t('keyFile.about', { file: file.name })}</p>
        {opened === null ? (
          <Lock file={file} typed={typed} onTyped={setTyped} onOpened={setOpened} onClose={onClose} />
        ) : (
          <Contents contents={opened} onTake={() => void takeKeyFile(rack, file, typed)} onClose={onClose} />
        )}
      </div>
    </Sheet>
  )
}

interface LockProps {
  readonly file: GivenKeyFile
  readonly typed: string
  onTyped(text: string): void
  onOpened(contents: KeyFileContents): void
  onClose(): void
}

/** Asks for the key or the passphrase until one opens the file. */
function Lock({ file: { pskc, secret }, typed, onTyped, onOpened, onClose }: LockProps) {
  const { t } = useTranslation()
  const rack = useRack()
  const id = useId()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const which = secret ?? 'passphrase'
  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy || typed === '') return
    setBusy(true)
    setProblem(null)
    try {
      onOpened(await rack.link.lookIntoKeyFile({ pskc, ...secretTyped(which, typed) }))
    } catch (error) {
      setProblem(keyFaultText(error, t) ?? t([`failure.${failureCode(error)}`, 'failure.other']))
      setBusy(false)
    }
  }
  return (
    <form className={css.body} onSubmit={(event) => void open(event)}>
      <p>{t(`keyFile.needs.${which}`)}</p>
      <div className={css.choice}>
        <label htmlFor={id}>{t(`keyFile.${which}`)}</label>
        <input
          id={id}
          className={css.field}
          type="password"
          autoComplete="off"
          data-testid="key-file-secret"
          aria-invalid={problem !== null}
          value={typed}
          onChange={(event) => onTyped(event.currentTarget.value)}
        />
      </div>
      <div role="status">
        {isBusy && <p>{t('keyFile.opening')}</p>}
        {problem !== null && (
          <p className={css.secret} data-testid="key-file-problem">
            {problem}
          </p>
        )}
      </div>
      <div className={css.foot}>
        <button type="button" className={css.button} data-testid="sheet-cancel" onClick={onClose}>
          {t('shell.cancel')}
        </button>
        <button
          type="submit"
          className={css.primary}
          data-testid="key-file-open"
          aria-disabled={isBusy || typed === ''}
        >
          {t('keyFile.open')}
        </button>
      </div>
    </form>
  )
}

interface ContentsProps {
  readonly contents: KeyFileContents
  onTake(): void
  onClose(): void
}

function Contents({ contents, onTake, onClose }: ContentsProps) {
  const { t } = useTranslation()
  const count = newTokensIn(contents)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard. */}
      <ul className={css.keys} tabIndex={0} aria-label={t('keyFile.list')} data-testid="key-file-keys">
        {contents.keys.map((entry) => (
          <Entry key={`${entry.kind} ${entry.serial}`} entry={entry} />
        ))}
      </ul>
      {!count && (
        <p className={count === null ? css.secret : undefined} data-testid="key-file-blocked">
          {t(count === null ? 'keyFile.blocked' : 'keyFile.nothing')}
        </p>
      )}
      <SheetFoot go={t('keyFile.go', { count: count ?? 0 })} isReady={Boolean(count)} onGo={onTake} onClose={onClose} />
    </>
  )
}

/** One key: its serial, what it becomes, and what speaks against it. */
function Entry({
  entry: { kind, serial, issuer, codes, profile, unfit, held },
}: {
  readonly entry: KeyFileContents['keys'][number]
}) {
  const { t } = useTranslation()
  const about = [
    t(profile === null ? `rack.kind.${kind}` : `rack.model.${profile}`),
    ...(codes ? [t('keyFile.codes', { ...codes, hash: codes.hash.toUpperCase() })] : []),
    ...(codes && codes.drift !== 0 ? [t('keyFile.drift', { count: codes.drift })] : []),
    ...(issuer === null ? [] : [issuer]),
    ...(held === 'same' ? [t('keyFile.held.same')] : []),
  ]
  const against = [
    ...(unfit === null ? [] : [t(`keyFile.unfit.${unfit}`)]),
    ...(held === 'other' ? [t('keyFile.held.other')] : []),
  ]
  return (
    <li className={css.key}>
      <span className={css.serial}>{serial}</span>
      <span className={css.note}>{about.join(' · ')}</span>
      {against.map((text) => (
        <strong key={text} className={css.against}>
          {text}
        </strong>
      ))}
    </li>
  )
}
