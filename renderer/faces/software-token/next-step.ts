import type { ViewOf } from '../../connection/view.ts'

type PhoneView = ViewOf<'software-token'>

/** What a person does next, as the key of a sentence in `next.*`. */
export function nextStep(view: PhoneView): string {
  const { screen } = view.display
  if (view.profile === 'sk-app') {
    if (screen === 'error') return view.isRestored ? 'app-error-restored' : 'app-error-sim'
    return view.display.serial === null ? `app-${screen}` : 'app-code-serial'
  }
  if (screen === 'set-up') return view.hasMail ? 'app-set-up' : 'app-set-up-no-mail'
  return `app-${view.display.refusal ?? screen}`
}

/** The state in a few words, as the key of a text in `state.*`. */
export const stateName = ({ display: { screen } }: PhoneView): string => `app-${screen}`
