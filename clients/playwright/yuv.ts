/** RGBA, row by row: what a scanner takes and a screenshot gives. */
export interface Picture {
  readonly data: Uint8Array | Uint8ClampedArray
  readonly width: number
  readonly height: number
}

const GREY = 0x80

/**
 * A frame of this size, a grey wall with a picture in its middle; what is larger than the frame is cut at its edges.
 * @returns planar 4:2:0, BT.601 video range: what Chromium takes a .y4m file for
 */
export function yuvFrame(
  picture: Picture | null,
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array {
  const half = width / 2
  const u = width * height
  const v = u + (half * height) / 2
  const bytes = new Uint8Array(u * 1.5).fill(GREY)
  if (picture === null) return bytes
  // Even offsets, so that the picture's blocks of 2 × 2 stay together.
  const left = Math.floor((width - picture.width) / 4) * 2
  const top = Math.floor((height - picture.height) / 4) * 2
  for (let y = Math.max(0, -top); y < picture.height && y + top < height; y++) {
    for (let x = Math.max(0, -left); x < picture.width && x + left < width; x++) {
      const from = (y * picture.width + x) * 4
      const [r, g, b] = [picture.data[from] ?? 0, picture.data[from + 1] ?? 0, picture.data[from + 2] ?? 0]
      const [column, row] = [x + left, y + top]
      bytes[row * width + column] = 16 + (65.481 * r + 128.553 * g + 24.966 * b) / 255
      if (column % 2 === 1 || row % 2 === 1) continue
      const at = (row / 2) * half + column / 2
      bytes[u + at] = 128 + (-37.797 * r - 74.203 * g + 112 * b) / 255
      bytes[v + at] = 128 + (112 * r - 93.786 * g - 18.214 * b) / 255
    }
  }
  return bytes
}
