/** Turns errors that a person can do something about into a message and an exit code. */

import { BuildError } from '../build/build-error.ts'
import { describeSystemError, isSystemError } from '../diagnostics/system-error.ts'
import { UserError } from '../diagnostics/user-error.ts'
import { UsageError } from './command.ts'
import { Interrupted } from './interrupt.ts'

interface Failure {
  readonly code: number
  readonly message: string
}

/** @throws what nobody expected: its stack is what helps. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UsageError) return { code: 2, message: error.message }
  if (error instanceof UserError) return { code: 1, message: error.message }
  if (error instanceof Interrupted) return { code: error.exitCode, message: error.message }
  if (error instanceof BuildError)
    return { code: 1, message: `${describeSystemError(error.cause)}\n${fateOfDist(error)}` }
  if (isSystemError(error)) return { code: 1, message: describeSystemError(error) }
  throw error
}

const fateOfDist = ({ isDistUntouched }: BuildError): string =>
  isDistUntouched ? 'dist/ is as it was.' : 'dist/ is partly replaced: the next build finishes it.'
