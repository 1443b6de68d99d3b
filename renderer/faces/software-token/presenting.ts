import type { TokenConnection } from '../../connection/token-store.ts'
import { captionIn } from '../chapters.ts'
import type { PresentingFace, Target } from '../face.ts'
import type { PhoneEvent } from './sent.ts'
import { Spotlight } from './spotlight.tsx'
import { SITUATIONS, targetIn } from './stories.ts'

const TOUCHES: Readonly<Record<string, PhoneEvent>> = {
  open: { type: 'open' },
  menu: { type: 'tap', control: 'menu' },
  mode: { type: 'tap', control: 'mode' },
  back: { type: 'back' },
}

/** Does for the presenter what the caption asks for. */
async function doStep(connection: TokenConnection, target: Target): Promise<void> {
  const touch = target === null ? undefined : TOUCHES[target]
  if (touch) await connection.send(touch)
}

export const PRESENTING: PresentingFace<'software-token'> = {
  situations: SITUATIONS,
  wordsFor: (situation) => situation,
  targetIn,
  captionIn,
  // A code stays until somebody types it.
  ends: new Set(['app-code', 'app-code-serial']),
  doStep,
  Spotlight,
  Seen: () => null,
  keys: {},
  begin: () => {},
  end: () => {},
}
