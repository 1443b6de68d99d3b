// AssemblyScript, not TypeScript: compiled by `npm run build:kernels`. What each function means is said by the plain one of its name in ../plain.
// Pointers are offsets into the module's own memory, which simd.ts lays out. Rows lie without gaps: a loop of 16 pixels writes over the row's end,
// into what the next row overwrites, so that behind the last row there must be room for 16 more.

export { boxBlurRows, sharpenPixels, wideBoxBlurRows } from './blur'
export { brightness, invert, stretch } from './brightness'
export { patternsInRows } from './patterns'
export { doubleRows, halve, shrinkRow } from './scale'
export { differenceOfPixels, meanOfPixels, rankOfPixels } from './several'
export { countSteps } from './steps'
export { extremesOfRows, limitsOfBlocks } from './thresholds'
export { turnRow } from './turn'
