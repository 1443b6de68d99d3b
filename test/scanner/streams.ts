import type { Picture } from '../../scanner/index.ts'
import { blur, type Canvas, page, paintCode, randomFrom } from './pictures.ts'

/** Frames of a live stream, each made when it is asked for, the same for the same number. */
export type Stream = (frame: number) => Picture

/** How the camera and the light spoil what stands in front of them. */
export type Spoiling = {
  /** ± grey levels on each pixel of each frame. */
  noise: number
  /** A patch of light that wanders over the middle: its radius in pixels. */
  glare?: number
  /** A hand: the farthest it strays in pixels, and in proportion a little scale and turn. */
  tremor?: number
  /** Pixels a frame that the whole picture moves to the left. */
  drift?: number
}

export type Scene = {
  width: number
  height: number
  text: string | null
  module?: number
  blur?: number
  degrees?: number
}

/** A page, larger than the picture so that the camera may move over it, with a code on it, out of focus: `blur` in modules. */
export function paintScene(
  { width, height, text, module = 3, blur: sigma = 0, degrees = 2 }: Scene,
  seed: number,
): Canvas {
  const random = randomFrom(seed * 7919 + 1)
  const canvas = page(width + 2 * ROOM, height + 2 * ROOM, seed)
  const x = ROOM + width * (0.45 + 0.1 * random())
  const y = ROOM + height * (0.45 + 0.1 * random())
  if (text !== null) paintCode(canvas, text, { x, y, module, degrees: degrees * (2 * random() - 1) })
  return blur(canvas, sigma * module)
}

const ROOM = 60

export function streamOf(scene: Canvas, spoiling: Spoiling, seed: number): Stream {
  const width = scene.width - 2 * ROOM
  const height = scene.height - 2 * ROOM
  const hand = tremorOf(seed, spoiling.tremor ?? 0)
  return (frame) => {
    const { dx, dy, scale, turn } = hand(frame)
    const moved = { dx: dx + ROOM + width / 2 + frame * (spoiling.drift ?? 0), dy: dy + ROOM + height / 2 }
    const random = randomFrom(seed * 1_000_003 + frame)
    const light = glareOf(seed, frame, width, height, spoiling.glare ?? 0)
    const data = new Uint8ClampedArray(width * height)
    const cos = Math.cos(turn) * scale
    const sin = Math.sin(turn) * scale
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const u = x - width / 2
        const v = y - height / 2
        const grey = sample(scene, moved.dx + u * cos - v * sin, moved.dy + u * sin + v * cos)
        data[y * width + x] = grey + light(x, y) + (2 * random() - 1) * spoiling.noise
      }
    }
    return { data, width, height }
  }
}

/** Between four pixels; the edge is repeated. */
function sample({ grey, width, height }: Canvas, x: number, y: number): number {
  const left = Math.min(width - 2, Math.max(0, Math.floor(x)))
  const top = Math.min(height - 2, Math.max(0, Math.floor(y)))
  const i = top * width + left
  const fx = Math.min(1, Math.max(0, x - left))
  const fy = Math.min(1, Math.max(0, y - top))
  const upper = (grey[i] as number) * (1 - fx) + (grey[i + 1] as number) * fx
  const lower = (grey[i + width] as number) * (1 - fx) + (grey[i + width + 1] as number) * fx
  return upper + (lower - upper) * fy
}

/** Slow swings of several kinds laid over one another, as a hand makes them; 25 frames are a second. */
function tremorOf(seed: number, reach: number) {
  const random = randomFrom(seed * 104_729 + 3)
  const swing = () => {
    const parts = [1, 2, 4].map((hertz) => ({
      speed: ((hertz + random()) * 2 * Math.PI) / 25,
      start: random() * 2 * Math.PI,
      height: 1 / (1.75 * hertz),
    }))
    return (frame: number) =>
      parts.reduce((sum, { speed, start, height }) => sum + height * Math.sin(start + frame * speed), 0)
  }
  const [dx, dy, scale, turn] = [swing(), swing(), swing(), swing()]
  return (frame: number) => ({
    dx: reach * dx(frame),
    dy: reach * dy(frame),
    scale: 1 + reach * 0.001 * scale(frame),
    turn: reach * 0.001 * turn(frame),
  })
}

/** A soft patch that goes round the middle once in a second, from a place that the seed gives. */
function glareOf(seed: number, frame: number, width: number, height: number, radius: number) {
  if (radius === 0) return () => 0
  const random = randomFrom(seed * 15_485_863 + 5)
  const angle = random() * 2 * Math.PI + (frame / 25) * 2 * Math.PI
  const away = radius * (0.5 + 0.3 * random())
  const cx = width / 2 + away * Math.cos(angle)
  const cy = height / 2 + away * Math.sin(angle)
  return (x: number, y: number) => {
    const distance = Math.hypot(x - cx, y - cy) / radius
    return distance >= 1.2 ? 0 : distance <= 0.8 ? 400 : 1000 * (1.2 - distance)
  }
}
