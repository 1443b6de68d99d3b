import { describe, expect, test } from 'vitest'
import { checkUser, type TypedUser, type UserField } from '../../../../../bank/sites/anser/users/user-form.ts'

const GOOD: TypedUser = {
  loginId: 'goro0001',
  loginIdAgain: 'goro0001',
  password: 'a1234567',
  passwordAgain: 'a1234567',
  mustChangePassword: true,
  name: '経理 五郎',
  email: 'goro@kitano.example',
  emailAgain: 'goro@kitano.example',
  isManager: false,
  usesSmartphone: false,
}
const NEW = { isNew: true, hasPassword: false }

function problemsOf(change: Partial<TypedUser>, options = NEW): readonly string[] {
  const checked = checkUser({ ...GOOD, ...change }, options)
  return checked.ok
    ? []
    : checked.problems.map(({ field, code }: { field: UserField; code: string }) => `${field} ${code}`)
}

const twice = (loginId: string) => ({ loginId, loginIdAgain: loginId })
const password = (text: string) => ({ password: text, passwordAgain: text })
const email = (text: string) => ({ email: text, emailAgain: text })

test('full-width letters and blanks around are no mistake', () => {
  const checked = checkUser(
    { ...GOOD, loginId: ' ｇｏｒｏ０００１', name: '　経理　　五郎 ', email: ' goro＠kitano.example' },
    NEW,
  )
  expect(checked).toMatchObject({ ok: true, value: { loginId: 'goro0001', name: '経理 五郎', email: GOOD.email } })
})

describe('each rule says what is wrong', () => {
  test.each([
    [twice(''), ['new-login-id new-login-id-missing']],
    [twice('goro1'), ['new-login-id new-login-id-length']],
    [twice('goro000000001'), ['new-login-id new-login-id-length']],
    [twice('gorogoro'), ['new-login-id new-login-id-mixed']],
    [twice('12345678'), ['new-login-id new-login-id-mixed']],
    [twice('goro_001'), ['new-login-id new-login-id-characters']],
    [{ loginIdAgain: '' }, ['new-login-id-again new-login-id-again-missing']],
    [{ loginIdAgain: 'goro0002' }, ['new-login-id-again new-login-id-differs']],
    [password(''), ['new-password new-password-missing']],
    [password('a1234'), ['new-password new-password-length']],
    [password('a123456789012'), ['new-password new-password-length']],
    [password('abcdefgh'), ['new-password new-password-mixed']],
    [password('a12345!'), ['new-password new-password-characters']],
    [{ passwordAgain: 'A1234567' }, ['new-password-again new-password-differs']],
    [{ name: '' }, ['user-name user-name-missing']],
    [{ name: '五'.repeat(31) }, ['user-name user-name-length']],
    [{ name: '五郎\u202e' }, ['user-name user-name-characters']],
    [email(''), ['email email-missing']],
    [email('goro'), ['email email-characters']],
    [email('go ro@kitano.jp'), ['email email-characters']],
    [email('a@b'), ['email email-length']],
    [email(`${'a'.repeat(60)}@b.jp`), ['email email-length']],
    [{ emailAgain: 'x@y.jp' }, ['email-again email-differs']],
  ] as const)('%o', (change, expected) => {
    expect(problemsOf(change)).toEqual(expected)
  })

  test('the limits themselves are right', () => {
    expect(problemsOf({ ...twice('goro01'), ...password('a12345'), name: '五'.repeat(30) })).toEqual([])
    expect(problemsOf({ ...twice('goro00000001'), ...password('a12345678901'), ...email('a@bc') })).toEqual([])
  })
})

test('on a change, no password is no mistake, half of one is', () => {
  const change = { isNew: false, hasPassword: false }
  expect(problemsOf(password(''), change)).toEqual([])
  expect(problemsOf({ password: 'a1234567', passwordAgain: '' }, change)).toEqual([
    'new-password-again new-password-again-missing',
  ])
})
