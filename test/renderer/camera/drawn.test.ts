import { afterEach, expect, test, vi } from 'vitest'
import { drawn } from '../../../renderer/camera/drawn.ts'
import { lumaOf } from '../../../scanner/index.ts'

/** Pixels that are opaque in one grey, or transparent. */
type Dots = ImageBitmap & { readonly greys: readonly (number | null)[] }
const picture = (...greys: (number | null)[]) => ({ width: greys.length, height: 1, greys }) as unknown as Dots

/** A canvas that keeps what was drawn before under what is transparent, as that of a browser does. */
class Canvas {
  width = 1
  height = 1
  #dots: (number | null)[] = []

  getContext() {
    return {
      canvas: this,
      clearRect: () => {
        this.#dots = []
      },
      drawImage: ({ greys }: Dots) => {
        this.#dots = greys.map((grey, i) => grey ?? this.#dots[i] ?? null)
      },
      getImageData: (_x: number, _y: number, width: number, height: number) => ({
        data: Uint8ClampedArray.from(
          this.#dots.flatMap((grey) => (grey === null ? [0, 0, 0, 0] : [grey, grey, grey, 255])),
        ),
        width,
        height,
      }),
    }
  }
}

afterEach(() => void vi.unstubAllGlobals())

test('nothing of the picture before shows through one that is transparent', () => {
  vi.stubGlobal('OffscreenCanvas', Canvas)
  drawn(picture(0, 10, 20))
  expect([...lumaOf(drawn(picture(null, 40, null))).data]).toEqual([255, 40, 255])
})
