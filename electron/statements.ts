import { basename } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { isKeyError } from '../host/index.ts'
import type { About } from './bridge.ts'
import type { Translate } from './i18n.ts'
import { sealedName } from './secrets.ts'

/** What the shell says of itself. */

export const secretsOf = (kept: About['secrets']['kept'], folder: string, t: Translate): About['secrets'] => ({
  kept,
  statement: t(`secrets.${kept}`, { folder }),
})

export async function showSecrets(window: BrowserWindow, secrets: About['secrets'], t: Translate): Promise<void> {
  await dialog.showMessageBox(window, {
    type: secrets.kept === 'file' ? 'warning' : 'info',
    title: t('app.name'),
    message: secrets.statement,
    buttons: [t('dialog.ok')],
  })
}

export async function showAbout(window: BrowserWindow, version: string, t: Translate): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'info',
    title: t('app.name'),
    message: t('app.name'),
    detail: `${t('about.version', { version })}\n\n${t('about.use')}`,
    buttons: [t('dialog.ok')],
  })
}

/** Why it could not start, for a person. */
export function startFailure(error: unknown, folder: string, t: Translate): string {
  if (isKeyError(error)) {
    const what = t(`start.key.${error.fault}`, { file: error.file })
    return t('start.keyWrong', { what, sealed: basename(sealedName(error.file)), folder })
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'folder-in-use') return t('start.dataInUse', { folder })
  if (code === 'folder-unusable') return t('start.dataUnusable', { folder })
  if (code === 'keys-locked') return t('start.keysLocked', { folder })
  return t('start.failed', { reason: error instanceof Error ? error.message : String(error) })
}
