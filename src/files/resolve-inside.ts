/** Resolves a path below a root, and refuses one that would leave it. */

/** Slugs are checked long before; this is the last check before the disk. @throws Error when the path leads outside. */
export function resolveInside(root: string, path: string): string {
  if (/^\/|(^|[/\\])\.\.([/\\]|$)|:/.test(path)) throw new Error(`${path} would leave the package folder.`)
  return `${root}/${path}`
}
