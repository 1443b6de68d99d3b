import { useEffect } from 'react'
import type { FileKind } from '../../electron/bridge.ts'
import { useRack } from '../connection/context.ts'
import type { Rack } from '../connection/rack-store.ts'
import { openReplay } from '../journal/replay-store.ts'
import { useCommand } from '../parts/commands.ts'
import { chooseFiles } from '../parts/files.ts'
import { failureCode, notify, notifyFailure } from '../parts/notices.ts'
import { usePage } from '../parts/page.ts'
import { workOn } from '../parts/work.ts'
import { importToken } from '../rack/actions.ts'

async function openSaved(rack: Rack, file: File): Promise<void> {
  const json: unknown = await file
    .text()
    .then(JSON.parse)
    .catch(() => null)
  const format = typeof json === 'object' && json !== null && 'format' in json ? String(json.format) : ''
  try {
    if (format.endsWith('/token-file')) await importToken(rack, json)
    else if (format.includes('/journal-')) openReplay({ ...(await rack.link.replay(json)), file: file.name })
    else notify('shell.notOurFile', { about: file.name, tone: 'alert' })
  } catch (error) {
    if (failureCode(error) === 'invalid-request') notify('shell.notReadable', { about: file.name, tone: 'alert' })
    else notifyFailure(error, file.name)
  }
}

/** Opens what this program saved, whichever it is: a token goes into the rack, a journal onto the stage. */
export const openAllSaved = (rack: Rack, files: readonly File[]): Promise<void> =>
  workOn('opening', files, (file) => openSaved(rack, file))

/** Offers to ask for files and open them. */
export function useOpenFiles(): void {
  const rack = useRack()
  const open = async (kind: FileKind) => openAllSaved(rack, await chooseFiles(kind))
  useCommand('import', () => void open('tokens'))
  useCommand('open-journal', () => void open('journal'))
}

const isJson = ({ name }: File) => name.toLowerCase().endsWith('.json')

/** Saved tokens and journals may be dropped anywhere. Heard before those who wait for pictures. */
export function useDroppedFiles(): void {
  const rack = useRack()
  const page = usePage()
  useEffect(() => {
    // Else the browser leaves this page and shows the file.
    const onOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const onDrop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      const saved = files.filter(isJson)
      if (saved.length === 0) return
      event.stopPropagation()
      // Whoever showed that a file hovers over the page hears that it is gone.
      page.document.dispatchEvent(new DragEvent('dragleave'))
      void openAllSaved(rack, saved)
    }
    page.addEventListener('dragover', onOver)
    page.addEventListener('drop', onDrop, true)
    return () => {
      page.removeEventListener('dragover', onOver)
      page.removeEventListener('drop', onDrop, true)
    }
  }, [rack, page])
}
