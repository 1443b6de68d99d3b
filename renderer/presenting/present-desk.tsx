import { useState } from 'react'
import { useCommand } from '../parts/commands.ts'
import { useShortcuts } from '../parts/shortcuts.ts'
import { PresentSheet } from './present-sheet.tsx'

/** Offers to present, and asks what the presentation begins with. */
export function PresentDesk() {
  const [isAsking, setAsking] = useState(false)
  const open = () => setAsking(true)
  useCommand('present', open)
  useShortcuts({ f: open })
  return isAsking && <PresentSheet onClose={() => setAsking(false)} />
}
