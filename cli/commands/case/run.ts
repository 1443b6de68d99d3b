import { existsSync } from 'node:fs'
import { httpWorld } from '../../../scenario/world/http-world.ts'
import type { Language } from '../../../server/index.ts'
import { type Bringing, type BringOptions, type Brought, bring } from '../../../support/cases/bring.ts'
import { RENDERER_DIR } from '../../build/parts.ts'
import { type Connection, type ConnectionOptions, connectionOf } from '../../run/connection.ts'
import { pageOf, startServers } from '../../start/servers.ts'
import { aborted, untilStopped } from '../../start/until-stopped.ts'
import { Complaint } from '../../terminal/complaint.ts'
import type { Translate } from '../../terminal/i18n.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { caseIdOf } from './case-id.ts'

export interface CaseRunOptions extends ConnectionOptions, Pick<BringOptions, 'ruleSet' | 'variant' | 'pace'> {
  readonly json?: boolean
  readonly language: Language
}

/**
 * `camtoken case run T05`: in servers that run already, else in a host and a bank of its own, in memory, which run until they are stopped.
 * @param stop ends the play, and the servers of its own @returns the exit code
 */
export async function runCase(
  typed: string,
  options: CaseRunOptions,
  terminal: Terminal,
  t: Translate,
  stop: AbortSignal = untilStopped(),
): Promise<number> {
  const id = caseIdOf(typed, t)
  const named = await connectionOf(options, process.env, t)
  if (named !== null && named.bank === null) throw new Complaint(t('connection.noBank'))
  const own = named === null ? await startOwn(t) : null
  const { host, bank, otpBanks } = named ?? own?.connection ?? { host: null, bank: null, otpBanks: {} }
  if (host === null) return 1
  try {
    const bringing = await bring(id, httpWorld({ host, bank, otpBanks }), {
      ...{ ruleSet: options.ruleSet, variant: options.variant, pace: options.pace, signal: stop },
      onStep({ number, of, title, result }) {
        if (result === null && !options.json) terminal.error(t('case.step', { number, of, title }))
      },
    })
    const brought = broughtOf(bringing)
    const pages = { tokenUrl: pageOf(host) }
    if (options.json) terminal.out(JSON.stringify({ ...brought, ...pages }))
    else for (const line of linesOf(brought, pages.tokenUrl, options.language, t)) terminal.out(line)
    if (own !== null) {
      terminal.error(t('start.stop'))
      await aborted(stop)
    }
    return 0
  } finally {
    await own?.close()
  }
}

async function startOwn(t: Translate) {
  // In a clone where nothing is built yet the window's address says how to.
  const rendererDir = existsSync(RENDERER_DIR) ? RENDERER_DIR : undefined
  const servers = await startServers({ hostPort: 0, bankPort: 0, dataDir: null, rendererDir }, t)
  const connection: Connection = {
    host: { url: servers.hostUrl, apiToken: servers.apiToken },
    bank: { url: servers.banks.anser.url, apiToken: servers.banks.anser.apiToken },
    otpBanks: servers.banks,
  }
  return { connection, close: servers.close }
}

function broughtOf(bringing: Bringing): Brought {
  if (bringing.ok) return bringing.brought
  throw new Complaint(bringing.message)
}

function linesOf(
  { case: id, ruleSet, tokens, users, knows, loginUrl }: Brought,
  tokenUrl: string,
  language: Language,
  t: Translate,
): string[] {
  return [
    t('case.there', { id, rules: ruleSet ?? t('case.ownRules') }),
    ...tokens.map((token, i) =>
      t(i === 0 ? 'case.token' : 'case.otherToken', { ...token, serial: token.serial ?? token.name }),
    ),
    t('case.window', { url: tokenUrl }),
    t('case.login', { url: loginUrl }),
    ...knows.map(({ user, label, value }) =>
      t(user === null ? 'case.knows' : 'case.userKnows', { user: user ?? '', label: label[language], value }),
    ),
    ...users.map((user, i) => t(i === 0 ? 'case.customer' : 'case.user', { ...user })),
  ]
}
