/** Says what each role of a model is called: as its style or its reason is, unless it has words of its own. */

import { completeLabel, type Label, type LabelInputs, type Labels, labelOf } from './label.ts'
import type { Role } from './roles.ts'

const baseLabels: LabelInputs = {
  title: {
    en: { label: 'Title', definition: 'The title of the text.' },
    fa: { label: 'عنوان', definition: 'عنوان متن.' },
  },
  byline: {
    en: { label: 'Byline', definition: 'The line that names the author.' },
    fa: { label: 'نام نویسنده', definition: 'سطری که نام نویسنده را می‌گوید.' },
  },
}

const itemWords = {
  bullet: ['List item', 'Item of a list with bullets', 'مورد فهرست', 'موردی از فهرستی نشانه‌دار'],
  number: ['Numbered item', 'Item of a numbered list', 'مورد شماره‌دار', 'موردی از فهرستی شماره‌دار'],
} as const

/** `bullet-2`: an item on the second level. */
function itemLabel(listItem: keyof typeof itemWords, level: number): Label {
  const [label, definition, persianLabel, persianDefinition] = itemWords[listItem]
  const digit = '۰۱۲۳۴۵۶۷۸۹'[level] ?? ''
  return level === 1
    ? {
        en: { label, definition: `${definition}.` },
        fa: { label: persianLabel, definition: `${persianDefinition}.` },
      }
    : {
        en: { label: `${label}, level ${level}`, definition: `${definition}, on level ${level}.` },
        fa: {
          label: `${persianLabel}، سطح ${digit}`,
          definition: `${persianDefinition}، در سطح ${digit}.`,
        },
      }
}

/** `quotation-2`: a quotation inside a quotation. */
function quotationLabel(level: number): Label {
  const digit = '۰۱۲۳۴۵۶۷۸۹'[level] ?? ''
  return {
    en: {
      label: `Quotation, level ${level}`,
      definition: `Quotation inside a quotation, on level ${level}.`,
    },
    fa: {
      label: `نقل‌قول، سطح ${digit}`,
      definition: `نقل‌قولی درون نقل‌قول دیگر، در سطح ${digit}.`,
    },
  }
}

/** The label of each role, by its name. */
export function roleLabels(roles: ReadonlyMap<string, Role>, styles: Labels, reasons: Labels): Labels {
  const of = ([name, role]: readonly [string, Role]): readonly [string, Label] => {
    const own = role.labels ?? baseLabels[name]
    if (own !== undefined) return [name, completeLabel(name, own)]
    if (role.kind === 'block' && role.listItem !== undefined)
      return [name, itemLabel(role.listItem, role.level ?? 1)]
    if (role.kind === 'block' && role.level !== undefined) return [name, quotationLabel(role.level)]
    const known =
      role.kind === 'block' ? styles[role.style] : role.kind === 'omission' ? reasons[role.reason] : undefined
    return [name, known ?? completeLabel(name, labelOf(name))]
  }
  return Object.fromEntries([...roles].map(of))
}
