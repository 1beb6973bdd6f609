/**
 * Runs the Strapi project of a folder on a free port of this machine. Says `{ url, token }` to the process that started
 * it; ends when that one hangs up. Exits with 1 when Strapi does not start. Strapi wants a process of its own.
 */

const { createStrapi } = require('@strapi/strapi')

const [, , folder] = process.argv

async function start() {
  const strapi = await createStrapi({ appDir: folder, distDir: folder }).load()
  strapi.server.mount()
  await new Promise((resolve) => strapi.server.listen(0, '127.0.0.1', resolve))
  const { accessKey } = await strapi
    .service('admin::api-token')
    .create({ name: 'tests', type: 'full-access', lifespan: null })
  process.once('disconnect', async () => {
    await strapi.destroy()
    process.exit(0)
  })
  process.send({ url: `http://127.0.0.1:${strapi.server.httpServer.address().port}`, token: accessKey })
}

start().catch((error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exit(1)
})
