/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono, type MiddlewareHandler } from 'hono'
import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import { noteMoment, shown } from '../../../core/moments.ts'
import type { Problem } from '../../../core/problems.ts'
import {
  completeRegistration,
  findProvenRegistration,
  type ProvenRegistration,
  refuseSecondImage,
  secondImageOf,
} from '../../../factors/camera-token/activation.ts'
import { checkCode } from '../../../factors/camera-token/code-check.ts'
import { imageProblem } from '../../../factors/camera-token/image-refusals.ts'
import {
  findOpenRegistration,
  firstImageOf,
  identifyToken,
  type OpenRegistration,
  openRegistration,
  refuseIdentification,
} from '../../../factors/camera-token/registration.ts'
import { checkIdentification, type TypedIdentification } from '../../../factors/camera-token/registration-input.ts'
import { registrationStart } from '../../../factors/camera-token/registration-start.ts'
import { refuseForm } from '../../../factors/camera-token/requests.ts'
import { readStanding } from '../../../factors/camera-token/standing.ts'
import { printedTokenCode } from '../../../factors/camera-token/token-code.ts'
import { shownImage } from '../../../web/qr.tsx'
import { loginIdOf, type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { ActivatedPage, ActivationPage } from './activation-page.tsx'
import { RegistrationPage } from './registration-page.tsx'
import { skip, skipRefusal } from './skip.ts'

const identificationForm = z.object({
  registration: typedText,
  'serial-1': typedText,
  'serial-2': typedText,
  'serial-3': typedText,
  'serial-again-1': typedText,
  'serial-again-2': typedText,
  'serial-again-3': typedText,
  'device-code': typedText,
})

const activationForm = z.object({ registration: typedText, code: typedText, done: typedText })

const NOTHING_TYPED: TypedIdentification = { serial: [], serialAgain: [], deviceCode: '' }

/** BLGI022, BLGI023 and the notice after them. */
export function registrationRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.use('/registration', registrationOnly(bank))
  app.use('/registration/code', registrationOnly(bank))

  app.get('/registration', async (c) => {
    return registrationPage(bank, c, await openRegistration(bank, loginIdOf(c)), [], NOTHING_TYPED)
  })

  app.post('/registration', async (c) => {
    const form = identificationForm.parse(c.var.form)
    const typed: TypedIdentification = {
      serial: [form['serial-1'], form['serial-2'], form['serial-3']],
      serialAgain: [form['serial-again-1'], form['serial-again-2'], form['serial-again-3']],
      deviceCode: form['device-code'],
    }
    const checked = checkIdentification(typed)
    const open = await findOpenRegistration(bank, loginIdOf(c), form.registration)
    if (typeof open === 'string') {
      const others = checked.ok ? [] : checked.problems.filter(({ field }) => field !== 'device-code')
      const problems: Problem[] = [...others, imageProblem('device-code', open)]
      await refuseIdentification(bank, { loginId: loginIdOf(c), id: null }, problems)
      return registrationPage(bank, c, await openRegistration(bank, loginIdOf(c)), problems, typed)
    }
    if (!checked.ok) await refuseIdentification(bank, open.registration, checked.problems)
    const result = checked.ok ? await identifyToken(bank, open, checked.value, 'refused') : checked
    if (!result.ok) {
      const isGone = result.problems.some(({ code }) => code === 'image-gone')
      const shown = isGone ? await openRegistration(bank, loginIdOf(c)) : open
      return registrationPage(bank, c, shown, result.problems, typed)
    }
    return c.redirect('/registration/code', 303)
  })

  app.post('/registration/skip', async (c) => {
    const refusal = await skip(bank, userOf(c))
    c.var.session.skipped = refusal === null
    c.var.session.notice = refusal === null ? 'notice.skipped' : `notice.${refusal}`
    return c.redirect('/', 303)
  })

  app.get('/registration/code', async (c) => {
    const proven = await findProvenRegistration(bank, loginIdOf(c))
    if (proven && !proven.tooOld) return activationPage(bank, c, proven, [], '', false)
    if (proven) c.var.session.notice = 'notice.image-too-old'
    return c.redirect('/registration', 303)
  })

  app.post('/registration/code', async (c) => {
    const form = activationForm.parse(c.var.form)
    const proven = await findProvenRegistration(bank, loginIdOf(c))
    if (!proven) {
      await refuseSecondImage(bank, loginIdOf(c), form.registration)
      return c.redirect('/registration', 303)
    }
    if (proven.registration.completedAt !== null) return c.redirect('/registration/result', 303)
    const problems = await activationProblems(bank, proven, form)
    if (problems.length > 0) {
      const isGone = problems.some(({ code }) => code === 'image-gone')
      const shown = isGone ? await findProvenRegistration(bank, loginIdOf(c)) : proven
      if (!shown) return c.redirect('/registration', 303)
      return activationPage(bank, c, shown, problems, form.code, form.done !== '')
    }
    return c.redirect('/registration/result', 303)
  })

  app.get('/registration/result', async (c) => {
    const loginId = loginIdOf(c)
    const kept = await bank.store.transaction((tables) => readStanding(tables, loginId))
    const { registrationState, tokenCode } = kept
    if (registrationState !== 'in-service' || tokenCode === null) return c.redirect('/', 303)
    const proven = await findProvenRegistration(bank, loginId)
    const isShared = proven?.registration.tokenCode !== tokenCode
    const printed = printedTokenCode(bank.rules, tokenCode)
    return page(c, <ActivatedPage view={viewOf(c)} tokenCode={printed} isShared={isShared} />)
  })

  return app
}

/** Whoever has a token, needs none or must wait for a new one is led to the top page; a form sent again, to the result. */
function registrationOnly(bank: Bank): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    const start = await bank.store.transaction((tables) => registrationStart(bank, tables, userOf(c)))
    if (start.at === 'later') c.var.session.notice = `notice.registration-later-${start.because}`
    const isOver = start.at === 'later' || start.at === 'nowhere'
    const isSentAgain = c.req.method === 'POST' && c.req.path === '/registration/code'
    return isOver && !isSentAgain ? c.redirect('/', 303) : next()
  }
}

/** The box first, and the code only with it: a tick that is missing costs no try. */
async function activationProblems(
  bank: Bank,
  proven: ProvenRegistration,
  form: z.output<typeof activationForm>,
): Promise<readonly Problem[]> {
  const checked = checkCode(form.code)
  const isOld = proven.tooOld || form.registration !== proven.registration.id
  const problems: Problem[] = isOld
    ? [
        await refuseSecondImage(
          bank,
          proven.registration.loginId,
          proven.tooOld ? proven.registration.id : form.registration,
        ),
      ]
    : checked.ok
      ? []
      : [...checked.problems]
  if (form.done === '' && !proven.tooOld) problems.push({ field: 'done', code: 'done-not-ticked' })
  if (problems.length > 0 || !checked.ok) {
    const { id, loginId } = proven.registration
    if (!isOld) await refuseForm(bank, loginId, secondImageOf(id), problems)
    return problems
  }
  const result = await completeRegistration(bank, proven, checked.value)
  return result.ok ? [] : result.problems
}

async function registrationPage(
  bank: Bank,
  c: PageContext,
  open: OpenRegistration,
  problems: readonly Problem[],
  typed: TypedIdentification,
) {
  const refusal = await bank.store.transaction(async (tables) => {
    await noteMoment(bank, tables, userOf(c), shown('BLGI022', firstImageOf(open.registration.id)))
    return skipRefusal(bank, tables, userOf(c))
  })
  const content = (
    <RegistrationPage
      view={viewOf(c)}
      problems={problems}
      registrationId={open.registration.id}
      image={shownImage(bank, open.text, open.registration.createdAt)}
      skipRefusal={refusal}
      rules={bank.rules}
      {...typed}
    />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}

async function activationPage(
  bank: Bank,
  c: PageContext,
  proven: ProvenRegistration,
  problems: readonly Problem[],
  code: string,
  done: boolean,
) {
  const dead = proven.tooOld || problems.some((problem) => problem.code === 'token-stopped')
  await bank.store.transaction((tables) =>
    noteMoment(bank, tables, userOf(c), {
      ...shown('BLGI023', dead ? undefined : secondImageOf(proven.registration.id)),
      tokenCode: proven.token.tokenCode,
    }),
  )
  const content = (
    <ActivationPage
      view={viewOf(c)}
      problems={problems}
      registrationId={proven.registration.id}
      image={dead ? null : shownImage(bank, proven.text, proven.identifiedAt)}
      code={code}
      done={done}
    />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}
