import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const JOURNEY = join(import.meta.dirname, '../../data/journeys-otp/nd-app-set-up.json')

interface Step {
  readonly do?: string
  readonly text?: string
}

/** A mail's key file as an independent program wrote it, and what opens it. */
export const MAIL = {
  text: (JSON.parse(readFileSync(JOURNEY, 'utf8')) as { readonly steps: readonly Step[] }).steps.find(
    (step) => step.do === 'open-mail-link',
  )?.text as string,
  serviceId: '10112231',
  userId: '999800000001',
  startPassword: '2580',
  issuer: 'セイワ@Myねっと!!',
} as const
