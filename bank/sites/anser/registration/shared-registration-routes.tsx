/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import { noteShown } from '../../../core/moments.ts'
import type { Problem } from '../../../core/problems.ts'
import { checkCode } from '../../../factors/camera-token/code-check.ts'
import { registrationStart } from '../../../factors/camera-token/registration-start.ts'
import { imageOfRequest, type OpenRequest, refuseForm } from '../../../factors/camera-token/requests.ts'
import {
  completeSharing,
  findSharingRequest,
  issueSharingRequest,
} from '../../../factors/camera-token/shared-registration.ts'
import { printedTokenCode } from '../../../factors/camera-token/token-code.ts'
import { shownSignature } from '../../../orders/signature.tsx'
import type { Problems } from '../../../web/fields.tsx'
import { loginIdOf, type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { RegistrationChoicePage } from './registration-choice-page.tsx'
import { SharedActivationPage, sharedPath } from './shared-activation-page.tsx'
import { skipRefusal } from './skip.ts'

const choiceForm = z.object({ choice: typedText, 'token-code': typedText })
const sharingForm = z.object({ request: typedText, code: typedText })

/** BLGI021, and BLGI023 for a token that is registered already. */
export function sharedRegistrationRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get('/registration/choice', (c) => choicePage(bank, c, [], '', ''))

  app.post('/registration/choice', async (c) => {
    const { choice, 'token-code': tokenCode } = choiceForm.parse(c.var.form)
    if (choice === 'new') return c.redirect('/registration', 303)
    if (choice !== 'registered') return choicePage(bank, c, [{ field: 'choice', code: 'token-choice-missing' }], '', '')
    if (tokenCode !== '') return c.redirect(sharedPath(tokenCode), 303)
    return choicePage(bank, c, [{ field: 'token-code', code: 'token-code-missing' }], choice, '')
  })

  app.get('/registration/shared/:tokenCode', async (c) => {
    const tokenCode = c.req.param('tokenCode')
    const open = await issueSharingRequest(bank, userOf(c), tokenCode)
    return open ? sharingPage(bank, c, tokenCode, open, [], '') : c.redirect('/registration/choice', 303)
  })

  app.post('/registration/shared/:tokenCode', async (c) => {
    const tokenCode = c.req.param('tokenCode')
    const form = sharingForm.parse(c.var.form)
    const found = await findSharingRequest(bank, loginIdOf(c), tokenCode, form.request)
    const problem = await answer(bank, c, tokenCode, form, found)
    if (!problem) return c.redirect('/registration/result', 303)
    if (problem.code === 'token-stopped') return sharingPage(bank, c, tokenCode, null, [problem], form.code)
    const open = found ?? (await issueSharingRequest(bank, userOf(c), tokenCode))
    return open ? sharingPage(bank, c, tokenCode, open, [problem], form.code) : c.redirect('/registration/choice', 303)
  })

  return app
}

async function answer(
  bank: Bank,
  c: PageContext,
  tokenCode: string,
  form: z.output<typeof sharingForm>,
  open: OpenRequest | null,
): Promise<Problem | null> {
  const checked = checkCode(form.code)
  if (open && !checked.ok) {
    await refuseForm(bank, loginIdOf(c), imageOfRequest(open.request), checked.problems)
    return checked.problems[0] ?? null
  }
  const code = checked.ok ? checked.value : ''
  const result = await completeSharing(bank, loginIdOf(c), tokenCode, form.request, code)
  return result.ok ? null : (result.problems[0] ?? null)
}

async function choicePage(bank: Bank, c: PageContext, problems: Problems, choice: string, tokenCode: string) {
  const { start, refusal } = await bank.store.transaction(async (tables) => ({
    start: await registrationStart(bank, tables, userOf(c)),
    refusal: await skipRefusal(bank, tables, userOf(c)),
  }))
  if (start.at === 'new-token') return c.redirect('/registration', 303)
  if (start.at !== 'choice') return c.redirect('/', 303)
  const tokens = start.tokens.map((token) => ({
    tokenCode: token.tokenCode,
    printed: printedTokenCode(bank.rules, token.tokenCode),
  }))
  await noteShown(bank, loginIdOf(c), 'BLGI021')
  const content = (
    <RegistrationChoicePage
      view={viewOf(c)}
      {...{ problems, tokens, choice, tokenCode }}
      skipRefusal={refusal}
      rules={bank.rules}
    />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}

function sharingPage(
  bank: Bank,
  c: PageContext,
  tokenCode: string,
  open: OpenRequest | null,
  problems: Problems,
  code: string,
) {
  const content = (
    <SharedActivationPage
      view={viewOf(c, sharedPath(tokenCode))}
      printed={printedTokenCode(bank.rules, tokenCode)}
      signature={shownSignature(bank, open)}
      {...{ problems, tokenCode, code }}
    />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}
