import type { Act, Recording } from './recording.ts'

/** A recording as a test for Playwright, with the fixture `camera-token-simulator/playwright` (docs/playwright.md). */

const text = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll("'", '\\u0027')
    .replace(/^"(.*)"$/s, (_, inside: string) => `'${inside.replaceAll('\\"', '"')}'`)

const buttons = (names: readonly string[]): string =>
  names.length === 1 ? `'${names[0]}'` : `[${names.map((name) => `'${name}'`).join(', ')}]`

function linesOf(act: Act): readonly string[] {
  switch (act.type) {
    case 'event':
      return [`await token.send(${JSON.stringify(act.event)})`]
    case 'tap':
      // Where a part of it does nothing, such as a press that only lights the display, tap() would say so.
      if (act.ignored) return [`await token.send({ type: 'tap', buttons: ${JSON.stringify(act.buttons)} })`]
      return [`await token.tap(${buttons(act.buttons)})`]
    case 'hold':
      if (act.ignored) return [`await token.send({ type: 'hold', buttons: ${JSON.stringify(act.buttons)}, for: 2000 })`]
      return [`await token.hold(${buttons(act.buttons)})`]
    case 'until': {
      const conditions = JSON.stringify([`screen:${act.screen}`, act.isLit ? 'lit' : 'dark'].join(','))
      return [`await token.until(${conditions}, { advance: ${act.within} })`]
    }
    case 'see':
      return [
        `await expect(token).toShow(${act.refusal ? `{ screen: '${act.screen}', refusal: '${act.refusal}' }` : `'${act.screen}'`})`,
      ]
    case 'register':
      return [
        ...(act.isAgain
          ? ["await bank.call('PATCH', `users/${user}`, { registrationState: 'none', tokenCode: null })"]
          : []),
        "registration = (await bank.call('POST', `users/${user}/registration`)) as Image",
        `const image${act.image} = registration.text`,
      ]
    case 'identify':
      return [
        "registration = (await bank.call('POST', `registrations/${registration.id}/identification`, { serial: token.serial, deviceCode: await token.code() })) as Image",
        `const image${act.image} = registration.text`,
      ]
    case 'complete':
      return ["await bank.call('POST', `registrations/${registration.id}/completion`, { code: await token.code() })"]
    case 'request':
      return [
        `request = (await bank.call('POST', 'requests', { loginId: user, title: ${text(act.title)}, ...${JSON.stringify(act.body)} })) as Image`,
        `const image${act.image} = request.text`,
      ]
    case 'verify':
      return ["await bank.call('POST', `requests/${request.id}/verification`, { code: await token.code() })"]
    case 'scan':
      return [`await token.scan(image${act.image})`]
    case 'scan-text':
      return [`await token.scan(${text(act.text)})`]
    case 'note':
      return [`// ${act.text}`]
  }
}

export function asPlaywright({ serial, profile, acts }: Recording): string {
  const has = (type: Act['type']) => acts.some((act) => act.type === type)
  const atBank = has('register') || has('request')
  const fixtures = [...(atBank ? ['bank', 'company'] : []), 'cameraToken'].join(', ')
  const lines = [
    `const token = await cameraToken(${profile === 'dp' ? '' : `{ profile: '${profile}' }`})`,
    ...(atBank ? ['const user = company.master.loginId'] : []),
    ...(has('register') ? ['let registration: Image'] : []),
    ...(has('request') ? ['let request: Image'] : []),
    ...acts.flatMap(linesOf),
  ]
  return [
    `import { expect, test } from 'camera-token-simulator/playwright'`,
    '',
    ...(atBank
      ? [
          '/** What the bank answers: the text of the code that is scanned next. */',
          'type Image = { id: string; text: string }',
          '',
        ]
      : []),
    `test('recorded from ${serial}', async ({ ${fixtures} }) => {`,
    ...lines.map((line) => `  ${line}`),
    '})',
    '',
  ].join('\n')
}
