/** Changes of what the main entry exports: names, and the functions that readers call. */

import {
  either,
  isNullable,
  name,
  nothing,
  nullable,
  number,
  type Parameter,
  string,
  type TypeNode,
} from '../model/package-model.ts'
import {
  type Mutation,
  mutation,
  NotThere,
  notThere,
  there,
  withFunction,
  without,
  withType,
} from './mutation.ts'

const parameterAdded = (at: string, parameter: Parameter): Mutation =>
  mutation(
    `parameter added, ${parameter.optional ? 'optional' : 'required'}`,
    `${at}(${parameter.name})`,
    (model) =>
      withFunction(model, at, (shape) => {
        notThere(
          shape.parameters.some(({ name: known }) => known === parameter.name),
          parameter.name,
        )
        const required = parameter.optional
          ? shape.parameters
          : shape.parameters.filter(({ optional }) => !optional)
        return { ...shape, parameters: [...required, parameter] }
      }),
  )

const parameter = (
  kind: string,
  at: string,
  index: number,
  change: (parameter: Parameter) => Parameter,
): Mutation =>
  mutation(kind, `${at}(${index})`, (model) =>
    withFunction(model, at, (shape) => {
      there(shape.parameters[index], `${at}(${index})`)
      return {
        ...shape,
        parameters: shape.parameters.map((one, place) => (place === index ? change(one) : one)),
      }
    }),
  )

const parameterRemoved = (at: string): Mutation =>
  mutation('parameter removed', at, (model) =>
    withFunction(model, at, (shape) => ({ ...shape, parameters: shape.parameters.slice(0, -1) })),
  )

const returned = (kind: string, at: string, change: (type: TypeNode) => TypeNode): Mutation =>
  mutation(kind, `${at}()`, (model) =>
    withFunction(model, at, (shape) => ({ ...shape, returns: change(shape.returns) })),
  )

const notNull = (type: TypeNode): TypeNode => {
  if (type.kind !== 'either' || !isNullable(type)) throw new NotThere('null')
  return either(...type.of.filter((part) => part !== nothing))
}

const ofType =
  (type: TypeNode) =>
  (one: Parameter): Parameter => ({ ...one, type })

export const exportMutations: readonly Mutation[] = [
  mutation('value added', 'mayor', (model) => ({ ...model, values: { ...model.values, mayor: string } })),
  mutation('value removed', 'board', (model) => ({ ...model, values: without(model.values, 'board') })),
  mutation('value widened', 'seats', (model) => {
    there(model.values.seats, 'seats')
    return { ...model, values: { ...model.values, seats: nullable(number) } }
  }),
  mutation('type added', 'Season', (model) =>
    withType(model, 'Season', { kind: 'union', members: ['spring', 'autumn'], open: false }),
  ),
  mutation('type added', 'Name', (model) => withType(model, 'Name', { kind: 'alias', type: string })),
  mutation('type removed', 'Motto', (model) => ({ ...model, types: without(model.types, 'Motto') })),
  mutation('type renamed', 'Count', (model) => {
    const { Count, ...types } = model.types
    const counted = { ...model, types: { ...types, Tally: there(Count, 'Count') } }
    return withFunction(counted, 'countOf', (shape) => ({ ...shape, returns: nullable(name('Tally')) }))
  }),
  mutation('value made a type', 'board', (model) => ({
    ...withType(model, 'board', { kind: 'alias', type: string }),
    values: without(model.values, 'board'),
  })),
  mutation('type made a value', 'Motto', (model) => ({
    ...model,
    types: without(model.types, 'Motto'),
    values: { ...model.values, Motto: string },
  })),
  mutation('function added', 'weekOf', (model) => ({
    ...model,
    functions: {
      ...model.functions,
      weekOf: { parameters: [{ name: 'day', type: number }], returns: string },
    },
  })),
  mutation('function removed', 'moodOf', (model) => ({
    ...model,
    functions: without(model.functions, 'moodOf'),
  })),
  mutation('function removed', 'colourName', (model) => ({
    ...model,
    functions: without(model.functions, 'colourName'),
  })),
  parameterAdded('toText', { name: 'title', type: string, optional: true }),
  parameterAdded('colourName', { name: 'language', type: string, optional: true }),
  parameterAdded('countOf', { name: 'year', type: number }),
  parameterAdded('moodOf', { name: 'language', type: string }),
  parameter('parameter widened', 'moodOf', 0, ofType(either(string, number, nothing))),
  parameter('parameter widened', 'colourName', 0, ofType(nullable(name('Colour')))),
  parameter('parameter narrowed', 'moodOf', 0, ofType(string)),
  parameter('parameter narrowed', 'colourName', 0, ofType({ kind: 'literal', value: 'red' })),
  parameter('parameter made optional', 'moodOf', 0, (one) => ({ ...one, optional: true })),
  parameter('parameter made optional', 'countOf', 0, (one) => ({ ...one, optional: true })),
  parameter('parameter made required', 'toText', 1, ({ name: known, type }) => ({ name: known, type })),
  parameterRemoved('toText'),
  returned('result widened', 'colourName', nullable),
  returned('result widened', 'moodOf', nullable),
  returned('result narrowed', 'countOf', notNull),
  returned('result narrowed', 'toText', () => ({ kind: 'literal', value: 'well' })),
  returned('result changed', 'colourName', () => number),
]
