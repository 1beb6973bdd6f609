export const contentlayerSource = (_: unknown): unknown => undefined
