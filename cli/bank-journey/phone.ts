import { display, makeToken, type SoftwareTokenTypes, step } from '../../token-core/index.ts'

/** The customer's telephone with its app. */
export interface Phone {
  happen(event: object & { readonly type: string }, at: number): void
  /** @returns '' where no code is shown */
  code(at: number): string
  display(): ReturnType<typeof display>
}

/** @param at ms since 1970 */
export function makePhone(at: number): Phone {
  let app: SoftwareTokenTypes['token'] = makeToken({ kind: 'software-token', profile: 'nd-app', at })
  const happen: Phone['happen'] = (event, at) => {
    app = step(app, { ...event, at } as SoftwareTokenTypes['event'])[0]
  }
  return {
    happen,
    code(at) {
      happen({ type: 'time-passed' }, at)
      return display(app).code ?? ''
    },
    display: () => display(app),
  }
}
