interface Noise {
  /** Middle of the band, Hz. */
  readonly pitch: number
  /** Length, seconds. */
  readonly length: number
  readonly loudness: number
}

/** What one hears of something that a token does, and whether one feels it too. */
export interface Felt {
  readonly noises: readonly Noise[]
  readonly shakes: boolean
}

/** Between two noises of one sound, seconds. */
const GAP = 0.05

/** A burst that falls away: noise of a small switch, made anew from a fixed row of numbers. */
export function burst(samples: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(samples)
  let state = 1
  for (let i = 0; i < samples; i++) {
    state = (state * 48_271) % 2_147_483_647
    out[i] = ((state / 2_147_483_647) * 2 - 1) * Math.exp((-5 * i) / samples)
  }
  return out
}

/** Plays the token's noises. The audio device is opened with the first one. */
export function makeSounds(open: () => AudioContext): (noises: readonly Noise[]) => void {
  let context: AudioContext | null = null
  return (noises) => {
    context ??= open()
    const audio = context
    if (audio.state === 'suspended') void audio.resume()
    for (const [place, { pitch, length, loudness }] of noises.entries()) {
      const samples = burst(Math.ceil(length * audio.sampleRate))
      const buffer = audio.createBuffer(1, samples.length, audio.sampleRate)
      buffer.copyToChannel(samples, 0)
      const source = new AudioBufferSourceNode(audio, { buffer })
      const band = new BiquadFilterNode(audio, { type: 'bandpass', frequency: pitch, Q: 1.4 })
      const volume = new GainNode(audio, { gain: loudness })
      source.connect(band).connect(volume).connect(audio.destination)
      source.start(audio.currentTime + place * GAP)
    }
  }
}
