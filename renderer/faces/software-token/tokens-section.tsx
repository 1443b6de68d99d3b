import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../../connection/context.ts'
import type { ViewOf } from '../../connection/view.ts'
import { HolderRow } from '../../parts/identity-rows.tsx'
import css from '../../parts/section.module.css'
import own from './panel.module.css'
import type { NdDisplay, SendToPhone } from './sent.ts'

/** The app lets a token be renamed or deleted here only. */
const KEEPERS: readonly NdDisplay['screen'][] = ['list', 'pin', 'code']
const LONGEST = 20

interface RowProps {
  readonly name: string
  readonly index: number
  readonly isOff: boolean
  readonly send: SendToPhone
}

function TokenRow({ name, index, isOff, send }: RowProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(name)
  const isTooLong = [...typed].length > LONGEST
  const canRename = !isOff && !isTooLong && typed !== name
  const rename = (event: FormEvent) => {
    event.preventDefault()
    if (canRename) send({ type: 'rename', index, name: typed })
  }
  return (
    <li className={css.activation}>
      <form className={css.together} onSubmit={rename}>
        <input
          className={css.codeText}
          aria-label={t('phone.tokens.name', { number: index + 1 })}
          data-testid={`token-name-${index}`}
          required
          aria-invalid={isTooLong}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <button
          type="submit"
          className={css.button}
          data-testid={`token-rename-${index}`}
          aria-disabled={!canRename}
          aria-label={t('phone.tokens.renameNamed', { name })}
        >
          {t('phone.tokens.rename')}
        </button>
        <button
          type="button"
          className={css.button}
          data-testid={`token-delete-${index}`}
          aria-disabled={isOff}
          aria-label={t('phone.tokens.deleteNamed', { name })}
          onClick={() => !isOff && send({ type: 'delete', index })}
        >
          {t('phone.tokens.delete')}
        </button>
      </form>
      {isTooLong && (
        <p className={css.problem} role="alert" data-testid={`token-name-wrong-${index}`}>
          {t('phone.tokens.wrongName', { most: LONGEST })}
        </p>
      )}
    </li>
  )
}

interface TokensSectionProps {
  readonly view: Extract<ViewOf<'software-token'>, { readonly profile: 'nd-app' }>
}

/** The tokens in the app, to rename and to delete, and whose they are. */
export function TokensSection({ view }: TokensSectionProps) {
  const { tokens } = view
  const { t } = useTranslation()
  const connection = useConnection()
  const send: SendToPhone = (event) => void connection.send(event)
  const isOff = !KEEPERS.includes(view.display.screen)
  return (
    <section className={css.section} aria-labelledby="tokens-heading">
      <h2 id="tokens-heading" className={css.heading}>
        {t('phone.tokens.heading')}
      </h2>
      {view.holder !== null && (
        <dl className={css.facts}>
          <HolderRow view={view} />
        </dl>
      )}
      {tokens.length === 0 ? (
        <p className={css.quiet} data-testid="no-tokens">
          {t('phone.tokens.none')}
        </p>
      ) : (
        <>
          <ul className={own.tokens} data-testid="tokens">
            {tokens.map(({ name, serviceId, userId }, index) => (
              // A renamed or replaced token is typed anew.
              <TokenRow key={`${serviceId} ${userId} ${name}`} name={name} index={index} isOff={isOff} send={send} />
            ))}
          </ul>
          {isOff && <p className={css.quiet}>{t('phone.tokens.where')}</p>}
        </>
      )}
    </section>
  )
}
