import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { run } from '../support/run.ts'
import { type GeneratedCorpus, generatedCorpus, launcher, repository, stamp } from './corpus.ts'

const kills = 100
/** A reader keeps all that it has imported, so a new one comes now and then. */
const killsPerReader = 10

function setGeneration(corpus: GeneratedCorpus, generation: number): void {
  for (const name of corpus.names) corpus.write(name, 'yaml', stamp(corpus.read(name, 'yaml'), generation))
}

const startBuild = (corpus: GeneratedCorpus): ChildProcess =>
  spawn('node', [launcher, 'build', '--root', corpus.root], { cwd: repository, stdio: 'ignore' })

/** What a reader found wrong while `work` went on, and how often it looked. */
async function whileReading(corpus: GeneratedCorpus, work: () => Promise<void>) {
  const reader = spawn('node', [join(import.meta.dirname, 'reader.mjs'), join(corpus.root, 'dist')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let said = ''
  reader.stdout.on('data', (text) => {
    said += String(text)
  })
  await work()
  reader.stdin.end()
  await once(reader, 'close')
  const lines = said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly rounds?: number })
  return { faults: lines.filter((l) => l.rounds === undefined), rounds: lines.at(-1)?.rounds ?? 0 }
}

test(`${kills} builds of 1,000 documents that are killed leave every import whole`, async () => {
  const corpus = generatedCorpus(1000)
  setGeneration(corpus, 0)
  expect(corpus.command('build').code).toBe(0)
  setGeneration(corpus, 1)
  const before = performance.now()
  expect(corpus.command('build').code).toBe(0)
  const duration = performance.now() - before
  let finished = 0
  for (let generation = 2; generation < kills + 2; generation += killsPerReader) {
    const { faults, rounds } = await whileReading(corpus, async () => {
      for (let i = 0; i < killsPerReader; i++) {
        setGeneration(corpus, generation + i)
        const build = startBuild(corpus)
        const closed = once(build, 'close')
        await Promise.race([sleep(Math.random() * duration * 1.2), closed])
        build.kill('SIGKILL')
        const [code] = await closed
        if (code === 0) finished++
      }
    })
    expect(faults.slice(0, 3)).toEqual([])
    expect(rounds).toBeGreaterThan(0)
  }
  expect(finished).toBeLessThan(kills)

  // The next build makes one package of whatever the dead ones left: the one that a fresh folder would hold.
  expect(corpus.command('build').code).toBe(0)
  expect(corpus.command('build').out).toContain('Nothing changed')
  const { manifest } = await states(corpus)
  expect(manifest).toEqual([`Generation ${kills + 1}.`])
  const rebuilt = digest(corpus)
  expect(run('rm', ['-rf', 'dist', '.cache'], { cwd: corpus.root }).code).toBe(0)
  expect(corpus.command('build').code).toBe(0)
  expect(digest(corpus)).toBe(rebuilt)
})

/** Hash of all names and contents below dist/. */
const digest = (corpus: GeneratedCorpus): string =>
  run('bash', ['-c', 'find . -type f | sort | xargs -d "\\n" sha256sum | sha256sum'], {
    cwd: join(corpus.root, 'dist'),
  }).out

async function states(corpus: GeneratedCorpus) {
  const { documents } = (await import(pathToFileURL(join(corpus.root, 'dist/index.js')).href)) as {
    documents: readonly { readonly summary: string }[]
  }
  return { manifest: [...new Set(documents.map((d) => d.summary))] }
}
