/** Every block has a permalink; passages are cited with what is copied; and an address that cites one says what became of it. */

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { axeFindings } from './support/axe.ts'
import { interfaces, openSite, type Width, widths } from './support/browser.ts'
import { corpusOf } from './support/corpus.ts'

const { own, shapes, history, renamed } = inject('sites')

const squeezed = (text: string): string => text.replace(/\s+/g, '')
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] }
const copied = (page: Page): Promise<string> => page.evaluate('navigator.clipboard.readText()')
const boxOf = (page: Page) => page.getByRole('dialog')
const highlighted = (page: Page): Promise<string> =>
  page.evaluate(`[...(CSS.highlights.get('cited') ?? [])].map((range) => {
    const part = range.cloneContents()
    for (const node of part.querySelectorAll('sup, [role=doc-backlink]')) node.remove()
    return part.textContent
  }).join(' ')`)

interface Bodied {
  readonly body: readonly {
    readonly _key: string
    readonly children: readonly { readonly text?: string }[]
  }[]
}

/** Key and words of each block, of the text and its replies. */
async function blocksOf(site: typeof own) {
  const { all } = await corpusOf(site)
  return all.map((document) => {
    const {
      slug,
      body,
      replies = [],
    } = document as unknown as Bodied & {
      readonly slug: string
      readonly replies?: readonly Bodied[]
    }
    const blocks = [body, ...replies.map((reply) => reply.body)].flat()
    const words = blocks.map(
      ({ _key, children }) => [_key, children.map(({ text = '' }) => text).join('')] as const,
    )
    return { slug, words }
  })
}

describe.each([own, shapes])('in the site $name', async (site) => {
  const { open } = openSite(site)
  const texts = await blocksOf(site)

  describe.each(interfaces)('in %s', (_, prefix) => {
    test.each(texts)(
      'each block of $slug has one permalink, with a name of its own',
      async ({ slug, words }) => {
        const page = await open(`${prefix}texts/${slug}/`, { javaScriptEnabled: false })
        const links = await page
          .locator('.permalink')
          .evaluateAll((nodes) =>
            nodes.map((node) => [node.getAttribute('href'), node.getAttribute('aria-label')]),
          )
        expect(links.map(([href]) => href)).toEqual(words.map(([key]) => `#${key}`))
        expect(new Set(links.map(([, name]) => name)).size).toBe(links.length)
        expect(links[0]?.[1]).toMatch(prefix === '' ? /^Link to paragraph 1$/ : /^پیوند به بند ۱$/)
        await page.close()
      },
    )
  })
})

describe.each([shapes, history])('in the site $name', async (site) => {
  const { open, address } = openSite(site)
  const texts = await blocksOf(site)

  test.each(texts)('each block of $slug is cited, and found by its citation', async ({ slug, words }) => {
    const page = await open(`texts/${slug}/`, clipboard)
    const cited = await open('404.html')
    const found: (readonly string[])[] = []
    for (const [key] of words) {
      await page.locator(`.permalink[href="#${key}"]`).press('Enter')
      await boxOf(page).getByRole('button', { name: 'Copy link' }).press('Enter')
      await page.getByText('Copied.').waitFor()
      const { search, hash } = new URL(await copied(page))
      await page.keyboard.press('Escape')
      await cited.goto(`${address()}texts/${slug}/${search}${hash}`)
      await cited.getByText('This passage is as it was cited.').waitFor()
      found.push([hash.slice(1), squeezed(await highlighted(cited))])
    }
    expect(found).toEqual(words.map(([key, text]) => [key, squeezed(text)]))
    await page.close()
    await cited.close()
  })
})

describe('What is cited, and what is said of it,', () => {
  const { open } = openSite(history)
  const states = ['light', 'dark'].flatMap((scheme) =>
    Object.keys(widths).flatMap((width) => interfaces.map(([, prefix]) => [scheme, width, prefix] as const)),
  )

  test.each(states)(
    'is clean to axe, in %s at the width of a %s: /%s',
    async (colorScheme, width, prefix) => {
      const page = await open(
        `${prefix}texts/of-bells/?cite=generated@1.1.0/of-bells%23l4~An+old+bell~~AAAAAAAAAAAAAAAA11~~#l4`,
        {
          viewport: widths[width as Width],
          colorScheme: colorScheme as 'light' | 'dark',
        },
      )
      await page.getByRole('complementary').waitFor()
      await page.locator('#l4 .permalink').press('Enter')
      await boxOf(page).waitFor()
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
      await page.close()
    },
  )
})

describe('A paragraph', () => {
  const { open } = openSite(history)
  const url = 'texts/of-bells/'

  describe.each(interfaces)('with the interface in %s', (language, prefix) => {
    const isEnglish = language === 'English'
    const says = (english: string, persian: string): string => (isEnglish ? english : persian)

    test('is cited with the keyboard alone: words, author, title, date, address and citation', async () => {
      const page = await open(`${prefix}${url}`, clipboard)
      await page.locator('.words p').first().locator('.permalink').focus()
      await page.keyboard.press('Enter')
      const box = boxOf(page)
      await box.waitFor()
      await page.keyboard.press('Enter')
      await box
        .getByRole('status')
        .filter({ hasText: says('Copied.', 'کپی شد.') })
        .waitFor()
      const first = await page.locator('.permalink').first().getAttribute('href')
      const [open_, close] = says('“”', '«»')
      const citation = await copied(page)
      expect(citation).toContain(`${open_}A line was found on the back of the page.${close}`)
      expect(citation).toContain(says('Anna Well', 'آنا چاهی'))
      expect(citation).toContain('Of bells')
      expect(citation).toContain(`${history.address}${prefix}${url}${first}`)
      expect(citation).toMatch(/\[generated@1\.1\.0\/of-bells#l2b~[^\]]+\]$/)
      await page.keyboard.press('Escape')
      expect(await box.isVisible()).toBe(false)
      expect(await page.evaluate("document.activeElement?.getAttribute('href')")).toBe(first)
      await page.close()
    })

    test('that was followed is the address, and copied text has no sign of the link', async () => {
      const page = await open(`${prefix}${url}`, clipboard)
      const paragraph = page.locator('#l4')
      await paragraph.hover()
      await paragraph.locator('.permalink').click()
      expect(new URL(page.url()).hash).toBe('#l4')
      await page.keyboard.press('Escape')
      await page.evaluate("getSelection()?.selectAllChildren(document.querySelector('#l4'))")
      await page.keyboard.press('Control+C')
      expect((await copied(page)).trim()).toBe((await paragraph.innerText()).trim())
      const html = await page.evaluate(
        "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((blob) => blob.text())",
      )
      expect(html).not.toContain('permalink')
      await page.close()
    })
  })

  test('whose words are selected, from one into the next, is cited with these words', async () => {
    const page = await open(url, clipboard)
    const select = `(() => {
      const [from, to] = ['#l4', '#l5'].map((id) => document.querySelector(id).firstChild)
      getSelection().setBaseAndExtent(from, from.data.indexOf('has a crack'), to, 'Who wants'.length)
    })()`
    await page.evaluate(select)
    await boxOf(page).getByText('has a crack').waitFor()
    await boxOf(page).getByRole('button', { name: 'Copy citation' }).click()
    await page.getByText('Copied.').waitFor()
    expect(await copied(page)).toMatch(
      /^“has a crack from rim to crown\. Who wants” Anna Well\..*#l4\. \[.*#l4:50-l5:9~/,
    )
    await page.keyboard.press('Escape')
    await page.evaluate('getSelection().removeAllRanges()')
    await page.getByRole('heading', { level: 1 }).dblclick()
    await page.waitForTimeout(600)
    expect(await boxOf(page).isVisible()).toBe(false)
    await page.close()
  })

  test('is cited by touch, where its sign is always seen', async () => {
    const page = await open(url, { ...clipboard, viewport: widths.phone, hasTouch: true, isMobile: true })
    const link = page.locator('#l4 .permalink')
    expect(await link.evaluate((node) => getComputedStyle(node).opacity)).toBe('1')
    await link.tap()
    await boxOf(page).getByRole('button', { name: 'Copy link' }).tap()
    await page.getByText('Copied.').waitFor()
    expect(await copied(page)).toContain(`${history.address}${url}?cite=generated@1.1.0/of-bells%23l4~`)
    await page.close()
  })

  test('shows its sign when it is pointed at or has the focus, and not on paper', async () => {
    const page = await open(url)
    const link = page.locator('#l4 .permalink')
    const opacity = () => link.evaluate((node) => getComputedStyle(node).opacity)
    expect(await opacity()).toBe('0')
    await page.locator('#l4').hover()
    await expect.poll(opacity).toBe('1')
    await page.mouse.move(0, 0)
    await expect.poll(opacity).toBe('0')
    await page.locator('#l2 .permalink').focus()
    await page.keyboard.press('Tab')
    await expect.poll(opacity).toBe('1')
    await page.emulateMedia({ media: 'print' })
    expect(await link.isVisible()).toBe(false)
    expect(await page.getByRole('button').count()).toBe(0)
    await page.close()
  })

  test('stands where it did without the sign', async () => {
    const page = await open(url, { viewport: widths.phone })
    const heights = () =>
      page.locator('.words > p').evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().top))
    const before = await heights()
    await page.addStyleTag({ content: '.permalink { display: none }' })
    expect(await heights()).toEqual(before)
    await page.close()
  })

  test('that nobody may copy stands there to be copied by hand', async () => {
    const page = await open(url)
    await page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))")
    await page.locator('#l4 .permalink').press('Enter')
    await boxOf(page).getByRole('button', { name: 'Copy citation' }).click()
    await boxOf(page).getByRole('status').filter({ hasText: 'cast in 1903' }).waitFor()
    await page.close()
  })

  test('of a former key is found without a script', async () => {
    const page = await open(`${url}#l3`, { javaScriptEnabled: false })
    expect(await page.locator('#l2 > :target').count()).toBe(1)
    await page.close()
  })

  test('of the whole text is cited under it', async () => {
    const page = await open(url, clipboard)
    await page.locator('.about').getByRole('button', { name: 'Copy citation' }).click()
    await page.getByText('Copied.').waitFor()
    expect(await copied(page)).toBe(
      `${await page.locator('.citation').innerText()} [generated@1.1.0/of-bells]`,
    )
    await page.close()
  })
})

interface Cite {
  readonly cite: (
    document: unknown,
    range: { readonly from: unknown; readonly to?: unknown },
  ) => { readonly text: string }
}
const load = (folder: string, file: string): Promise<unknown> =>
  import(pathToFileURL(join(folder, 'dist', file)).href)

describe('An address that cites a passage of the release before', async () => {
  const { open } = openSite(history)
  const { cite } = (await load(history.before, 'cite.js')) as Cite
  const [before] = (await corpusOf({ ...history, corpus: history.before })).all
  const cited = (from: unknown, to?: unknown): string => {
    const { text } = cite(before, { from, ...(to === undefined ? {} : { to }) })
    return `?cite=${text.replace('#', '%23')}#${typeof from === 'string' ? from : 'l5'}`
  }
  const rope = cited({ block: 'l5', column: 46 }, { block: 'l5', column: 84 })

  describe.each(interfaces)('with the interface in %s', (language, prefix) => {
    const says = (english: string, persian: string): string => (language === 'English' ? english : persian)
    const noticeOf = async (search: string, options = {}) => {
      const page = await open(`${prefix}texts/of-bells/${search}`, options)
      const notice = page.getByRole('complementary')
      await notice.waitFor()
      expect(await notice.evaluate((node) => node === document.activeElement)).toBe(true)
      return { page, notice, words: await notice.innerText(), marked: await highlighted(page) }
    }

    test('finds it where it is as it was', async () => {
      const { page, words, marked } = await noticeOf(cited('l7'))
      expect(words).toContain(
        says('This passage is as it was cited.', 'این بخش همان است که به آن ارجاع شده است.'),
      )
      expect(words).toContain('1.0.0')
      expect(marked).toBe(
        'When the last of them is gone, a machine will ring, says the council, and on time.',
      )
      expect(await page.locator(':target').getAttribute('id')).toBe('l7')
      await page.close()
    })

    test('finds one in a reply, whose language it is', async () => {
      const { page, marked } = await noticeOf(cited('l9'))
      expect(marked).toBe('ناقوس‌های ما را کسی نمی‌شنود، مگر آن‌که باد از شمال بیاید.')
      await page.close()
    })

    test('goes where it has moved, and says so', async () => {
      const { page, words, marked } = await noticeOf(cited('l3'))
      expect(words).toContain(says('This passage has moved since', 'جابه‌جا شده است'))
      expect(marked).toBe('In the village below each house counts the strokes and sets its clock by them.')
      expect(await page.locator(':target').getAttribute('id')).toBe('l2')
      await page.close()
    })

    test('shows what was cited and what it is now, where it was edited', async () => {
      const { page, words, marked } = await noticeOf(cited('l4'))
      expect(words).toContain(says('This passage has been edited', 'ویرایش شده است'))
      expect(words).toContain('The bell of the south to … crack from rim to crown.')
      expect(words).toContain(
        'The bell of the south tower was cast in 1903 and has a crack from rim to crown.',
      )
      expect(marked).toBe('The bell of the south tower was cast in 1903 and has a crack from rim to crown.')
      await page.close()
    })

    test('says that it was removed, since when, and where its paragraph leads', async () => {
      const { page, words, marked } = await noticeOf(cited('l6'))
      expect(words).toContain(says('This passage is no longer in the text.', 'این بخش دیگر در متن نیست.'))
      expect(words).toContain('The ringers are paid in … p until the sun is high.')
      expect(words).toMatch(/1\.1\.0/)
      expect(marked).toBe('')
      await page.close()
      const cut = await noticeOf(rope)
      expect(cut.words).toContain(says('This passage is no longer in the text.', 'این بخش دیگر در متن نیست.'))
      expect(cut.words).toContain(says('is marked below', 'در زیر نشان داده شده است'))
      expect(await cut.notice.evaluate((node) => node.nextElementSibling?.id)).toBe('l5')
      await cut.page.close()
    })

    test.each([
      ['was cut off', cited('l4').slice(0, 60)],
      ['is of a newer version', cited('l4').replace('1.0.0', '9.0.0')],
    ])('that %s says that it cannot be read', async (_, search) => {
      const { page, words } = await noticeOf(search)
      expect(words).toContain(says('cannot be read here', 'نمی‌توان خواند'))
      await page.close()
    })
  })

  test('leads to its paragraph without a script', async () => {
    const page = await open(`texts/of-bells/${cited('l4')}`, { javaScriptEnabled: false })
    expect(await page.locator(':target').getAttribute('id')).toBe('l4')
    await page.close()
  })

  describe.each(Object.entries(widths))('at the width of a %s', (_, viewport) => {
    test.each(['l3', 'l4', 'l6', 'l7'])(
      'shows its notice, and the passage, in the window: %s',
      async (key) => {
        const page = await open(`texts/of-bells/${cited(key)}`, { viewport })
        const notice = page.getByRole('complementary')
        await notice.waitFor()
        const seen = await notice.evaluate((node) => {
          const { top, bottom } = node.getBoundingClientRect()
          return top >= 0 && bottom <= innerHeight
        })
        expect(seen).toBe(true)
        const place = "[...(CSS.highlights.get('cited') ?? [])][0]?.getBoundingClientRect().top ?? 0"
        expect(await page.evaluate(place)).toBeLessThan(viewport.height)
        await page.close()
      },
    )
  })
})

describe.each(interfaces)(
  'with the interface in %s, the address of a text that has moved since',
  async (_, prefix) => {
    const { open } = openSite(renamed)
    const { cite } = (await load(own.corpus, 'cite.js')) as Cite
    const { all } = await corpusOf(own)
    const document = all.find(({ slug }) => slug === renamed.former)
    const [block] = (document as unknown as Bodied).body.slice(1)

    test('leads to the passage that it cites', async () => {
      const { text } = cite(document, { from: block?._key })
      const page = await open(
        `${prefix}texts/${renamed.former}/?cite=${text.replace('#', '%23')}#${block?._key}`,
      )
      await page.waitForURL((url) => url.pathname.endsWith(`/${prefix}texts/${renamed.present}/`))
      await page.getByRole('complementary').waitFor()
      expect(new URL(page.url()).hash).toBe(`#${block?._key}`)
      expect(squeezed(await highlighted(page))).toBe(
        squeezed(block?.children.map(({ text = '' }) => text).join('') ?? ''),
      )
      await page.close()
    })
  },
)
