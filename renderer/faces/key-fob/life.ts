import { FOB_PROFILE_DATA, type FobProfile, type FobProfileName } from '../../../token-core/key-free.ts'

export const profileOf = ({ profile }: { readonly profile: FobProfileName }): FobProfile => FOB_PROFILE_DATA[profile]

/** Percent below which its charge is told as a warning, as the makes with a notice do themselves. */
export const LOW = 10
