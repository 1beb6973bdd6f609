/**
 * Runs a page of the docs as its reader would, and compares what it shows.
 *
 * - A block `sh` is run by bash. It starts in the folder that the block before it ended in. `sh exit=1` expects that exit
 *   code, and `sh skip` is not run.
 * - A block `text` (or one without a language) right after it shows what the commands print: standard output and errors.
 * - A block `console` holds both: lines that start with `$ ` are commands, and below each stands what it prints.
 * - A block with a title (`ts title="src/corpus/recipe.ts"`) is written to that file. A `diff` with a title edits it: the
 *   lines that are kept or removed must be there once.
 * - A block `ts run` is a program of a consumer of the package; the block after it shows what it prints.
 * - All other blocks are only read.
 *
 * In shown output `…` stands for any words of a line, and a line of only `…` for any number of lines. Durations
 * (`72 ms`) and the banner of `npm run` are not compared.
 */

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Code, Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

export type Step =
  | {
      readonly kind: 'run'
      /** Line of the page, from 1. */
      readonly line: number
      readonly commands: string
      readonly exit: number
      /** What the page shows of the output; null when it shows nothing. */
      readonly shown: string | null
    }
  | { readonly kind: 'program'; readonly line: number; readonly code: string; readonly shown: string | null }
  | { readonly kind: 'file'; readonly line: number; readonly path: string; readonly content: string }
  | {
      readonly kind: 'edit'
      readonly line: number
      readonly path: string
      readonly before: string
      readonly after: string
    }

/** What a step did otherwise than the page says. */
export interface Mismatch {
  readonly line: number
  readonly message: string
}

export interface PageOptions {
  /** Where the first block starts. */
  readonly folder: string
  readonly env?: Readonly<Record<string, string>>
  /** Runs a program of a consumer; without it, programs are only read. */
  readonly runProgram?: (code: string) => Output
}

interface Output {
  readonly code: number | null
  /** Standard output and errors. */
  readonly output: string
}

/** @returns the steps of a Markdown page, in order */
export function parsePage(markdown: string): readonly Step[] {
  const steps: Step[] = []
  let runsBefore = false
  for (const block of codeBlocks(fromMarkdown(markdown))) {
    const line = block.position?.start.line ?? 0
    const meta = block.meta ?? ''
    const title = /title="([^"]+)"/.exec(meta)?.[1]
    const last = steps.at(-1)
    const isOutput = runsBefore && title === undefined && [null, undefined, 'text'].includes(block.lang)
    runsBefore = false
    if (title !== undefined) {
      steps.push(
        block.lang === 'diff'
          ? { kind: 'edit', line, path: title, before: side(block.value, '-'), after: side(block.value, '+') }
          : { kind: 'file', line, path: title, content: `${block.value}\n` },
      )
    } else if (isOutput && (last?.kind === 'run' || last?.kind === 'program')) {
      steps.splice(-1, 1, { ...last, shown: block.value })
    } else if (block.lang === 'sh' && !/\bskip\b/.test(meta)) {
      const exit = Number(/exit=(\d+)/.exec(meta)?.[1] ?? 0)
      steps.push({ kind: 'run', line, commands: block.value, exit, shown: null })
      runsBefore = true
    } else if (block.lang === 'ts' && /\brun\b/.test(meta)) {
      steps.push({ kind: 'program', line, code: block.value, shown: null })
      runsBefore = true
    } else if (block.lang === 'console' && !/\bskip\b/.test(meta)) {
      steps.push(...consoleSteps(block.value, line, Number(/exit=(\d+)/.exec(meta)?.[1] ?? 0)))
    }
  }
  return steps
}

function codeBlocks(node: Nodes): readonly Code[] {
  if (node.type === 'code') return [node]
  return 'children' in node ? node.children.flatMap(codeBlocks) : []
}

/** Lines of a diff that both sides have, and those with the sign. */
const side = (diff: string, sign: '-' | '+'): string =>
  diff
    .split('\n')
    .filter((line) => line === '' || line.startsWith(' ') || line.startsWith(sign))
    .map((line) => `${line.slice(1)}\n`)
    .join('')

/** The exit code is that of the last command; those before it must succeed. */
function consoleSteps(text: string, line: number, exit: number): readonly Step[] {
  const starts = [...text.matchAll(/^\$ (.*)$/gm)]
  return starts.map((start, i): Step => {
    const end = starts[i + 1]?.index ?? text.length
    const shown = text.slice(start.index + start[0].length, end).trim()
    return {
      kind: 'run',
      line: line + text.slice(0, start.index).split('\n').length,
      commands: start[1] ?? '',
      exit: i === starts.length - 1 ? exit : 0,
      shown,
    }
  })
}

/** @returns the first mismatch, or null when the page tells the truth; steps after a mismatch are not run */
export function runPage(
  steps: readonly Step[],
  { folder, env = {}, runProgram }: PageOptions,
): Mismatch | null {
  const notes = mkdtempSync(join(tmpdir(), 'page-'))
  try {
    let current = folder
    for (const step of steps) {
      if (step.kind === 'file' || step.kind === 'edit') {
        const problem = write(step, resolve(current, step.path))
        if (problem !== null) return problem
        continue
      }
      if (step.kind === 'program') {
        const different = runProgram === undefined ? null : difference(step, 0, runProgram(step.code))
        if (different !== null) return different
        continue
      }
      const printed = bash(step.commands, { current, env, noteAt: join(notes, 'folder') })
      const different = difference(step, step.exit, printed)
      if (different !== null) return different
      current = readFileSync(join(notes, 'folder'), 'utf8').trim()
    }
    return null
  } finally {
    rmSync(notes, { recursive: true, force: true })
  }
}

type Running = Extract<Step, { kind: 'run' | 'program' }>

function difference(step: Running, exit: number, { code, output }: Output): Mismatch | null {
  if (code !== exit) return mismatch(step, `ended with ${code} instead of ${exit}`, output)
  if (step.shown === null || isShownAs(step.shown, output)) return null
  return mismatch(step, `printed something else than the page shows:\n${step.shown}`, output)
}

function write(step: Exclude<Step, Running>, path: string): Mismatch | null {
  if (step.kind === 'file') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, step.content)
    return null
  }
  const parts = readFileSync(path, 'utf8').split(step.before)
  if (parts.length !== 2)
    return { line: step.line, message: `${step.path} does not hold these lines once:\n${step.before}` }
  writeFileSync(path, parts.join(step.after))
  return null
}

const mismatch = (step: Running, what: string, output: string): Mismatch => ({
  line: step.line,
  message: `${step.kind === 'run' ? step.commands : step.code}\n--- ${what}\n--- The output was:\n${comparable(output)}`,
})

interface Shell {
  readonly current: string
  readonly env: Readonly<Record<string, string>>
  /** File that takes the folder in which the commands ended. */
  readonly noteAt: string
}

function bash(commands: string, { current, env, noteAt }: Shell): Output {
  const script = `exec 2>&1\nset -eo pipefail\ntrap 'pwd > "${noteAt}"' EXIT\n${commands}`
  const { status, stdout } = spawnSync('bash', ['-c', script], {
    cwd: current,
    env: { ...outerEnv(), NO_COLOR: '1', npm_config_update_notifier: 'false', ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: status, output: stdout }
}

/** What a reader's shell would have: nothing of the npm and the vitest that run this. */
function outerEnv(): NodeJS.ProcessEnv {
  const isForeign = (name: string): boolean =>
    /^(npm_|INIT_CWD|VITEST|TEST$|NODE_ENV$|NODE_V8_COVERAGE$|FORCE_COLOR$)/.test(name)
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isForeign(name)))
}

/** Whether the output is what a page shows of it. */
export function isShownAs(shown: string, output: string): boolean {
  const pattern = comparable(shown)
    .split('\n')
    .map((line) => (line === '…' ? '(?:.*\n)*?' : `${line.split('…').map(escaped).join('.*')}\n`))
    .join('')
  return new RegExp(`^${pattern}$`, 'u').test(`${comparable(output)}\n`)
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** Without the banners of npm, durations, blanks at the ends of lines and blank lines at both ends. */
const comparable = (output: string): string =>
  output
    .replace(/(?:^\n)?^> \S+@\S+ \S+\n> .*\n\n?/gm, '')
    .replace(/\b\d+(?:\.\d+)? ?m?s\b/g, '0 ms')
    .replace(/[ \t]+$/gm, '')
    .trim()
