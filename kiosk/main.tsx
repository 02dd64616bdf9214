import { Terminal } from './app/terminal.tsx'
import { stand } from './stand.tsx'

stand(Terminal)
