import { describe, expect, test } from 'vitest'
import { type Answer, makeTestBank, textOf } from '../../../browser.ts'
import { choose, installApp, issue, logInByCertificate } from './computer.ts'

const DAY = 24 * 60 * 60_000

describe('電子証明書発行', () => {
  test('from the login page over the app to a certificate that is installed on this computer', async () => {
    const bank = await makeTestBank()
    const pc = bank.browser()
    expect((await pc.get('/login')).html).toContain('href="/certificates/issue"')
    expect(textOf(await pc.get('/certificates/issue'), 'screen-id')).toBe('SIM-B91')
    const installed = await installApp(pc)
    expect(installed.path).toBe('/certificates/issue')
    expect((await pc.get('/certificates/app')).html).toContain('証明書取得')
    const result = await issue(pc)
    expect(textOf(result, 'issued')).toBe('電子証明書の発行が完了しました')
    expect(textOf(result, 'fact-login-id')).toBe('hanako01')
    expect(textOf(result, 'fact-expires')).toBe('2027年11月21日 10時00分00秒')
    expect(await bank.history('login')).toEqual(['certificate-issued done'])
  })

  test('without the app nothing starts, and the page says what to press', async () => {
    const pc = (await makeTestBank()).browser()
    const refused = await pc.get('/certificates/app')
    expect(refused.status).toBe(422)
    expect(textOf(refused, 'problems')).toContain('このパソコンにインストールされていません')
  })

  test('names what is missing; a wrong password is counted as at the login, and the password is not sent back', async () => {
    const bank = await makeTestBank()
    const pc = bank.browser()
    await installApp(pc)
    await pc.get('/certificates/app?step=authentication')
    const nothing = await pc.send('/certificates/app', { 'login-id': '', password: '', 'file-password': 'あ' })
    expect(textOf(nothing, 'login-id-problem')).toBe('ログインIDを入力してください。')
    expect(textOf(nothing, 'password-problem')).toBe('ログインパスワードを入力してください。')
    expect(textOf(nothing, 'file-password-problem')).toContain('半角英数字記号4文字以上64文字以内')
    for (let i = 0; i < 5; i++) {
      const wrong = await issue(pc, 'hanako01', 'wrong1234')
      expect(textOf(wrong, 'login-id-problem')).toContain('違います')
      expect(wrong.html).not.toContain('wrong1234')
    }
    expect(textOf(await bank.browser().logIn(), 'login-id-problem')).toContain('一時的にご利用を停止しています')
    expect(textOf(await issue(pc, 'nobody99', 'wrong1234'), 'login-id-problem')).toContain('違います')
  })

  test('another computer gets none as long as that of the first counts; forty days before its end it does: 更新済', async () => {
    const bank = await makeTestBank()
    const [old, fresh] = [bank.browser(), bank.browser()]
    await issue(old)
    const refused = await issue(fresh)
    expect(refused.status).toBe(422)
    expect(textOf(refused, 'login-id-problem')).toContain('有効な電子証明書がすでに発行されている')
    bank.later(325 * DAY - 1)
    expect((await issue(fresh)).status).toBe(422)
    bank.later(1)
    expect(textOf(await issue(fresh), 'issued')).not.toBeNull()
    expect(await bank.history('login')).toEqual(['certificate-issued done', 'certificate-renewed done'])
    const superseded = await choose(old)
    expect(textOf(superseded, 'certificate-problem')).toContain('この電子証明書は更新済のため')
    expect((await logInByCertificate(fresh)).path).toBe('/registration')
  })

  test('of two who have one issued at once, one gets it', async () => {
    const bank = await makeTestBank()
    const pcs = [bank.browser(), bank.browser()]
    const answers = await Promise.all(pcs.map((pc) => issue(pc)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
  })

  test('the file is for the computer that the certificate is installed on, and for no other', async () => {
    const bank = await makeTestBank()
    const pc = bank.browser()
    const result = await issue(pc)
    const path = `/certificates/files/${textOf(result, 'fact-certificate')}`
    const file = await pc.get(path)
    expect(file.headers.get('content-type')).toBe('application/x-pkcs12')
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="hanako01.p12"')
    expect((await bank.browser().get(path)).status).toBe(404)
  })

  test('who may log in by ID and password only gets none', async () => {
    const bank = await makeTestBank({ loginMethod: 'password' })
    expect(textOf(await issue(bank.browser()), 'login-id-problem')).toContain('ID・パスワード方式でご契約')
  })
})

describe('電子証明書方式のログイン', () => {
  test('asks for the password alone, and the session rests on the certificate', async () => {
    const bank = await makeTestBank()
    const pc = bank.browser()
    await issue(pc)
    const password = await choose(pc)
    expect(textOf(password, 'screen-id')).toBe('SIM-B96')
    expect(password.html).not.toContain('name="login-id"')
    const wrong = await pc.send('/certificates/login', { password: 'wrong1234' })
    expect(textOf(wrong, 'password-problem')).toBe('ログインパスワードが違います。英字は大文字と小文字が区別されます。')
    const inside = await pc.send('/certificates/login', { password: 'hanako2026' })
    expect(inside.path).toBe('/registration')
    expect(textOf(inside, 'who')).toBe('北野 花子 様(マスターユーザ)')
    const sessions = await bank.change((tables) => tables.sessions.find({ loginId: 'hanako01' }))
    const [certificate] = await bank.change((tables) => tables.certificates.find({ loginId: 'hanako01' }))
    expect(sessions.map((session) => session.certificate)).toEqual([certificate?.serial])
  })

  test('works where it is the only way', async () => {
    const bank = await makeTestBank({ loginMethod: 'certificate' })
    const pc = bank.browser()
    expect((await pc.logIn()).status).toBe(422)
    await issue(pc)
    expect((await logInByCertificate(pc)).path).toBe('/registration')
  })

  test('another computer has nothing to choose, and neither has this one when it is a new one', async () => {
    const bank = await makeTestBank()
    const pc = bank.browser()
    await issue(pc)
    expect(textOf(await bank.browser().get('/certificates/login'), 'no-certificate')).not.toBeNull()
    await pc.get('/certificates/login')
    expect((await pc.send('/certificates/new-pc')).path).toBe('/login')
    expect(textOf(await pc.get('/certificates/login'), 'no-certificate')).not.toBeNull()
    expect((await pc.get('/certificates/app')).status).toBe(422)
  })

  test('the serial of a certificate that is installed elsewhere opens nothing', async () => {
    const bank = await makeTestBank()
    const [pc, other] = [bank.browser(), bank.browser()]
    const certificate = textOf(await issue(pc), 'fact-certificate') ?? ''
    await issue(other, 'ichiro01', 'ichiro2026')
    const { html } = await choose(other, 'ichiro01')
    const fields = { 'form-token': /name="form-token" value="([^"]+)"/.exec(html)?.[1] ?? '', certificate }
    const refused = await other.post('/certificates/login', { ...fields, password: 'hanako2026' })
    expect(refused.path).toBe('/certificates/login')
    expect((await other.get('/')).path).toBe('/login')
  })

  test('an expired one is refused by the clock of the company; one issued anew is good', async () => {
    const bank = await makeTestBank()
    const pc = bank.browser()
    await issue(pc)
    bank.later(365 * DAY)
    expect(textOf(await choose(pc), 'certificate-problem')).toContain('有効期限が切れている')
    await issue(pc)
    expect((await logInByCertificate(pc)).path).toBe('/registration')
    expect(await bank.history('login')).toEqual([
      'certificate-issued done',
      'certificate-refused failed',
      'certificate-renewed done',
      'login done',
    ])
  })

  test('in its last forty days each login tells of it, by either way, until another is issued', async () => {
    const bank = await makeTestBank()
    const pc = bank.browser()
    const notice = (page: Answer) => textOf(page, 'notice')
    await issue(pc, 'taro0001', 'taro2026')
    bank.later(325 * DAY - 1)
    expect(notice(await logInByCertificate(pc, 'taro0001', 'taro2026'))).toBeNull()
    await pc.send('/logout')
    bank.later(1)
    expect(notice(await logInByCertificate(pc, 'taro0001', 'taro2026'))).toContain('電子証明書の有効期限が近づいて')
    await pc.send('/logout')
    expect(notice(await bank.browser('en').logIn('taro0001', 'taro2026'))).toContain('Your certificate ends soon')
    expect(notice(await bank.browser().logIn('saburo01', 'saburo2026'))).toBeNull()
    await issue(pc, 'taro0001', 'taro2026')
    expect(notice(await logInByCertificate(pc, 'taro0001', 'taro2026'))).toBeNull()
  })

  test('five wrong passwords pause it as any login', async () => {
    const bank = await makeTestBank()
    const pc = bank.browser()
    await issue(pc)
    for (let i = 0; i < 5; i++) await logInByCertificate(pc, 'hanako01', 'wrong1234')
    expect(textOf(await logInByCertificate(pc), 'password-problem')).toContain('一時的にご利用を停止しています')
  })
})
