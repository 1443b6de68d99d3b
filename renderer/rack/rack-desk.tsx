import { useRack, useRackState } from '../connection/context.ts'
import { saveJournal } from '../journal/save-journal.ts'
import { useCommand } from '../parts/commands.ts'
import { useShortcuts } from '../parts/shortcuts.ts'
import { addTokens } from './actions.ts'
import { ask, stopAsking, useAsking } from './asking.ts'
import { ColourSheet } from './colour-sheet.tsx'
import { DeleteSheet } from './delete-sheet.tsx'
import { undoDeletion } from './deletions.ts'
import { KeyFileSheet } from './key-file-sheet.tsx'
import { USUAL } from './models.ts'
import { OtpauthOutSheet, OtpauthSheet } from './otpauth-sheets.tsx'
import { PskcSheet } from './pskc-sheet.tsx'
import { SeveralSheet } from './several-sheet.tsx'
import { TokenFileSheet } from './token-file-sheet.tsx'
import { UsersSheet } from './users-sheet.tsx'

/** What the rack offers whether it is in sight or not: commands of the application menu, Ctrl+Z, and its sheets. */
export function RackDesk() {
  const rack = useRack()
  const chosen = useRackState((state) => state.chosen)
  const asking = useAsking((state) => state.open)
  useCommand('new-token', () => void addTokens(rack, USUAL.wanted, 1))
  useCommand('save-journal', chosen === null ? null : () => void saveJournal(rack, chosen, 'report'))
  useCommand('export', chosen === null ? null : () => ask({ kind: 'export', id: chosen }))
  useShortcuts({ 'ctrl+z': () => void undoDeletion(rack) })
  switch (asking?.kind) {
    case 'export':
      return <TokenFileSheet id={asking.id} onClose={stopAsking} />
    case 'colour':
      return <ColourSheet id={asking.id} onClose={stopAsking} />
    case 'pskc':
      return <PskcSheet first={asking.ids} onClose={stopAsking} />
    case 'delete':
      return <DeleteSheet first={asking.ids} onClose={stopAsking} />
    case 'key-file':
      return <KeyFileSheet key={asking.file.name} {...asking} onClose={stopAsking} />
    case 'otpauth':
      return <OtpauthSheet onClose={stopAsking} />
    case 'otpauth-out':
      return <OtpauthOutSheet id={asking.id} onClose={stopAsking} />
    case 'several':
      return <SeveralSheet onClose={stopAsking} />
    case 'users':
      return <UsersSheet onClose={stopAsking} />
    default:
      return null
  }
}
