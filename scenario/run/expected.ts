import type { Checks } from '../checks.ts'
import type { Expectation } from '../format/expectation.ts'
import type { OtpBank, TokenDriver, TokenState } from '../world/world.ts'
import { userOf } from './bank-deeds.ts'
import { compareEffects, comparePart, compareShown, compareTexts, compareWithin, tokenCodeOf } from './compare.ts'
import { linesOf } from './pages.ts'
import type { Done, Play, Playing } from './play.ts'
import { IGNORED } from './title.ts'

/** A deed that the token ignores, or the bank refuses, has failed: unless the step says so. */
export function compareDone(wanted: Expectation | undefined, { ignored, refusal }: Done, checks: Checks): void {
  const orNull = (word: string | undefined) => (word === undefined || word === 'none' ? null : word)
  if (ignored !== null && wanted?.ignored === undefined)
    checks.fail(`The token ignored this: ${IGNORED[ignored]} (${ignored}).`)
  else if (wanted?.ignored !== undefined) checks.equal('ignored', orNull(wanted.ignored), () => ignored)
  if (refusal === null && wanted?.refused === undefined) return
  if (refusal !== null && orNull(wanted?.refused) === null)
    checks.fail(`The bank refuses: ${refusal.code}. ${refusal.message}`)
  else checks.equal('refused', orNull(wanted?.refused), () => codeOf(refusal, wanted?.refused))
}

/** Of several names the one that was expected. */
const codeOf = (refusal: Done['refusal'], wanted: string | undefined): string | null =>
  refusal?.codes?.find((code) => code === wanted) ?? refusal?.code ?? null

/** The token of a step, before it and after it. */
interface Turn {
  readonly token: TokenDriver
  readonly before: TokenState
  readonly after: TokenState
}

export async function compareAll(
  wanted: Expectation,
  { token, before, after }: Turn,
  { scenario, play, saved, golden }: Playing,
  checks: Checks,
): Promise<void> {
  compareShown(wanted, after, checks)
  if (wanted.effects) {
    const rows = await token.rows(before.sequence)
    compareEffects(
      wanted.effects,
      rows.flatMap(({ effects }) => effects),
      checks,
    )
  }
  if (play.stage.otpBank !== null) await compareOtpBank(wanted, play.stage.otpBank, play, checks)
  else if (wanted.page) {
    const page = (await play.pages?.page()) ?? null
    if (wanted.page.at !== undefined)
      checks.equal('page.at', wanted.page.at, () => page?.path.replace(/\?.*/, '') ?? null)
    compareTexts(wanted.page, linesOf(page?.html ?? ''), checks)
  }
  for (const [name, value] of Object.entries(wanted.values ?? {})) {
    checks.equal(name, value, () => saved[name] ?? scenario.variables[name])
  }
  await compareBank(wanted, after, play, checks)
  if (wanted.golden !== undefined) {
    if (golden === undefined) throw new Error('No screens are kept here: "golden" cannot be compared.')
    await golden(wanted.golden, after.display, checks)
  }
}

/** What a bank of one-time passwords answered, and how its customer stands. */
async function compareOtpBank(
  { page, told, customer, mails }: Expectation,
  bank: OtpBank,
  { atBank }: Play,
  checks: Checks,
): Promise<void> {
  if (page?.at !== undefined) checks.equal('page.at', page.at, () => atBank.answer?.page ?? null)
  if (page?.shows !== undefined || page?.hides !== undefined)
    throw new Error('This page is not drawn: only "at" can be looked at.')
  if (told !== undefined)
    checks.equal('told', told, () => (atBank.answer?.told.includes(told) ? told : atBank.answer?.told))
  if (customer !== undefined) compareWithin('customer', customer, await bank.state(), checks)
  if (mails !== undefined) {
    const subjects = (await bank.mails()).map(({ subject }) => subject)
    checks.equal('mails', mails, () => (mails.length === 0 ? subjects : subjects.slice(-mails.length)))
  }
}

async function compareBank(wanted: Expectation, state: TokenState, { stage }: Play, checks: Checks): Promise<void> {
  if (wanted.bank === undefined && wanted.bankToken === undefined) return
  const { bank } = stage
  if (bank === null) throw new Error('This scenario is played without a bank.')
  for (const [name, fields] of Object.entries(wanted.bank ?? {})) {
    const { body } = await bank.call('GET', `users/${encodeURIComponent(userOf(bank, name).loginId)}`)
    comparePart(name, fields, body, checks)
  }
  if (wanted.bankToken === undefined) return
  const tokenCode = tokenCodeOf(state)
  if (tokenCode === undefined) throw new Error('The token holds no activation that the bank could know.')
  const { body } = await bank.call('GET', `tokens/${encodeURIComponent(tokenCode)}`)
  comparePart('bankToken', wanted.bankToken, body, checks)
}
