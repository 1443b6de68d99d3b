import { expect, test } from '../../../clients/playwright/index.ts'

test.use({ hasCamera: true })

const PAGE = 'https://bank.test/'

test('the camera of the browser shows at once what is held in front of it', async ({ page, context, camera }) => {
  await context.grantPermissions(['camera'])
  const paper = async (colour: string) => {
    await page.setContent(`<body style="background: ${colour}">`)
    return page.screenshot()
  }
  const [white, black] = [await paper('white'), await paper('black')]

  await page.route(PAGE, (route) => route.fulfill({ contentType: 'text/html', body: '<video autoplay muted></video>' }))
  await page.goto(PAGE)
  await page.evaluate(async () => {
    const video = document.querySelector('video')
    if (video) video.srcObject = await navigator.mediaDevices.getUserMedia({ video: true })
  })
  const brightness = () =>
    page.evaluate(() => {
      const drawing = new OffscreenCanvas(1, 1).getContext('2d')
      const video = document.querySelector('video')
      if (video) drawing?.drawImage(video, 0, 0, 1, 1)
      return drawing?.getImageData(0, 0, 1, 1).data[0] ?? -1
    })
  await expect.poll(brightness).toBeGreaterThan(100)
  await camera.show(white)
  await expect.poll(brightness).toBeGreaterThan(230)
  await camera.show(black)
  await expect.poll(brightness).toBeLessThan(20)
  await camera.show(null)
  await expect.poll(brightness).toBeGreaterThan(100)
})
