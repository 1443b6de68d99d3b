import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../../connection/context.ts'
import { openMailFile } from './mail.ts'
import own from './panel.module.css'

interface MailButtonProps {
  readonly label: string
  readonly className: string | undefined
}

/** Asks for the file with the mail's key. */
export function MailButton({ label, className }: MailButtonProps) {
  const { t } = useTranslation()
  const connection = useConnection()
  const file = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className={className} data-testid="mail-open" onClick={() => file.current?.click()}>
        {label}
      </button>
      <input
        ref={file}
        className={own.file}
        type="file"
        accept=".xml,.pskc,.pskcxml,application/pskc+xml,application/xml,text/xml"
        tabIndex={-1}
        aria-label={t('phone.mail.open')}
        data-testid="mail-file"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (chosen) void openMailFile(connection, chosen)
        }}
      />
    </>
  )
}
