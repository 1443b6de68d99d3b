import { CORE_PACKAGE_DIR, packageCore } from './package-core.ts'

await packageCore(CORE_PACKAGE_DIR)
