/** A document by the component of the package, on the server. */

import { Document, type DocumentProps } from 'iran-discourse/react'
import { version } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

export const react = version

export const render = (props: DocumentProps): string => renderToStaticMarkup(<Document {...props} />)
