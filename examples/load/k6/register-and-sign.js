import { check } from 'k6'
import http from 'k6/http'
import { takeInHand } from '../virtual-token.js'

/**
 * Customers who each register a token of their own and sign a transfer with it. The tokens are in the load generator; what is sent is the
 * API of the practice bank: put the calls of the bank under test in their place. How to run it: docs/scale.md.
 */

export const options = {
  scenarios: {
    customers: {
      exec: 'registerAndSign',
      executor: 'per-vu-iterations',
      vus: Number(__ENV.CUSTOMERS ?? 1000),
      iterations: 1,
      maxDuration: '5m',
    },
  },
  thresholds: { checks: ['rate==1'] },
}

const HEADERS = { Authorization: `Bearer ${__ENV.BANK_API_TOKEN}`, 'Content-Type': 'application/json' }

/** @param name of the step in the report: paths have ids in them */
function call(method, name, path, body = null, status = 200) {
  const answer = http.request(method, `${__ENV.BANK_URL}/api/v1${path}`, body && JSON.stringify(body), {
    headers: HEADERS,
    tags: { name },
  })
  if (!check(answer, { [name]: (seen) => seen.status === status }))
    throw new Error(`${name}: ${answer.status} ${answer.body}`)
  return answer.json()
}

export function registerAndSign() {
  const company = call('POST', 'a company', '/companies', { users: 1, serials: 1 }, 201)
  const { loginId } = company.users[0]
  const [serial] = company.serials
  const token = takeInHand(serial)
  token.switchOn()
  token.right()

  const begun = call('POST', 'registration', `/users/${loginId}/registration`, null, 201)
  const registration = `/registrations/${begun.id}`
  const identity = { serial, deviceCode: token.read(begun.text) }
  const { text } = call('POST', 'identification', `${registration}/identification`, identity)
  token.right(3)
  const { step } = call('POST', 'completion', `${registration}/completion`, { code: token.read(text) })
  token.right(2)
  check(token, { 'the token is activated': () => step === 'completed' && token.screen() === 'activated' })
  token.right()

  const transfer = {
    loginId,
    title: 'Transfer',
    fields: [
      ['Payee', 'TOYAMA TARO'],
      ['Amount', '120,000'],
    ],
  }
  const request = call('POST', 'request', '/requests', transfer, 201)
  call('POST', 'verification', `/requests/${request.id}/verification`, { code: token.read(request.text) })

  call('DELETE', 'the company goes', `/companies/${company.id}`)
}
