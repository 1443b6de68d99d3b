import { type ClipboardEvent, type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppKey } from '../../host/client/client.ts'
import { useRack } from '../connection/context.ts'
import type { TokenView } from '../connection/view.ts'
import { copyText } from '../parts/files.ts'
import { failureCode, notify } from '../parts/notices.ts'
import { Sheet } from '../parts/sheet.tsx'
import css from '../parts/sheets.module.css'
import { showNew } from './actions.ts'
import { keyFaultText } from './key-fault.ts'

/** A token of an authenticator app's key, by its address. What is wrong with that is said where it is typed. */
export function OtpauthSheet({ onClose }: { onClose(): void }) {
  const { t } = useTranslation()
  const rack = useRack()
  const id = useId()
  const [uri, setUri] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const make = async (asked: Promise<TokenView>) => {
    try {
      const view = await asked
      onClose()
      showNew(rack, view)
    } catch (error) {
      setProblem(keyFaultText(error, t) ?? t([`failure.${failureCode(error)}`, 'failure.other']))
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (uri.trim() !== '') void make(rack.link.importOtpauth(uri.trim()))
  }
  const take = (picture: File | undefined) => picture && void make(rack.link.importOtpauthPicture(picture))
  const onPaste = ({ clipboardData: { files } }: ClipboardEvent) => take(files[0])
  return (
    <Sheet title={t('otpauth.title')} testId="otpauth-sheet" kind="question" onClose={onClose}>
      <form className={css.body} onSubmit={onSubmit} onPaste={onPaste}>
        <p>{t('otpauth.note')}</p>
        <div className={css.choice}>
          <label htmlFor={id}>{t('otpauth.field')}</label>
          <input
            id={id}
            className={css.field}
            type="text"
            autoComplete="off"
            spellCheck={false}
            placeholder="otpauth://totp/…"
            data-testid="otpauth-uri"
            aria-invalid={problem !== null}
            value={uri}
            onChange={(event) => setUri(event.currentTarget.value)}
          />
        </div>
        <button type="button" className={css.button} onClick={() => input.current?.click()}>
          {t('otpauth.picture')}
        </button>
        <input
          ref={input}
          hidden
          type="file"
          accept="image/png,image/jpeg,image/webp"
          data-testid="otpauth-picture"
          onChange={({ currentTarget }) => {
            take(currentTarget.files?.[0])
            currentTarget.value = ''
          }}
        />
        <div role="status">
          {problem !== null && (
            <p className={css.secret} data-testid="otpauth-problem">
              {problem}
            </p>
          )}
        </div>
        <div className={css.foot}>
          <button type="button" className={css.button} data-testid="sheet-cancel" onClick={onClose}>
            {t('shell.cancel')}
          </button>
          <button type="submit" className={css.primary} data-testid="otpauth-go" aria-disabled={uri.trim() === ''}>
            {t('otpauth.go')}
          </button>
        </div>
      </form>
    </Sheet>
  )
}

/** A token's keys for an authenticator app: asks before anything is shown. */
export function OtpauthOutSheet({ id, onClose }: { readonly id: string; onClose(): void }) {
  const { t } = useTranslation()
  const rack = useRack()
  const name = rack.token(id).store.getState().view?.name ?? ''
  const [keys, setKeys] = useState<readonly AppKey[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const show = () =>
    rack.link.exportOtpauth(id).then(setKeys, (error: unknown) => {
      const code = failureCode(error)
      setProblem(t(code === 'no-key' ? 'otpauth.none' : [`failure.${code}`, 'failure.other']))
    })
  return (
    <Sheet title={t('otpauth.outTitle', { name })} testId="otpauth-out-sheet" kind="question" onClose={onClose}>
      <div className={css.body}>
        <p>{t('otpauth.outNote')}</p>
        <p className={css.secret} data-testid="secret-warning">
          {t('otpauth.secret')}
        </p>
        <div role="status">{problem}</div>
        {keys?.map((key) => (
          <Shown key={key.uri} appKey={key} />
        ))}
        <div className={css.foot}>
          <button type="button" className={css.button} data-testid="sheet-cancel" onClick={onClose}>
            {t(keys ? 'shell.close' : 'shell.cancel')}
          </button>
          {!keys && (
            <button type="button" className={css.primary} data-testid="otpauth-show" onClick={() => void show()}>
              {t('otpauth.show')}
            </button>
          )}
        </div>
      </div>
    </Sheet>
  )
}

function Shown({ appKey: { account, uri, qr, usual } }: { readonly appKey: AppKey }) {
  const { t } = useTranslation()
  const copy = async () => {
    await copyText(uri)
    notify('otpauth.copied')
  }
  return (
    <section className={css.body} aria-label={account} data-testid="otpauth-key">
      <svg
        className={css.qr}
        viewBox={`0 0 ${qr.side} ${qr.side}`}
        role="img"
        aria-label={t('otpauth.qr', { account })}
      >
        <path d={qr.path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      {!usual && <p>{t('otpauth.unusual')}</p>}
      <p className={css.address} data-testid="otpauth-address">
        {uri}
      </p>
      <div className={css.foot}>
        <button type="button" className={css.button} onClick={() => void copy()}>
          {t('otpauth.copy')}
        </button>
      </div>
    </section>
  )
}
