/**
 * Process of one registry: takes the path of a verdaccio configuration; tells its parent the port that it listens on.
 * Port 0 leaves the choice to the system, so that no two registries can meet. It ends when its parent does,
 * and after ten minutes in any case: a parent that was killed may leave a process between them alive.
 */

import verdaccio from 'verdaccio'

const server = await verdaccio.runServer(process.argv[2])
process.on('disconnect', () => process.exit())
setTimeout(() => process.exit(), 10 * 60_000).unref()
server.listen(0, '127.0.0.1', () => process.send?.(server.address().port))
