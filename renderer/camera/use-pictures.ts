import { useEffect } from 'react'
import { useConnection } from '../connection/context.ts'
import { isXml } from '../parts/files.ts'
import { standsIn, usePage } from '../parts/page.ts'
import { useCamera } from './camera-store.ts'
import { offerPicture, offerText, pictureIn } from './offer.ts'

const EDITABLE = 'input, textarea, select, [contenteditable="true"]'

/** Ctrl+V anywhere in the window: a picture, or a text when no field wants it. */
function usePaste(): void {
  const connection = useConnection()
  const { document } = usePage()
  useEffect(() => {
    if (connection.isReplay) return
    const onPaste = (event: ClipboardEvent) => {
      const picture = pictureIn(event.clipboardData)
      const text = event.clipboardData?.getData('text/plain').trim() ?? ''
      if (!picture && (standsIn(event.target, EDITABLE) || text === '')) return
      event.preventDefault()
      void (picture ? offerPicture(connection, picture) : offerText(connection, text))
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [connection, document])
}

const setOver = (isOver: boolean) => useCamera.setState({ isOver })

/** A picture may be dropped anywhere in the window. */
function useDrop(): void {
  const connection = useConnection()
  const { document } = usePage()
  useEffect(() => {
    if (connection.isReplay) return
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
      // A key file is the window's to open.
      if (!file || isXml(file)) return setOver(false)
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
      setOver(false)
    }
  }, [connection, document])
}

/** Pictures and texts that are pasted, and pictures that are dropped, come in front of the token's camera. */
export function usePictures(): void {
  usePaste()
  useDrop()
}
