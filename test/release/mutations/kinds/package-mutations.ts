/** Changes of how the package is installed and imported: entries, conditions, ranges. */

import { allConditions, type Condition, type PackageModel, string } from '../model/package-model.ts'
import { type Mutation, mutation, NotThere, there, without } from './mutation.ts'

const packageJson = (kind: string, at: string, change: Partial<PackageModel['packageJson']>): Mutation =>
  mutation(kind, at, (model) => ({ ...model, packageJson: { ...model.packageJson, ...change } }))

const withConditions = (
  model: PackageModel,
  subpath: string,
  change: (conditions: readonly Condition[]) => readonly Condition[],
): PackageModel => {
  if (subpath === '.') return { ...model, conditions: change(model.conditions) }
  const entry = there(model.entries[subpath], subpath)
  return {
    ...model,
    entries: { ...model.entries, [subpath]: { ...entry, conditions: change(entry.conditions) } },
  }
}

const lost = (subpath: string, start: string): Mutation =>
  mutation('condition removed', `${subpath} ${start}`, (model) =>
    withConditions(model, subpath, (conditions) => {
      if (!conditions.some((condition) => condition.startsWith(start))) throw new NotThere(start)
      return conditions.filter((condition) => !condition.startsWith(start))
    }),
  )

const zod = (range: string, optional = true): Partial<PackageModel['packageJson']> => ({
  peerDependencies: { zod: range },
  peerDependenciesMeta: { zod: { optional } },
})

export const packageMutations: readonly Mutation[] = [
  mutation('entry added', './calendar', (model) => ({
    ...model,
    entries: { ...model.entries, './calendar': { conditions: allConditions, values: { year: string } } },
  })),
  mutation('entry removed', './list', (model) => ({ ...model, entries: without(model.entries, './list') })),
  mutation('entry removed', './motto', (model) => ({ ...model, entries: without(model.entries, './motto') })),
  mutation('condition added', './motto require', (model) =>
    withConditions(model, './motto', () => allConditions),
  ),
  lost('.', 'require'),
  lost('./list', 'require'),
  lost('./list', 'import.types'),
  lost('./list', 'require.types'),
  lost('.', 'import.types'),
  mutation('named export made the default', './motto', (model) => {
    const entry = there(model.entries['./motto'], './motto')
    return { ...model, entries: { ...model.entries, './motto': { ...entry, values: { default: string } } } }
  }),
  mutation('value added to an entry', './list', (model) => {
    const entry = there(model.entries['./list'], './list')
    const values = { ...entry.values, first: string }
    return { ...model, entries: { ...model.entries, './list': { ...entry, values } } }
  }),
  packageJson('module system flipped', 'commonjs', { type: 'commonjs' }),
  packageJson('engine raised', '>=22', { engines: { node: '>=22.12.0' } }),
  packageJson('engine lowered', '>=18', { engines: { node: '>=18' } }),
  packageJson('peer narrowed', 'zod', zod('^4.2.0')),
  packageJson('peer widened', 'zod', zod('^4.0.0 || ^5.0.0')),
  packageJson('peer made required', 'zod', zod('^4.0.0', false)),
  packageJson('peer dropped', 'zod', { peerDependencies: {}, peerDependenciesMeta: {} }),
  packageJson('dependency added', 'ink', { dependencies: { ink: '^1.0.0' } }),
]
