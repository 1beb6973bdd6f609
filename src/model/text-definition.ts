/** Defines what the texts of a corpus are made of: styles, marks, reasons to leave text out and roles of lines, the base sets with its own. */

import { checkOwnWords } from './check-names.ts'
import { completeLabels, type LabelInputs, type OmissionInput } from './label.ts'
import { omissionReasons } from './omission-reasons.ts'
import { portableText } from './portable-text.ts'
import { omissionOf } from './provenance.ts'
import { roleLabels } from './role-labels.ts'
import { type Role, rolesOf } from './roles.ts'
import { blockStyles, textMarks } from './text-vocabulary.ts'

export interface TextDefinition {
  /** Styles of blocks beside those of every corpus, with a sentence or a label each. Each is a role of the same name. */
  readonly styles?: LabelInputs
  /** Kinds of marks on a run of text beside `strong` and `em`, with a sentence or a label each. */
  readonly marks?: LabelInputs
  /** Reasons to leave text out beside those of every corpus, with a sentence or a label each. Each is a role of the same name. */
  readonly omissions?: Readonly<Record<string, OmissionInput>>
  /** Roles of lines with a name of their own, such as a list item or metadata. */
  readonly roles?: Readonly<Record<string, Role>>
}

/** @throws Error when a name is taken, or a role names what the model lacks. */
export function textOf({ styles = {}, marks = {}, omissions = {}, roles = {} }: TextDefinition) {
  // Each style and each reason is a role as well.
  const baseRoles = [...rolesOf({ styles: [], reasons: Object.keys(omissionReasons({})), roles: {} }).keys()]
  checkOwnWords('styles', styles, [...Object.keys(blockStyles), ...baseRoles])
  checkOwnWords('marks', marks, Object.keys(textMarks))
  checkOwnWords('omissions', omissions, [...Object.keys(styles), ...baseRoles])
  const reasons = omissionReasons(omissions)
  const allStyles = { ...blockStyles, ...styles }
  const others = rolesOf({ styles: Object.keys(styles), reasons: Object.keys(reasons), roles: {} })
  checkOwnWords('roles', roles, others.keys())
  for (const [name, role] of Object.entries(roles)) {
    if (role.kind === 'block' && !Object.hasOwn(allStyles, role.style))
      throw new Error(
        `roles: \`${name}\` has the style \`${role.style}\`, which the model lacks: add it to \`styles\`.`,
      )
    if (role.kind === 'omission' && !Object.hasOwn(reasons, role.reason))
      throw new Error(
        `roles: \`${name}\` has the reason \`${role.reason}\`, which the model lacks: add it to \`omissions\`.`,
      )
  }
  const allRoles = rolesOf({ styles: Object.keys(styles), reasons: Object.keys(reasons), roles })
  return {
    roles: allRoles,
    withheld: new Set(Object.keys(omissions).filter((reason) => isWithheld(omissions[reason]))),
    roleLabels: roleLabels(allRoles, completeLabels(allStyles), completeLabels(reasons)),
    decorators: Object.keys({ ...textMarks, ...marks }),
    types: { blocks: portableText({ styles, marks }), omission: omissionOf(reasons) },
  }
}

const isWithheld = (input: OmissionInput | undefined): boolean =>
  typeof input === 'object' && input.withheld === true
