import { describe, expect, it } from 'vitest'
import { parseYaml } from '../../src/annotation/yaml.ts'
import { firstAnnotation } from '../../src/draft/first-annotation.ts'
import { documentTypeOf } from '../../src/model/define.ts'
import { documentOf } from '../support/annotation-heads.ts'
import { compileText, sha256 } from '../support/compile-text.ts'
import { sampleModel } from '../support/sample-model.ts'

const text = 'The fair\nCome.\n'
const said = { sha256: sha256(text), slug: 'fair', part: null, title: 1 }
const first = (type = 'Notice', more = {}) =>
  firstAnnotation({ type: documentTypeOf(sampleModel, type), ...said, ...more })

describe('a first annotation', () => {
  it('is YAML', () => {
    expect(parseYaml(first(), 'seeds/fair.yaml').diagnostics).toEqual([])
  })

  it('names the schema, so that editors complete and check it', () => {
    expect(first()).toMatch(/^# yaml-language-server: \$schema=\.\/annotation\.schema\.json\n/)
  })

  it('says what is known: seed, id, type, slug and first roles', () => {
    expect(parseYaml(first('Talk'), 'seeds/fair.yaml').value).toMatchObject({
      seed: sha256(text),
      id: 'talk-fair',
      type: 'Talk',
      slug: 'fair',
      default: 'paragraph',
      lines: { '1': 'title' },
    })
  })

  it.each([
    ['Notice', 'notice-fair'],
    ['GuestDiary', 'guest-diary-fair'],
    ['Top10List', 'top10-list-fair'],
  ])('of a %s has the id %s: its type, then its slug', (name, id) => {
    const type = { ...documentTypeOf(sampleModel, 'Notice'), name }
    expect(firstAnnotation({ ...said, type })).toContain(`\nid: ${id}\ntype: ${name}\nslug: fair\n`)
  })

  it('names the codes that a field takes, and writes a list as one', () => {
    expect(first()).toContain(
      '# colours: { value: [], stated:  }   # Colours of the paper. One of red, green, blue.\n',
    )
    expect(first()).toContain('# called: { value: , stated:  }   # When it was called out.\n')
  })

  it('takes the title from the first line', () => {
    expect(parseYaml(first(), 'seeds/fair.yaml').value.title).toEqual({ stated: 1 })
  })

  it('takes the title from another line, where the text or the part begins there', () => {
    expect(parseYaml(first('Notice', { part: '3-5', title: 4 }), 'seeds/fair.yaml').value).toMatchObject({
      part: '3-5',
      title: { stated: 4 },
      lines: { '4': 'title' },
    })
  })

  it('does not compile while a person has not spoken', () => {
    expect(compileText(text, '', first()).document).toBeNull()
  })

  it('asks for each other value that must be there, and for its reason', () => {
    const asked = compileText(text, '', first()).diagnostics.map((p) => `${p.code} ${p.field}`)
    expect(asked.toSorted()).toEqual([
      'value/todo language',
      'value/todo language.editorial',
      'value/todo summary',
      'value/todo summary.editorial',
    ])
  })

  it('compiles once a person has spoken', () => {
    const spoken = first()
      .replace('language: { value: TODO', 'language: { value: en')
      .replaceAll('TODO', 'Said.')
    expect(documentOf(compileText(text, '', spoken))).toMatchObject({ id: 'notice-fair', title: 'The fair' })
  })

  it.each(
    sampleModel.documents.flatMap((type) => type.editorial.map((field) => [type.name, field] as const)),
  )('of a %s names the field %s', (type, field) => {
    expect(first(type)).toMatch(new RegExp(`^(# )?${field}: \\{`, 'm'))
  })

  it('of a type with replies shows how they are written', () => {
    expect(first('Talk')).toContain('# replies:')
  })

  it('of a type without replies does not', () => {
    expect(first('Notice')).not.toContain('replies')
  })
})
