import { describe, expect, it } from 'vitest'
import { hrefPattern } from '../../src/model/href.ts'

describe('A link may lead', () => {
  it.each([
    ['to a site', 'https://tower.example/news?page=2#top'],
    ['to a site without encryption', 'http://tower.example'],
    ['to a site whose scheme is in capitals', 'HTTPS://tower.example'],
    ['to a mailbox', 'mailto:bell@tower.example'],
    ['to a telephone', 'tel:+49301234'],
    ['to a path of the site', '/news/today'],
    ['to the front page of the site', '/'],
  ])('%s', (_, href) => {
    expect(href).toMatch(hrefPattern)
  })
})

describe('A link may not', () => {
  it.each([
    ['run a script', 'javascript:ring()'],
    ['run a script in mixed case', 'JaVaScRiPt:ring()'],
    ['run a script behind a blank', ' javascript:ring()'],
    ['run a script behind a control character', '\u0001javascript:ring()'],
    ['run a script whose name a tab divides', 'java\tscript:ring()'],
    ['run a script on the line before an address', 'javascript:ring()\nhttps://tower.example'],
    ['run another script language', 'vbscript:ring'],
    ['hold a page of its own', 'data:text/html,<b>'],
    ['open a file', 'file:///etc/bell'],
    ['take the scheme of the page around', '//tower.example'],
    ['be relative to the page', 'news/today'],
    ['lack the slashes', 'https:tower.example'],
    ['be empty', ''],
  ])('%s', (_, href) => {
    expect(href).not.toMatch(hrefPattern)
  })
})
