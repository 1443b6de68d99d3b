import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Picture } from '../../clients/playwright/yuv.ts'
import { CAMERA } from './camera-file.ts'
import { decodePng, type FakeCamera, launchWithCamera } from './harness.ts'

type Colour = readonly [r: number, g: number, b: number]

const RED: Colour = [220, 30, 40]
const BLUE: Colour = [20, 60, 200]
const GREEN: Colour = [30, 180, 60]
const WALL: Colour = [130, 130, 130]

/** Left half one colour, right half another. */
function twoColours(left: Colour, right: Colour, width: number, height: number): Picture {
  const data = new Uint8Array(width * height * 4)
  for (let i = 0; i < width * height; i++) data.set([...(i % width < width / 2 ? left : right), 255], i * 4)
  return { data, width, height }
}

/** Opens the camera, waits for a frame that `wanted` accepts, and gives the colours at the points named. */
async function see(page: Page, points: readonly (readonly [x: number, y: number])[], wanted: 'picture' | 'wall') {
  return page.evaluate(
    async ({ points, wanted, width, height }) => {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { width, height } })
      const video = document.createElement('video')
      video.srcObject = stream
      video.muted = true
      await video.play()
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d', { willReadFrequently: true })
      if (!context) throw new Error('no canvas')
      for (;;) {
        await new Promise((seen) => video.requestVideoFrameCallback(seen))
        context.drawImage(video, 0, 0)
        const colours = points.map(([x, y]) => [...context.getImageData(x, y, 1, 1).data.subarray(0, 3)])
        const [r = 0, , b = 0] = colours[0] ?? []
        if (Math.abs(r - b) > 60 === (wanted === 'picture')) {
          for (const track of stream.getTracks()) track.stop()
          return { colours, width: video.videoWidth, height: video.videoHeight }
        }
      }
    },
    { points, wanted, width: CAMERA.width, height: CAMERA.height },
  )
}

function expectNear(seen: readonly number[] | undefined, colour: Colour) {
  for (const [i, part] of colour.entries())
    expect(Math.abs((seen?.[i] ?? -1000) - part), `${seen} ${colour}`).toBeLessThan(12)
}

describe('the fake camera', () => {
  let camera: FakeCamera
  let page: Page

  beforeAll(async () => {
    camera = await launchWithCamera([
      { picture: null, frames: 5 },
      { picture: twoColours(RED, BLUE, 400, 200), frames: 5 },
    ])
    const context = await camera.browser.newContext({ permissions: ['camera'] })
    page = await context.newPage()
    await context.route('http://localhost/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>t</title>' }),
    )
    await page.goto('http://localhost/')
  })

  afterAll(() => camera.close())

  it('delivers the wall, and the picture in the middle of it, to a page', async () => {
    const left = [CAMERA.width / 2 - 100, CAMERA.height / 2] as const
    const right = [CAMERA.width / 2 + 100, CAMERA.height / 2] as const
    const outside = [CAMERA.width / 2, CAMERA.height / 2 - 150] as const
    const picture = await see(page, [left, right, outside], 'picture')
    expect([picture.width, picture.height]).toEqual([CAMERA.width, CAMERA.height])
    expectNear(picture.colours[0], RED)
    expectNear(picture.colours[1], BLUE)
    expectNear(picture.colours[2], WALL)
    const wall = await see(page, [left, right], 'wall')
    expectNear(wall.colours[0], WALL)
    expectNear(wall.colours[1], WALL)
  })

  it('shows something else when it is opened again', async () => {
    camera.show([{ picture: twoColours(BLUE, GREEN, 2000, 1000), frames: 2 }])
    const { colours } = await see(
      page,
      [
        [10, 10],
        [CAMERA.width - 10, CAMERA.height - 10],
      ],
      'picture',
    )
    expectNear(colours[0], BLUE)
    expectNear(colours[1], GREEN)
  })

  it('a screenshot is read back pixel by pixel', async () => {
    const png = await page.screenshot({ clip: { x: 0, y: 0, width: 30, height: 20 } })
    const picture = await decodePng(page, png)
    expect([picture.width, picture.height]).toEqual([30, 20])
    expect([...picture.data.slice(0, 4)]).toEqual([255, 255, 255, 255])
  })
})
