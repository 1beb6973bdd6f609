/** Logs in at a registry as npm does; gives the token. The account is made when there is none. */

export interface Account {
  readonly name: string
  readonly password: string
}

export async function logIn(url: string, { name, password }: Account): Promise<string> {
  const answer = await fetch(`${url}/-/user/org.couchdb.user:${name}`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/json',
      // An account that exists gets a token only so.
      authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
    },
    body: JSON.stringify({ name, password }),
  })
  const { token, error } = (await answer.json()) as { readonly token?: string; readonly error?: string }
  if (token === undefined) throw new Error(`The registry gave no token: ${answer.status} ${error ?? ''}`)
  return token
}
