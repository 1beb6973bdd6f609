/** Reports lines of the body that look like the page around a text: buttons, advertisements, cookies, numbers of pages. */

import type { ReadingState } from '../../annotation/seed-text.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Piece } from '../assign-roles.ts'

export function reportInterface({ seed, locate, diagnostics }: ReadingState, pieces: readonly Piece[]): void {
  for (const { role, start, end, line } of pieces) {
    if (end - start > longestNotice || role.kind !== 'block' || !styles.has(role.style)) continue
    // A part of a line was looked at when it was divided.
    if (start !== seed.lines[line - 1]?.start || end !== seed.lines[line - 1]?.end) continue
    const words = seed.text.slice(start, end).trim()
    if (!looksLikeInterface(words, role.listItem === undefined)) continue
    diagnostics.push(
      diagnostic('text/interface', locate.inSeed(start), {
        found: `“${words.slice(0, 60)}”`,
        expected: 'text of the document',
      }),
    )
  }
}

const styles: ReadonlySet<string> = new Set(['normal', 'blockquote', 'caption', 'standfirst'])

/** In UTF-16 units: of what asks about cookies, and of all else. */
const longestNotice = 240
const longestLabel = 60

function looksLikeInterface(words: string, mayBeNumber: boolean): boolean {
  if (mentionsCookies.test(words)) return cookies.test(words)
  if (words.length > longestLabel) return false
  if (mayBeNumber && pageNumber.test(words)) return true
  return labels.test(words) && !/\.["'”’»)]*$/.test(words)
}

/** A number alone, perhaps between signs: `12`, `- 12 -`, `[۱۲]`; or one that says that it is a page’s. */
const pageNumber =
  /^(?:[-–—|[(\s]*\p{Nd}{1,4}[-–—|\])\s]*|(?:page|seite|página|pagina|strona|sayfa|стр(?:аница|\.)?|صفحهٔ?|صفحة|第)\s*\p{Nd}{1,4}\s*(?:页|頁|ページ)?(?:\s*(?:of|von|de|di|sur|из|از|من|\/)\s*\p{Nd}{1,4})?)$/iu

/** Most lines do not, and `cookies` looks at each of their words. In English some are eaten. */
const mentionsCookies = /cookie|کوکی|تعريف الارتباط/i

const cookies =
  /(?:^we use cookies\W*$)|(?:\bcookies?\b|کوکی|ملفات تعريف الارتباط).*(?:\b(?:site|website|browser|experience|accept|consent|policy|settings|preferences|akzeptieren|verwende[nt]|accepter|utilis\w+|acepta\w*|utiliza\w*|используе\w*)|استفاده|پذیر|نستخدم|使用)|(?:\b(?:site|website|browser|accept|akzeptieren|verwende[nt]|accepter|utilis\w+|acepta\w*|utiliza\w*)\b|используем|استفاده|نستخدم|使用).*(?:\bcookies?\b|کوکی|ملفات تعريف الارتباط)/iu

/** What buttons, links and headings of advertisements say, in the languages of most pages; each is a whole line. */
const wordings = [
  // English
  'share(?: this)?(?: (?:article|post|story|page))?(?: (?:on|via) .+)?|tweet(?: this)?|pin it|copy link|email this(?: article)?',
  '(?:read|see|show|load|view) more(?: (?:about|from|like|on|posts|stories|comments)\\b.{0,30})?|continue reading|keep reading|click here(?: to .{0,30})?|tap to .{0,30}',
  'advertise?ment|advertising|sponsored(?: (?:content|post|by .+))?|promoted|article continues (?:after|below).*',
  'subscribe(?: (?:now|today|to .+))?|sign (?:up|in)(?: .{0,30})?|log in|follow (?:us|me)(?: on .+)?|(?:newsletter )?sign-?up',
  'skip to (?:main )?content|back to top|related (?:articles|posts|stories)|you (?:may|might) also like|most (?:read|popular)',
  '(?:leave|post|write|add) a (?:comment|reply)|\\d+ (?:comments?|likes?|shares?|views?)|\\d+[- ]min(?:utes?)? read|print this(?: page)?',
  // German, French, Spanish, Portuguese, Italian
  'weiterlesen|mehr (?:lesen|anzeigen)|anzeige|werbung|teilen(?: auf .+)?|artikel teilen|jetzt abonnieren|nach oben',
  "lire (?:la suite|aussi)|en savoir plus|publicité|partager(?: (?:sur|cet article).*)?|s’abonner|s'abonner|abonnez-vous",
  'leer más|seguir leyendo|publicidad|compartir(?: en .+)?|suscríbete|suscribirse|anuncio',
  'leia mais|continue lendo|publicidade|compartilhar|leggi (?:anche|tutto|di più)|pubblicità|condividi(?: su .+)?',
  // Turkish, Russian
  'devamını oku|reklam|paylaş|abone ol|читать (?:далее|дальше|полностью)|реклама|поделиться|подписаться',
  // Persian, Arabic
  'ادامه(?:ٔ| ی|‌ی)? مطلب|بیشتر بخوانید|همرسانی|هم‌رسانی|به ?اشتراک ?(?:گذاری|بگذارید)|به‌اشتراک‌گذاری|اشتراک‌گذاری|آگهی|تبلیغات|مطالب مرتبط|بازنشر',
  'اقرأ (?:المزيد|أيضا|أيضًا)|المزيد|إعلان|إعلانات|شارك|مشاركة|اشترك(?: الآن)?|مواضيع ذات صلة',
  // Chinese, Japanese
  '阅读更多|閱讀更多|阅读全文|继续阅读|广告|廣告|分享(?:到.+)?|订阅|訂閱|続きを読む|広告|シェア(?:する)?|もっと見る',
]

/** Arrows, dots and other signs around the words do not matter. */
const labels = new RegExp(`^[^\\p{L}\\p{N}]*(?:${wordings.join('|')})[^\\p{L}\\p{N}.!?]*$`, 'iu')
