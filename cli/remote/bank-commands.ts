import { bodyOf, type Method } from '../../scenario/world/http-api.ts'
import type { Outcome, RemoteCommand, RemoteOption, Way } from './command.ts'
import { valueLines } from './lines.ts'

/** `camtoken bank …`: the practice bank's API (docs/bank-api.md), call by call. */

const shown = (value: unknown): Outcome => ({ value, lines: valueLines(value) })

async function ask({ bank }: Way, method: Method, path: string, body?: unknown): Promise<Outcome> {
  return shown(bodyOf(await bank(method, path, body)))
}

const at = (...parts: readonly string[]) => parts.map(encodeURIComponent).join('/')

const COMPANY: RemoteOption = { flags: '--company <id>', description: 'bank.option.company' }
/** Before clock, rules and reset: the whole bank's, or a company's own. */
const ofCompany = (company: string | boolean | undefined) =>
  typeof company === 'string' ? `${at('companies', company)}/` : ''

const LOGIN_ID = { name: '<loginId>', description: 'bank.loginId' } as const

export const BANK_COMMANDS: readonly RemoteCommand[] = [
  { name: 'users', description: 'bank.users', run: (way) => ask(way, 'GET', 'users') },
  {
    name: 'user',
    description: 'bank.user',
    arguments: [LOGIN_ID],
    run: (way, [user = '']) => ask(way, 'GET', at('users', user)),
  },
  {
    name: 'set-user',
    description: 'bank.setUser',
    arguments: [LOGIN_ID, { name: '<json>', description: 'bank.states' }],
    run: (way, [user = '', json = '']) => ask(way, 'PATCH', at('users', user), JSON.parse(json)),
  },
  { name: 'tokens', description: 'bank.tokens', run: (way) => ask(way, 'GET', 'tokens') },
  {
    name: 'register',
    description: 'bank.register',
    arguments: [LOGIN_ID],
    run: (way, [user = '']) => ask(way, 'POST', at('users', user, 'registration')),
  },
  {
    name: 'identify',
    description: 'bank.identify',
    arguments: [
      { name: '<registration>', description: 'bank.registration' },
      { name: '<serial>', description: 'bank.serial' },
      { name: '<digits>', description: 'bank.twelve' },
    ],
    run: (way, [registration = '', serial = '', deviceCode = '']) =>
      ask(way, 'POST', at('registrations', registration, 'identification'), { serial, deviceCode }),
  },
  {
    name: 'complete',
    description: 'bank.complete',
    arguments: [
      { name: '<registration>', description: 'bank.registration' },
      { name: '<digits>', description: 'bank.eight' },
    ],
    run: (way, [registration = '', code = '']) =>
      ask(way, 'POST', at('registrations', registration, 'completion'), { code }),
  },
  {
    name: 'request',
    description: 'bank.request',
    arguments: [
      LOGIN_ID,
      { name: '<title>', description: 'bank.title' },
      { name: '<fields...>', description: 'bank.fields' },
    ],
    run: (way, [loginId = '', title = '', ...fields]) =>
      ask(way, 'POST', 'requests', {
        loginId,
        title,
        fields: fields.map((field) => {
          const cut = field.indexOf('=')
          if (cut < 1) throw new RangeError(field)
          return [field.slice(0, cut), field.slice(cut + 1)]
        }),
      }),
  },
  {
    name: 'requests',
    description: 'bank.requests',
    arguments: [LOGIN_ID],
    run: (way, [user = '']) => ask(way, 'GET', `requests?loginId=${encodeURIComponent(user)}`),
  },
  {
    name: 'verify',
    description: 'bank.verify',
    arguments: [
      { name: '<request>', description: 'bank.requestId' },
      { name: '<digits>', description: 'bank.eight' },
    ],
    run: (way, [request = '', code = '']) => ask(way, 'POST', at('requests', request, 'verification'), { code }),
  },
  {
    name: 'history',
    description: 'bank.history',
    arguments: [{ name: '[loginId]', description: 'bank.loginId' }],
    run: (way, [user]) =>
      ask(way, 'GET', user === undefined ? 'history' : `history?loginId=${encodeURIComponent(user)}`),
  },
  { name: 'companies', description: 'bank.companies', run: (way) => ask(way, 'GET', 'companies') },
  {
    name: 'new-company',
    description: 'bank.newCompany',
    arguments: [{ name: '[name]', description: 'bank.companyName' }],
    run: (way, [name]) => ask(way, 'POST', 'companies', name === undefined ? {} : { name }),
  },
  {
    name: 'delete-company',
    description: 'bank.deleteCompany',
    arguments: [{ name: '<id>', description: 'bank.companyId' }],
    run: (way, [id = '']) => ask(way, 'DELETE', at('companies', id)),
  },
  {
    name: 'clock',
    description: 'bank.clock',
    arguments: [{ name: '[ms]', description: 'bank.advance' }],
    options: [COMPANY],
    run: (way, [ms], { company }) =>
      ms === undefined
        ? ask(way, 'GET', `${ofCompany(company)}clock`)
        : ask(way, 'POST', `${ofCompany(company)}clock/advance`, { ms: Number(ms) }),
  },
  {
    name: 'rules',
    description: 'bank.rules',
    arguments: [{ name: '[json]', description: 'bank.rulesChange' }],
    options: [COMPANY],
    run: (way, [json], { company }) =>
      json === undefined
        ? ask(way, 'GET', `${ofCompany(company)}rules`)
        : ask(way, 'PATCH', `${ofCompany(company)}rules`, JSON.parse(json)),
  },
  {
    name: 'reset',
    description: 'bank.reset',
    options: [COMPANY],
    run: (way, _given, { company }) => ask(way, 'POST', `${ofCompany(company)}reset`),
  },
]
