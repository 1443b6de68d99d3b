import type { Picture, PixelFormat } from '../../scanner/index.ts'

/** A picture as the browser gives it. Whoever reads it closes it. */
export type Drawable = VideoFrame | ImageBitmap

/** Bytes that are kept for the next frame, and grow only. */
export interface Kept {
  bytes: Uint8Array<ArrayBuffer>
}

/** The formats whose first plane is brightness, one byte a pixel (WebCodecs, "Pixel Format"). */
const WITH_BRIGHTNESS: ReadonlySet<string | null> = new Set(['I420', 'I420A', 'I422', 'I422A', 'I444', 'I444A', 'NV12'])

/** The formats that are four bytes a pixel. */
const isOfPixels = (format: string | null): format is 'RGBA' | 'RGBX' | 'BGRA' | 'BGRX' =>
  format !== null && /^(RGB|BGR)[AX]$/.test(format)

/** How a frame is turned and mirrored when it is shown; the types know neither yet. */
type Shown = VideoFrame & { readonly rotation?: number; readonly flip?: boolean }

/**
 * The pixels of a frame, and the frame closed: of one with a plane of brightness that plane, else four bytes a pixel. Null where it has to be drawn,
 * since it is not shown as its pixels lie, or this browser does not hand them out; it is open then.
 *
 * @param kept where the bytes are laid; the picture is good until they are used again
 */
export async function pixelsOfFrame(frame: VideoFrame, kept: Kept): Promise<Picture | null> {
  const { visibleRect, displayWidth, displayHeight, rotation = 0, flip = false } = frame as Shown
  if (!visibleRect || rotation !== 0 || flip) return null
  const { width, height } = visibleRect
  if (width !== displayWidth || height !== displayHeight) return null
  const format = formatOf(frame)
  const how: VideoFrameCopyToOptions = format === null ? { format: 'RGBA' } : {}
  const row = format?.startsWith('Y') ? width : width * 4
  try {
    const size = frame.allocationSize(how)
    if (kept.bytes.length < size) kept.bytes = new Uint8Array(size)
    const [plane] = await frame.copyTo(kept.bytes, how)
    if (plane?.offset !== 0 || plane.stride !== row) return null
  } catch {
    return null
  }
  frame.close()
  return { data: kept.bytes.subarray(0, row * height), width, height, format: format ?? 'RGBA' }
}

/** How its bytes are to be taken as they are; null: not at all. Video keeps black at 16 and white at 235 unless it says otherwise. */
function formatOf({ format, colorSpace }: VideoFrame): PixelFormat | null {
  if (WITH_BRIGHTNESS.has(format)) return colorSpace.fullRange === true ? 'Y' : 'Y-limited'
  return isOfPixels(format) ? format : null
}
