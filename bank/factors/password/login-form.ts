import { z } from 'zod'

/** A login ID and its password as typed; a field that is missing, or longer than any, is empty. */
export const loginForm = z.object({
  'login-id': z
    .string()
    .max(64)
    .catch('')
    .transform((typed) => typed.normalize('NFKC').trim()),
  password: z.string().max(128).catch(''),
})
