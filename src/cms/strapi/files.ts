/** Writes a schema as files of a Strapi project, with the routes to its records: in JavaScript, as Strapi reads them. */

import type { SchemaFile } from '../target.ts'
import type { StrapiSchema } from './schema.ts'

export const filesOf = ({ contentTypes, components }: StrapiSchema): readonly SchemaFile[] => [
  ...Object.entries(contentTypes).flatMap(([name, schema]) => [
    jsonFile(`src/api/${name}/content-types/${name}/schema.json`, schema),
    ...factories.map(([folder, factory]) => ({
      path: `src/api/${name}/${folder}/${name}.js`,
      text: `module.exports = require('@strapi/strapi').factories.${factory}('api::${name}.${name}')\n`,
    })),
  ]),
  ...Object.entries(components).map(([uid, component]) =>
    jsonFile(`src/components/${uid.replace('.', '/')}.json`, component),
  ),
]

const factories = [
  ['routes', 'createCoreRouter'],
  ['controllers', 'createCoreController'],
  ['services', 'createCoreService'],
] as const

const jsonFile = (path: string, content: object): SchemaFile => ({
  path,
  text: `${JSON.stringify(content, null, 2)}\n`,
})
