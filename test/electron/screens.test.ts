import { describe, expect, it } from 'vitest'
import { HOME, openStage } from './stage.ts'

describe('the screen', () => {
  it('is chosen in the page, counts once, and only for our page', async () => {
    const { electron, camtoken } = await openStage()
    const { defaultSession } = electron.module.session
    expect(await defaultSession.captures(HOME)).toBeNull()
    expect(await camtoken.chooseScreen('window:7:0')).toBe(true)
    expect(await defaultSession.captures('https://example.com')).toBeNull()
    expect(await defaultSession.captures(HOME, { video: false, audio: true })).toBeNull()
    expect(await defaultSession.captures(HOME)).toBe('window:7:0')
    expect(await defaultSession.captures(HOME)).toBeNull()
    expect(await camtoken.chooseScreen('window:8:0')).toBe(false)
    expect(await defaultSession.captures(HOME)).toBeNull()
  })

  it('is listed with its size in its own pixels and a small picture', async () => {
    const displays = [
      {
        id: 1,
        workArea: { x: 0, y: 0, width: 1280, height: 700 },
        size: { width: 1280, height: 720 },
        scaleFactor: 1.5,
      },
    ]
    const { camtoken } = await openStage({ system: { displays } })
    const thumbnail = 'data:image/png;base64,AAAA'
    expect(await camtoken.screens()).toEqual({
      picker: 'page',
      sources: [
        { id: 'screen:1:0', kind: 'screen', name: 'Entire screen', size: { width: 1920, height: 1080 }, thumbnail },
        { id: 'window:7:0', kind: 'window', name: 'A browser', size: null, thumbnail },
      ],
    })
  })

  it.each([
    ['darwin', '15.1', false, 'system'],
    ['darwin', '14.6', false, 'page'],
    ['linux', '6.1', true, 'system'],
    ['win32', '10.0', false, 'page'],
  ] as const)('on %s %s (wayland: %s) is chosen by the %s', async (platform, systemVersion, wayland, picker) => {
    const { electron, camtoken } = await openStage({ options: { desktop: { platform, systemVersion, wayland } } })
    expect((await camtoken.screens()).picker).toBe(picker)
    const { defaultSession } = electron.module.session
    expect(defaultSession.systemPicker).toBe(true)
    // Where the system asked the person, what it gives is what was chosen.
    expect(await defaultSession.captures(HOME)).toBe(picker === 'system' ? 'screen:1:0' : null)
  })
})
