import { expect, test } from 'vitest'
import { makeApiBank } from './call.ts'

test('a list of nobody says that there is nobody', async () => {
  const bank = await makeApiBank()
  for (const [path, message] of [
    ['/snapshots?company=none', 'There is no company none.'],
    ['/users?company=none', 'There is no company none.'],
    ['/marks/users?company=none', 'There is no company none.'],
    ['/requests?loginId=nobody', 'There is no user nobody.'],
  ] as const) {
    const { status, json } = await bank.call('GET', path)
    expect([status, json.error]).toEqual([404, { code: 'not-found', message }])
  }
})

test('a parameter that no list knows is refused by its name', async () => {
  const bank = await makeApiBank()
  for (const path of ['/snapshots', '/users', '/companies', '/marks', '/marks/users', '/requests', '/history']) {
    const refused = await bank.call('GET', `${path}?loginId=hanako01&bfore=1`)
    const message = expect.stringMatching(
      /^The address has (a parameter|parameters) that (is|are) not known here: .*"bfore"\.$/,
    )
    expect([path, refused]).toMatchObject([path, { status: 400, json: { error: { message } } }])
  }
})
