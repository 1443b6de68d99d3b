/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { z } from 'zod'
import type { Bank } from '../core/bank.ts'
import type { Problem } from '../core/problems.ts'
import { checkCode } from '../factors/camera-token/code-check.ts'
import { StoppedHelp } from '../factors/camera-token/refusal-page.tsx'
import { findOpenRequest, imageOfRequest, type OpenRequest, refuseForm } from '../factors/camera-token/requests.ts'
import { CodeField, CodeImpossible, type Problems } from '../web/fields.tsx'
import { type ShownImage, shownImage } from '../web/qr.tsx'
import type { Text, TextKey } from '../web/text.ts'
import { loginIdOf, type PageContext, typedText, type View } from '../web/view.ts'
import type { OrderingBank } from './order-kinds.ts'
import { answerRequest, issueRequest } from './sign-order.ts'

/**
 * The signature of an order: its image, and the 8 digits. A page makes the order (`draftOrder`), shows `newSignature` with the
 * `CodePage` and its form's fields in a `SignatureFields`; what comes back goes to `signOrder`.
 */

/** The image that a page shows now. */
export interface Signature {
  readonly requestId: string
  readonly image: ShownImage
}

/** A new image and a new number. Null when the user's token is 停止中: there is nothing to type. */
export async function newSignature(bank: OrderingBank, c: PageContext, orderId: string): Promise<Signature | null> {
  return shownSignature(bank, await issueRequest(bank, loginIdOf(c), orderId))
}

export type Signed =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly problems: Problems
      /** What the page shows again: the same image, or a new one when the old counts no more. */
      readonly signature: Signature | null
      /** As typed. */
      readonly code: string
    }

const signatureForm = z.object({ request: typedText, code: typedText })

/**
 * Checks the 8 digits of a posted form, and does what was ordered when they are right.
 * @param others mistakes in the rest of the form: the digits are then looked at only for their form, and cost no try
 */
export async function signOrder(
  bank: OrderingBank,
  c: PageContext,
  orderId: string,
  others: Problems = [],
): Promise<Signed> {
  const form = signatureForm.parse(c.var.form)
  const open = await findOpenRequest(bank, { loginId: loginIdOf(c), orderId, requestId: form.request })
  const problem = await answer(bank, c, orderId, form, open, others.length === 0)
  const problems = problem === 'accepted' ? [] : problem ? [...others, problem] : others
  if (problems.length === 0) return { ok: true }
  const isStopped = problems.some(({ code }) => code === 'token-stopped')
  const again = isStopped ? null : (open ?? (await issueRequest(bank, loginIdOf(c), orderId)))
  return { ok: false, problems, signature: shownSignature(bank, again), code: form.code }
}

/** @returns what is wrong with the digits, null when nothing is */
async function answer(
  bank: OrderingBank,
  c: PageContext,
  orderId: string,
  form: z.output<typeof signatureForm>,
  open: OpenRequest | null,
  isComplete: boolean,
): Promise<Problem | 'accepted' | null> {
  const order = await bank.store.transaction((tables) => tables.orders.get(orderId))
  if (order?.loginId === loginIdOf(c) && order.acceptedAt !== null) return acceptedBefore(c)
  const checked = checkCode(form.code)
  if (open) {
    if (!checked.ok) {
      await refuseForm(bank, loginIdOf(c), imageOfRequest(open.request), checked.problems)
      return checked.problems[0] ?? null
    }
    if (!isComplete) return null
  }
  // Of an image that counts no more the digits are not looked at; only that it was answered stands in the history.
  const result = await answerRequest(bank, loginIdOf(c), orderId, form.request, checked.ok ? checked.value : '')
  if (result.kind === 'refused') return result.problem
  return result.kind === 'accepted-before' ? acceptedBefore(c) : 'accepted'
}

function acceptedBefore(c: PageContext): 'accepted' {
  c.var.session.notice = 'notice.accepted-before'
  return 'accepted'
}

export function shownSignature(bank: Bank, open: OpenRequest | null): Signature | null {
  return open && { requestId: open.request.id, image: shownImage(bank, open.text, open.request.createdAt) }
}

/** What to do with the token, and what to compare. */
export function HowToSign({ t }: { readonly t: Text }) {
  return (
    <section class="card" aria-label={t('token.how')}>
      <ol class="instructions">
        <li>{t('authentication.do-on')}</li>
        <li>{t('authentication.do-read')}</li>
        <li>{t('authentication.do-compare')}</li>
      </ol>
      <p class="large">{t('authentication.compare')}</p>
    </section>
  )
}

interface SignatureFieldsProps {
  readonly view: View
  readonly problems: Problems
  readonly signature: Signature | null
  readonly code: string
}

/** Inside a page's form: which image is answered, and the 8 digits; without an image, why there is none and who helps. */
export function SignatureFields({ view, problems, signature, code }: SignatureFieldsProps) {
  const { t } = view
  return (
    <>
      <input type="hidden" name="request" value={signature?.requestId ?? ''} />
      {signature ? (
        <CodeField t={t} problems={problems} value={code} />
      ) : (
        <CodeImpossible t={t} problems={problems}>
          {problems.some((problem) => problem.code === 'token-stopped') && (
            <>
              <p>{t('refusal.stopped')}</p>
              <StoppedHelp view={view} />
            </>
          )}
        </CodeImpossible>
      )}
    </>
  )
}

export const SIGNATURE_HINTS: readonly TextKey[] = [
  'trouble.other-content',
  'trouble.code-wrong',
  'trouble.not-this-device',
  'trouble.dark-transaction',
]
