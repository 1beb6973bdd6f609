import * as z from 'zod'

/** Fields of a model that a test defines for something else than their descriptions: each is described by its name. */
export const described = (fields: z.ZodRawShape): z.ZodRawShape =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      z.globalRegistry.get(field)?.description === undefined ? (field as z.ZodType).describe(name) : field,
    ]),
  )
