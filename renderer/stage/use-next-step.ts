import { useState } from 'react'
import { useToken } from '../connection/context.ts'
import { faceOf } from '../faces/faces.ts'

/** The step that the token asks for, told with the one before it in mind; null while nothing is known of the token. */
export function useNextStep(): string | null {
  const [before, setBefore] = useState<string | null>(null)
  const step = useToken(({ view }) => view && faceOf(view).nextStep(view, before))
  if (step !== before) setBefore(step)
  return step
}
