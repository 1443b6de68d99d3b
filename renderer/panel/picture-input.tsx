import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerPicture, offerText, pictureIn } from '../camera/offer.ts'
import { useConnection } from '../connection/context.ts'
import { OfferedMessage } from './offered-message.tsx'
import css from './picture-input.module.css'

const EDITABLE = 'input, textarea, select, [contenteditable="true"]'

/** Ctrl+V anywhere on the page: a picture, or a text when no field wants it. */
function usePaste(): void {
  const connection = useConnection()
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const picture = pictureIn(event.clipboardData)
      const text = event.clipboardData?.getData('text/plain').trim() ?? ''
      const isField = event.target instanceof Element && event.target.closest(EDITABLE) !== null
      if (!picture && (isField || text === '')) return
      event.preventDefault()
      void (picture ? offerPicture(connection, picture) : offerText(connection, text))
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [connection])
}

/** A picture may be dropped anywhere on the page; true while one hovers over it. */
function useDrop(): boolean {
  const connection = useConnection()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      const file = pictureIn(event.dataTransfer) ?? event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      setOver(false)
      void offerPicture(connection, file)
    }
    document.addEventListener('dragover', onOver)
    document.addEventListener('dragleave', onLeave)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('dragover', onOver)
      document.removeEventListener('dragleave', onLeave)
      document.removeEventListener('drop', onDrop)
    }
  }, [connection])
  return isOver
}

export function PictureInput() {
  const { t } = useTranslation()
  const connection = useConnection()
  const input = useRef<HTMLInputElement>(null)
  const isOver = useDrop()
  usePaste()
  return (
    <>
      <div className={css.zone} data-over={isOver} data-testid="drop-zone">
        <button
          type="button"
          className={css.button}
          data-testid="choose-picture"
          onClick={() => input.current?.click()}
        >
          {t('picture.choose')}
        </button>
        <span className={css.note}>{t(isOver ? 'picture.drop' : 'picture.note')}</span>
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
      </div>
      <OfferedMessage />
    </>
  )
}
