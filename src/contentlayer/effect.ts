/**
 * Loads contentlayer2's core and the few functions that a source needs of its effect library. Their types are declared
 * here, because that library's own do not resolve under `moduleResolution: bundler`.
 */

import type { DataCache, SchemaDef, SourcePlugin } from '@contentlayer2/core'

/** A description of work that returns an `A`; only contentlayer runs it. */
interface Effect<A> {
  readonly _A: A
}

interface Either<A> {
  readonly _tag: 'Left' | 'Right'
  readonly right?: A
}

interface EffectLibrary {
  readonly T: {
    readonly succeedWith: (give: () => SchemaDef) => ReturnType<SourcePlugin['provideSchema']>
    readonly promise: <A>(give: () => Promise<A>) => Effect<A>
    readonly map_: <A, B>(effect: Effect<A>, change: (value: A) => B) => Effect<B>
  }
  readonly S: {
    /** A stream of what the effect returns, run again for each item that is asked for. */
    readonly repeatEffect: (effect: Effect<Either<DataCache.Cache>>) => ReturnType<SourcePlugin['fetchData']>
  }
  readonly E: {
    readonly left: (error: unknown) => Either<never>
    readonly right: <A>(value: A) => Either<A>
  }
}

interface Core {
  readonly defaultFieldOptions: SourcePlugin['options']['fieldOptions']
  readonly SourceFetchDataError: new (given: {
    readonly error: Error
    readonly alreadyHandled: boolean
  }) => Error
}

/**
 * contentlayer bundles what a config imports from scoped packages, and effects of a second copy of its library never end.
 * The names are therefore composed where its bundler does not see them.
 */
export async function loadContentlayer(): Promise<{ readonly core: Core; readonly effects: EffectLibrary }> {
  const scope = '@contentlayer2'
  const [core, effects] = await Promise.all([import(`${scope}/core`), import(`${scope}/utils/effect`)])
  return { core, effects }
}
