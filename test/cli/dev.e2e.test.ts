import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { packageJson } from '../support/command-line.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

const repository = join(import.meta.dirname, '../..')
let running: ChildProcess | null = null
afterEach(() => {
  running?.kill('SIGKILL')
  running = null
})

function board(): Workspace {
  const w = workspace()
  const model = relative(w.root, join(repository, 'test/support/sample-model.ts'))
  w.file(
    'contentlayer.config.ts',
    `import { sampleModel } from '${model}'\nexport const corpus = { model: sampleModel, seeds: 'seeds' }\n`,
  )
  w.file('package.json', packageJson())
  w.notice('bread', 'Bread at noon.\n')
  w.notice('well', 'The well is dry.\n')
  return w
}

/** Starts `npm run dev`; `until` waits for words that it prints after what was waited for before. */
function startDev(w: Workspace) {
  const dev = spawn('node', ['src/cli/launch.mjs', 'dev', '--root', w.root], {
    cwd: repository,
    env: { ...process.env, NO_COLOR: '1' },
  })
  running = dev
  let said = ''
  let heard = 0
  let onSaid: () => void = () => undefined
  const listen = (text: unknown): void => {
    said += String(text)
    onSaid()
  }
  dev.stdout.on('data', listen)
  dev.stderr.on('data', listen)
  const until = async (words: string): Promise<string> => {
    for (;;) {
      const at = said.indexOf(words, heard)
      if (at !== -1) {
        const part = said.slice(heard, at + words.length)
        heard = at + words.length
        return part
      }
      await new Promise<void>((resolve) => {
        onSaid = resolve
      })
    }
  }
  return { dev, until }
}

/** What it prints after a build that wrote; one that found problems says that dist/ is as it was. */
const built = 'removed; waiting for changes'

let looks = 0
const documents = async (w: Workspace): Promise<{ slug: string; summary: string }[]> => {
  looks++
  const module = await import(`${pathToFileURL(join(w.root, 'dist/index.js')).href}?${looks}`)
  return module.documents
}

test('dev builds, follows edits, reports problems as they come and go, and ends when it is asked to', async () => {
  const w = board()
  const { dev, until } = startDev(w)
  await until(built)
  expect((await documents(w)).map((d) => d.slug)).toEqual(['bread', 'well'])

  const path = join(w.root, 'seeds/well.yaml')
  const sound = readFileSync(path, 'utf8')
  // Somebody else tidies up meanwhile.
  const lists = ['all.js', 'types.d.ts', 'manifest.json'].map((name) => join(w.root, 'dist', name))
  for (const list of lists) rmSync(list)
  writeFileSync(path, sound.replace('Says something.', 'Says that it is dry.'))
  await until(built)
  expect(lists.filter((list) => !existsSync(list))).toEqual([])
  expect((await documents(w))[1]?.summary).toBe('Says that it is dry.')

  writeFileSync(path, sound.replace('type: Notice', 'type: Notise'))
  expect(await until('dist/ is as it was')).toContain('Notice')
  expect((await documents(w))[1]?.summary).toBe('Says that it is dry.')
  // What is still broken is not told again. One file is written: between two of them dev may look.
  const bread = join(w.root, 'seeds/bread.yaml')
  writeFileSync(bread, readFileSync(bread, 'utf8').replace('Says something.', 'Says when.'))
  expect(await until('dist/ is as it was')).not.toContain('Notise')

  writeFileSync(path, sound)
  await until('All problems are fixed.')
  await until(built)
  expect((await documents(w))[1]?.summary).toBe('Says something.')

  w.notice('fence', 'The fence is down.\n')
  await until(built)
  expect((await documents(w)).map((d) => d.slug)).toEqual(['bread', 'fence', 'well'])

  dev.kill('SIGINT')
  expect(await once(dev, 'close')).toEqual([0, null])
})

test('dev starts again when the model changes', async () => {
  const w = board()
  const config = readFileSync(join(w.root, 'contentlayer.config.ts'), 'utf8')
  const { until } = startDev(w)
  await until(built)
  writeFileSync(join(w.root, 'contentlayer.config.ts'), `${config}// A thought.\n`)
  await until('The code changed: starting again.')
  await until(built)
})
