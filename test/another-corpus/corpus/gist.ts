import * as z from 'zod'

export const gist = z.string().min(1).max(200).describe('What the page is about, in one sentence of ours.')
