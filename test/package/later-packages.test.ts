import { rmSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import type { FileGroup, PackageFile } from '../../src/package/file-group.ts'
import { indexOutput } from '../../src/package/output-index.ts'
import { type DistFolder, distFolder, group, one, passedOn } from '../support/dist-folder.ts'

let dist: DistFolder
beforeEach(() => {
  dist = distFolder()
})

describe('what the last build left', () => {
  const version = (n: number): PackageFile[] => [
    [`columns/title-${n}.js`, `titles ${n}`],
    ['index.js', `imports ${n}`],
  ]

  test('is for one build longer there for readers of the old package, when it is named by its content', async () => {
    const first = await dist.writeFiles(version(1))
    const second = await dist.writeFiles(version(2), passedOn(first))
    expect(dist.list()).toEqual(['columns', 'columns/title-1.js', 'columns/title-2.js', 'index.js'])
    expect(second).toMatchObject({ written: 2, removed: 0, stale: ['columns/title-1.js'] })
    const third = await dist.writeFiles(version(3), passedOn(second))
    expect(dist.list()).toEqual(['columns', 'columns/title-2.js', 'columns/title-3.js', 'index.js'])
    expect(third).toMatchObject({ written: 2, removed: 1, stale: ['columns/title-2.js'] })
    expect(third.output.index).toEqual(indexOutput(dist.path))
  })

  test('is there for as long as builds are asked to keep it, and then goes with all of its kind', async () => {
    const first = await dist.writeFiles(version(1))
    const second = await dist.writeFiles(version(2), { ...passedOn(first), keepsStale: true })
    const third = await dist.writeFiles(version(3), { ...passedOn(second), keepsStale: true })
    expect(third).toMatchObject({ removed: 0, stale: ['columns/title-1.js', 'columns/title-2.js'] })
    await dist.writeFiles(version(3), passedOn(third))
    expect(dist.list()).toEqual(['columns', 'columns/title-3.js', 'index.js'])
  })

  test('stays when it is needed again', async () => {
    const first = await dist.writeFiles(version(1))
    const second = await dist.writeFiles(version(2), passedOn(first))
    const third = await dist.writeFiles(version(1), passedOn(second))
    expect(third.stale).toEqual(['columns/title-2.js'])
    await dist.writeFiles(version(1), passedOn(third))
    expect(dist.list()).toEqual(['columns', 'columns/title-1.js', 'index.js'])
    expect(dist.read('index.js')).toBe('imports 1')
  })

  /** The modules of a document, with the key that stands for them. */
  const document = (text: string): FileGroup =>
    group(
      [
        [`texts/a-${text}.js`, text],
        ['documents/a.js', `from ${text}`],
      ],
      `texts/a-${text}.js`,
    )

  test('is not made again where its key says that it is as it was', async () => {
    let made = 0
    const counted = (text: string): FileGroup => ({
      ...document(text),
      make: () => {
        made++
        return document(text).make()
      },
    })
    const first = await dist.write([counted('1')])
    const second = await dist.write([counted('1')], passedOn(first))
    expect(made).toBe(1)
    const third = await dist.write([counted('2')], passedOn(second))
    expect([made, dist.read('documents/a.js')]).toEqual([2, 'from 2'])
    rmSync(dist.place('documents/a.js'))
    await dist.write([counted('2')])
    expect([made, dist.read('documents/a.js'), third.written]).toEqual([3, 'from 2', 2])
  })

  /** A document with the lines of its seed. */
  const withLines = (lines: string): FileGroup =>
    group(
      [
        ['texts/a-0.js', 'text'],
        [`lines/a-${lines}.js`, lines],
        ['documents/a.js', 'from text'],
      ],
      'texts/a-0.js',
      `lines/a-${lines}.js`,
    )

  test('is made again where one of its keys is new, and the lines before stay for one build', async () => {
    const first = await dist.write([withLines('1')])
    const second = await dist.write([withLines('2')], passedOn(first))
    expect(second).toMatchObject({ written: 1, files: 4, stale: ['lines/a-1.js'] })
    expect(second.output.index).toEqual(indexOutput(dist.path))
    const third = await dist.write([withLines('2')], passedOn(second))
    expect(third).toMatchObject({ written: 0, removed: 1, stale: [] })
    expect(third.output.index).toEqual(indexOutput(dist.path))
    expect(dist.list().filter((path) => path.startsWith('lines/'))).toEqual(['lines/a-2.js'])
  })

  test('keeps its lines when a build that would write them again is discarded', async () => {
    await dist.write([withLines('1')])
    writeFileSync(dist.place('lines/a-1.js'), 'tampered with')
    const destination = dist.open()
    for (const file of [...withLines('1').make(), ...withLines('2').make()]) destination.write(file)
    destination.discard()
    expect(dist.list().filter((path) => path.startsWith('lines/'))).toEqual(['lines/a-1.js'])
  })

  test('is not taken for what it was when it comes back while readers of it may still be there', async () => {
    const first = await dist.write([document('1')])
    const second = await dist.write([document('2')], passedOn(first))
    await dist.write([document('1')], passedOn(second))
    expect(dist.read('documents/a.js')).toBe('from 1')
  })

  test('loses the entries of a document that is gone, even when another comes in its place', async () => {
    const named = (name: string): FileGroup =>
      group(
        [
          [`texts/${name}-0.js`, name],
          [`documents/${name}.js`, name],
        ],
        `texts/${name}-0.js`,
      )
    const first = await dist.write([named('a'), named('b')])
    const second = await dist.write([named('b'), named('c')], passedOn(first))
    expect(dist.list().filter((path) => path.startsWith('documents'))).toEqual([
      'documents/b.js',
      'documents/c.js',
    ])
    expect(second).toMatchObject({ written: 2, removed: 1, files: 5, stale: ['texts/a-0.js'] })
    await dist.write([named('b')], passedOn(second))
    expect(dist.list()).toEqual(['documents/b.js', 'texts', 'texts/b-0.js', 'texts/c-0.js'])
  })

  test('is read and compared when it is not known', async () => {
    await dist.writeFiles(version(1))
    writeFileSync(dist.place('columns/title-1.js'), 'tampered with')
    expect((await dist.writeFiles(version(1))).written).toBe(1)
    expect(dist.read('columns/title-1.js')).toBe('titles 1')
  })
})

describe('what is staged of a first package', () => {
  const text = (name: string): FileGroup => group([[`texts/${name}-0.js`, name]], `texts/${name}-0.js`)

  test('is seen by nobody before it is written, and then whole', async () => {
    const destination = dist.open()
    destination.stage(text('a'))
    expect(dist.siblings()).toEqual([`dist.tmp-${process.pid}`])
    const result = await dist.write([text('a'), text('b'), one('index.js', 'i')], { destination })
    expect(dist.siblings()).toEqual(['dist'])
    expect(dist.list()).toEqual(['index.js', 'texts', 'texts/a-0.js', 'texts/b-0.js'])
    expect(result).toMatchObject({ written: 4, files: 4, removed: 0, stale: [] })
    expect(result.output.index).toEqual(indexOutput(dist.path))
  })

  test('is removed when it turns out not to belong to the package', async () => {
    const destination = dist.open()
    destination.stage(text('a'))
    destination.stage(text('b'))
    expect(await dist.write([text('b')], { destination })).toMatchObject({ written: 2, files: 2 })
    expect(dist.list()).toEqual(['texts', 'texts/b-0.js'])
  })

  test('is not written twice', async () => {
    const destination = dist.open()
    destination.stage(text('a'))
    const again = { ...text('a'), make: () => expect.fail('It was made again.') }
    await dist.write([again], { destination })
    expect(dist.read('texts/a-0.js')).toBe('a')
  })

  test('can be discarded without a trace', () => {
    const destination = dist.open()
    destination.stage(text('a'))
    destination.discard()
    expect(dist.siblings()).toEqual([])
  })

  test('waits for the plan where readers have a package already', async () => {
    await dist.writeFiles([['index.js', 'i']])
    const destination = dist.open()
    destination.stage(text('a'))
    expect(dist.list()).toEqual(['index.js'])
    await dist.write([text('a')], { destination })
    expect(dist.read('texts/a-0.js')).toBe('a')
  })
})
