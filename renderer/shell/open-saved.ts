import type { TFunction } from 'i18next'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileKind } from '../../electron/bridge.ts'
import { useRack } from '../connection/context.ts'
import type { Rack } from '../connection/rack-store.ts'
import { openReplay } from '../journal/replay-store.ts'
import { type Language, useLanguage } from '../locales/i18n.ts'
import { useCommand } from '../parts/commands.ts'
import { chooseFiles, isXml } from '../parts/files.ts'
import { failureCode, notify, notifyFailure } from '../parts/notices.ts'
import { usePage } from '../parts/page.ts'
import { workOn } from '../parts/work.ts'
import { importToken } from '../rack/actions.ts'
import { answered } from '../rack/asking.ts'
import { isKeyFile, openKeyFile } from '../rack/key-files.ts'
import { isCaseFile, openCaseFile } from '../support/case-file/case-store.ts'
import { type Desk, useDesk } from '../support/desk-link.ts'
import { openDesk } from '../support/desk-store.ts'

/** Where files go. */
interface Where {
  readonly rack: Rack
  /** null: there is none, and nobody opens case files. */
  readonly desk: Pick<Desk, 'caseFiles'> | null
  readonly language: Language
  readonly t: TFunction
}

async function openSaved({ rack, desk, language }: Where, { name }: File, text: string): Promise<void> {
  const json = jsonIn(text)
  const format = typeof json === 'object' && json !== null && 'format' in json ? String(json.format) : ''
  try {
    if (format.endsWith('/token-file')) await importToken(rack, json)
    else if (desk && isCaseFile(format)) {
      if (await openCaseFile(desk.caseFiles, json, name, language)) openDesk('case-file')
    } else if (format.includes('/journal-')) openReplay({ ...(await rack.link.replay(json)), file: name })
    else notify('shell.notOurFile', { about: name, tone: 'alert' })
  } catch (error) {
    if (failureCode(error) === 'invalid-request') notify('shell.notReadable', { about: name, tone: 'alert' })
    else notifyFailure(error, name)
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Opens what this program saved, whichever it is: a token goes into the rack, a journal onto the stage, a case file onto the desk. Of a key file it asks. */
export async function openAllSaved(where: Where, files: readonly File[]): Promise<void> {
  const keyFiles: (readonly [string, string])[] = []
  await workOn('opening', files, async (file) => {
    const text = await file.text().catch(() => '')
    if (isKeyFile(text)) keyFiles.push([file.name, text])
    else await openSaved(where, file, text)
  })
  for (const [name, text] of keyFiles) {
    await openKeyFile(where.rack, name, text, where.t)
    await answered()
  }
}

function useWhere(): Where {
  const { t } = useTranslation()
  const [rack, desk, language] = [useRack(), useDesk(), useLanguage()]
  return useMemo(() => ({ rack, desk, language, t }), [rack, desk, language, t])
}

/** Offers to ask for files and open them. */
export function useOpenFiles(): void {
  const where = useWhere()
  const open = async (kind: FileKind) => openAllSaved(where, await chooseFiles(kind))
  useCommand('import', () => void open('tokens'))
  useCommand('open-journal', () => void open('journal'))
  useCommand('import-keys', () => void open('pskc'))
}

const isJson = ({ name }: File) => name.toLowerCase().endsWith('.json')

/**
 * Saved tokens and journals may be dropped anywhere. Heard before those who wait for pictures. Key files, too, heard after those on whom
 * one is dropped: a face may have a use of its own for it.
 */
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
    const onKeys = (event: DragEvent) => {
      const keys = [...(event.dataTransfer?.files ?? [])].filter(isXml)
      if (keys.length > 0) void openAllSaved(where, keys)
    }
    page.addEventListener('dragover', onOver)
    page.addEventListener('drop', onKeys)
    page.addEventListener('drop', onDrop, true)
    return () => {
      page.removeEventListener('dragover', onOver)
      page.removeEventListener('drop', onKeys)
      page.removeEventListener('drop', onDrop, true)
    }
  }, [where, page])
}
