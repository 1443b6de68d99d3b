import { useEffect, useMemo } from 'react'
import type { FileKind } from '../../electron/bridge.ts'
import { useRack } from '../connection/context.ts'
import type { Rack } from '../connection/rack-store.ts'
import { openReplay } from '../journal/replay-store.ts'
import { type Language, useLanguage } from '../locales/i18n.ts'
import { useCommand } from '../parts/commands.ts'
import { chooseFiles } from '../parts/files.ts'
import { failureCode, notify, notifyFailure } from '../parts/notices.ts'
import { usePage } from '../parts/page.ts'
import { workOn } from '../parts/work.ts'
import { importToken } from '../rack/actions.ts'
import { isCaseFile, openCaseFile } from '../support/case-file/case-store.ts'
import { type Desk, useDesk } from '../support/desk-link.ts'
import { openDesk } from '../support/desk-store.ts'

/** Where files go. */
interface Where {
  readonly rack: Rack
  /** null: there is none, and nobody opens case files. */
  readonly desk: Pick<Desk, 'caseFiles'> | null
  readonly language: Language
}

async function openSaved({ rack, desk, language }: Where, file: File): Promise<void> {
  const json: unknown = await file
    .text()
    .then(JSON.parse)
    .catch(() => null)
  const format = typeof json === 'object' && json !== null && 'format' in json ? String(json.format) : ''
  try {
    if (format.endsWith('/token-file')) await importToken(rack, json)
    else if (desk && isCaseFile(format)) {
      if (await openCaseFile(desk.caseFiles, json, file.name, language)) openDesk('case-file')
    } else if (format.includes('/journal-')) openReplay({ ...(await rack.link.replay(json)), file: file.name })
    else notify('shell.notOurFile', { about: file.name, tone: 'alert' })
  } catch (error) {
    if (failureCode(error) === 'invalid-request') notify('shell.notReadable', { about: file.name, tone: 'alert' })
    else notifyFailure(error, file.name)
  }
}

/** Opens what this program saved, whichever it is: a token goes into the rack, a journal onto the stage, a case file onto the desk. */
export const openAllSaved = (where: Where, files: readonly File[]): Promise<void> =>
  workOn('opening', files, (file) => openSaved(where, file))

function useWhere(): Where {
  const [rack, desk, language] = [useRack(), useDesk(), useLanguage()]
  return useMemo(() => ({ rack, desk, language }), [rack, desk, language])
}

/** Offers to ask for files and open them. */
export function useOpenFiles(): void {
  const where = useWhere()
  const open = async (kind: FileKind) => openAllSaved(where, await chooseFiles(kind))
  useCommand('import', () => void open('tokens'))
  useCommand('open-journal', () => void open('journal'))
}

const isJson = ({ name }: File) => name.toLowerCase().endsWith('.json')

/** Saved tokens and journals may be dropped anywhere. Heard before those who wait for pictures. */
export function useDroppedFiles(): void {
  const where = useWhere()
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
      void openAllSaved(where, saved)
    }
    page.addEventListener('dragover', onOver)
    page.addEventListener('drop', onDrop, true)
    return () => {
      page.removeEventListener('dragover', onOver)
      page.removeEventListener('drop', onDrop, true)
    }
  }, [where, page])
}
