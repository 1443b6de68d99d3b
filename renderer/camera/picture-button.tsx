import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../connection/context.ts'
import { offerPicture } from './offer.ts'
import css from './picture-button.module.css'

interface PictureButtonProps {
  readonly label: string
  readonly className: string | undefined
}

/** Asks for a file with a picture of a code. */
export function PictureButton({ label, className }: PictureButtonProps) {
  const { t } = useTranslation()
  const connection = useConnection()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className={className} data-testid="choose-picture" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        className={css.file}
        type="file"
        accept="image/*"
        tabIndex={-1}
        aria-label={t('picture.choose')}
        data-testid="picture-file"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) void offerPicture(connection, file)
        }}
      />
    </>
  )
}
