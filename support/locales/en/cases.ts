import type { AllCaseTexts } from '../case-texts.ts'
import { O01_O10 } from './o01-o10.ts'
import { O11_O19 } from './o11-o19.ts'
import { T01_T11 } from './t01-t11.ts'
import { T12_T22 } from './t12-t22.ts'
import { T23_T33 } from './t23-t33.ts'
import { T34_T44 } from './t34-t44.ts'

export const cases: AllCaseTexts = { ...T01_T11, ...T12_T22, ...T23_T33, ...T34_T44, ...O01_O10, ...O11_O19 }
