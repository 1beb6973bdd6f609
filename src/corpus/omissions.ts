/** Why the texts of this corpus leave lines out, beside what any capture has. */

import type { OmissionInput } from '../model/label.ts'

export const omissions: Readonly<Record<string, OmissionInput>> = {
  donation: {
    en: { label: 'Donation appeal', definition: 'An appeal for money, or an address to send it to.' },
    fa: { label: 'درخواست کمک مالی', definition: 'درخواست پول، یا نشانی‌ای برای فرستادن آن.' },
    withheld: true,
  },
  'duplicate-byline': {
    en: { label: 'Repeated byline', definition: 'The author’s name once more.' },
    fa: { label: 'تکرار نام نویسنده', definition: 'نام نویسنده، بار دیگر.' },
  },
}
