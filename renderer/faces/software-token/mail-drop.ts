import { type DragEvent, useEffect, useState } from 'react'
import { useConnection } from '../../connection/context.ts'
import type { ViewOf } from '../../connection/view.ts'
import { standsIn, usePage } from '../../parts/page.ts'
import { openMail, openMailFile } from './mail.ts'

const EDITABLE = 'input, textarea, select, [contenteditable="true"]'

/** Ctrl+V anywhere in the window, when no field wants it: the text of the mail's key file. */
function usePaste(takesMail: boolean): void {
  const connection = useConnection()
  const { document } = usePage()
  useEffect(() => {
    if (!takesMail) return
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain').trim() ?? ''
      if (standsIn(event.target, EDITABLE) || text === '') return
      event.preventDefault()
      void openMail(connection, text)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [connection, document, takesMail])
}

const carriesMail = ({ dataTransfer: { types } }: DragEvent) => types.includes('Files') || types.includes('text/plain')

/** The mail's key file, dropped onto the telephone as a file or as text, or pasted. Only the app that is set up from a mail takes it. */
export function useMailDrop({ profile }: Pick<ViewOf<'software-token'>, 'profile'>) {
  const connection = useConnection()
  const [isOver, setOver] = useState(false)
  const { document } = usePage()
  const takesMail = profile === 'nd-app' && !connection.isReplay
  usePaste(takesMail)
  // A saved token or journal is taken by the window wherever it is dropped: then only the document hears that nothing hovers any more.
  useEffect(() => {
    const onGone = ({ relatedTarget }: globalThis.DragEvent) => {
      if (relatedTarget === null) setOver(false)
    }
    document.addEventListener('dragleave', onGone)
    return () => document.removeEventListener('dragleave', onGone)
  }, [document])
  if (!takesMail) return { isOver: false }
  return {
    isOver,
    onDragOver(event: DragEvent) {
      if (!carriesMail(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave(event: DragEvent) {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop(event: DragEvent) {
      setOver(false)
      const [file] = event.dataTransfer.files
      const text = event.dataTransfer.getData('text/plain')
      if (!file && text === '') return
      event.preventDefault()
      event.stopPropagation()
      void (file ? openMailFile(connection, file) : openMail(connection, text))
    },
  }
}
