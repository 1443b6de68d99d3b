import { useEffect } from 'react'
import { useRack } from '../connection/context.ts'
import type { Rack } from '../connection/rack-store.ts'
import { importToken } from '../rack/actions.ts'
import { openReplay } from '../replay/replay-store.ts'
import { notify, notifyFailure } from './notices.ts'

/** Opens what this program saved, whichever it is: a token goes into the rack, a journal onto the stage. */
export async function openSaved(rack: Rack, file: File): Promise<void> {
  const json: unknown = await file
    .text()
    .then(JSON.parse)
    .catch(() => null)
  const format = typeof json === 'object' && json !== null && 'format' in json ? String(json.format) : ''
  if (format.endsWith('/token-file')) return importToken(rack, json)
  if (!format.includes('/journal-'))
    return void notify('shell.notOurFile', { values: { name: file.name }, tone: 'alert' })
  try {
    openReplay({ ...(await rack.link.replay(json)), file: file.name })
  } catch (error) {
    notifyFailure(error)
  }
}

export function useOpenSaved(): (file: File) => Promise<void> {
  const rack = useRack()
  return (file) => openSaved(rack, file)
}

const isJson = (file: File | undefined): file is File => file?.name.toLowerCase().endsWith('.json') ?? false

/** Saved tokens and journals may be dropped anywhere. Heard before those who wait for pictures. */
export function useDroppedFiles(): void {
  const rack = useRack()
  useEffect(() => {
    const onDrop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0]
      if (!isJson(file)) return
      event.preventDefault()
      event.stopPropagation()
      // Whoever showed that a file hovers over the page hears that it is gone.
      document.dispatchEvent(new DragEvent('dragleave'))
      void openSaved(rack, file)
    }
    window.addEventListener('drop', onDrop, true)
    return () => window.removeEventListener('drop', onDrop, true)
  }, [rack])
}
